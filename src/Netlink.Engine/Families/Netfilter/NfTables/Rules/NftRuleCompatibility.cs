using Netlink.Contracts;

namespace Netlink.Netfilter;

/// <summary>What a rule of <c>iptables-nft</c> carries for the old extensions.</summary>
[NetlinkAttributeSet]
public sealed partial record NftRuleCompatibility
{
    /// <summary>The packets' protocol, by number; 0 is any.</summary>
    [NetlinkAttribute(1, "NFTA_RULE_COMPAT_PROTO", BigEndian = true)]
    public uint? Protocol { get; init; }

    /// <summary>2 turns the comparison of the protocol around.</summary>
    [NetlinkAttribute(2, "NFTA_RULE_COMPAT_FLAGS", BigEndian = true)]
    public uint? Flags { get; init; }
}
