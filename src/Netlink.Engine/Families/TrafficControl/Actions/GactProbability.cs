using Netlink.Contracts;

namespace Netlink.TrafficControl;

/// <summary>What becomes of some packets instead.</summary>
[NetlinkStruct("tc_gact_p", 8)]
internal sealed partial record GactProbability
{
    /// <summary>How packets are chosen.</summary>
    [NetlinkField(0, "ptype")]
    public GactRandom Random { get; init; }

    /// <summary>One in so many.</summary>
    [NetlinkField(2, "pval")]
    public ushort Value { get; init; }

    /// <summary>What becomes of them.</summary>
    [NetlinkField(4, "paction")]
    public ActionControl Control { get; init; }
}
