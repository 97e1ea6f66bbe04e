using Netlink.Contracts;

namespace Netlink.TrafficControl;

/// <summary>What netem did to packets. Kernels that are older do not tell it.</summary>
[NetlinkStruct("tc_netem_xstats", 56)]
[SubMessage("netem")]
public sealed partial record NetemStatistics : QdiscStatistics
{
    /// <summary>Packets delayed.</summary>
    [NetlinkField(0, "delayed")]
    public ulong Delayed { get; init; }

    /// <summary>Packets lost.</summary>
    [NetlinkField(8, "dropped")]
    public ulong Dropped { get; init; }

    /// <summary>Packets that got a wrong bit.</summary>
    [NetlinkField(16, "corrupted")]
    public ulong Corrupted { get; init; }

    /// <summary>Packets doubled.</summary>
    [NetlinkField(24, "duplicated")]
    public ulong Duplicated { get; init; }

    /// <summary>Packets that overtook others.</summary>
    [NetlinkField(32, "reordered")]
    public ulong Reordered { get; init; }

    /// <summary>Packets marked instead of lost.</summary>
    [NetlinkField(40, "ecn_marked")]
    public ulong EcnMarked { get; init; }

    /// <summary>Packets lost for want of memory.</summary>
    [NetlinkField(48, "allocation_errors")]
    public ulong AllocationErrors { get; init; }
}
