using Netlink.Contracts;

namespace Netlink.Netfilter;

/// <summary>What the kernel is told of a set's elements beforehand.</summary>
[NetlinkAttributeSet]
internal sealed partial record NftSetDescription
{
    [NetlinkAttribute(1, "NFTA_SET_DESC_SIZE", BigEndian = true, ShownAs = "Size")]
    public uint? Size { get; init; }

    [NetlinkAttribute(2, "NFTA_SET_DESC_CONCAT", ArrayKind.Listed)]
    public IReadOnlyList<NftSetField>? Fields { get; init; }
}
