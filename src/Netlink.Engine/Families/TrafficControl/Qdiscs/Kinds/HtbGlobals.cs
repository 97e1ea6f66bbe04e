using Netlink.Contracts;

namespace Netlink.TrafficControl;

/// <summary>What an HTB qdisc has beside its classes.</summary>
[NetlinkStruct("tc_htb_glob", 20)]
internal sealed partial record HtbGlobals
{
    private const uint KernelVersion = 3;

    /// <summary>The version of HTB that is spoken.</summary>
    [NetlinkField(0, "version")]
    public uint Version { get; init; } = KernelVersion;

    /// <summary>How many bytes a second of a class's rate make one byte of its quantum.</summary>
    [NetlinkField(4, "rate2quantum")]
    public uint RateToQuantum { get; init; } = 10;

    /// <summary>The minor number of the class of packets that no filter chose.</summary>
    [NetlinkField(8, "defcls")]
    public uint DefaultClass { get; init; }

    /// <summary>Bits that make the kernel talkative.</summary>
    [NetlinkField(12, "debug")]
    public uint Debug { get; init; }

    /// <summary>Packets that passed without a class.</summary>
    [NetlinkField(16, "direct_pkts")]
    public uint DirectPackets { get; init; }
}
