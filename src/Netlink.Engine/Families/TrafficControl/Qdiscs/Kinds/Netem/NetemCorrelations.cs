using Netlink.Contracts;

namespace Netlink.TrafficControl;

/// <summary>How much each packet's fate is like the last one's.</summary>
[NetlinkStruct("tc_netem_corr", 12)]
internal sealed partial record NetemCorrelations
{
    /// <summary>Of the delay.</summary>
    [NetlinkField(0, "delay_corr")]
    public Percentage Delay { get; init; }

    /// <summary>Of the loss.</summary>
    [NetlinkField(4, "loss_corr")]
    public Percentage Loss { get; init; }

    /// <summary>Of duplicates.</summary>
    [NetlinkField(8, "dup_corr")]
    public Percentage Duplicate { get; init; }
}
