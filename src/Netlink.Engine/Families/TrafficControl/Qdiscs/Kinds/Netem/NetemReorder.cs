using Netlink.Contracts;

namespace Netlink.TrafficControl;

/// <summary>How many packets overtake those before them.</summary>
[NetlinkStruct("tc_netem_reorder", 8)]
internal sealed partial record NetemReorder
{
    /// <summary>How many.</summary>
    [NetlinkField(0, "probability")]
    public Percentage Probability { get; init; }

    /// <summary>How much each packet's fate is like the last one's.</summary>
    [NetlinkField(4, "correlation")]
    public Percentage Correlation { get; init; }
}
