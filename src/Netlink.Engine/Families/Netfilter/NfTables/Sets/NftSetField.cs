using Netlink.Contracts;

namespace Netlink.Netfilter;

/// <summary>One field of a key that is made of several.</summary>
[NetlinkAttributeSet]
internal sealed partial record NftSetField
{
    /// <summary>Its bytes, without those that fill it up to four.</summary>
    [NetlinkAttribute(1, "NFTA_SET_FIELD_LEN", BigEndian = true)]
    public uint? Length { get; init; }
}
