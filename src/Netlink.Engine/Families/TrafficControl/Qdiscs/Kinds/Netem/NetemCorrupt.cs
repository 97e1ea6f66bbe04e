using Netlink.Contracts;

namespace Netlink.TrafficControl;

/// <summary>How many packets get a wrong bit.</summary>
[NetlinkStruct("tc_netem_corrupt", 8)]
internal sealed partial record NetemCorrupt
{
    /// <summary>How many.</summary>
    [NetlinkField(0, "probability")]
    public Percentage Probability { get; init; }

    /// <summary>How much each packet's fate is like the last one's.</summary>
    [NetlinkField(4, "correlation")]
    public Percentage Correlation { get; init; }
}
