using Netlink.Contracts;

namespace Netlink.TrafficControl;

/// <summary>A rate, and what a packet weighs.</summary>
[NetlinkStruct("tc_netem_rate", 16)]
internal sealed partial record NetemRate
{
    /// <summary>Bytes per second; the largest number says that a 64-bit attribute has it.</summary>
    [NetlinkField(0, "rate")]
    public uint BytesPerSecond { get; init; }

    /// <summary>Bytes that each packet has beside its own, or fewer.</summary>
    [NetlinkField(4, "packet_overhead")]
    public int PacketOverhead { get; init; }

    /// <summary>The bytes of a cell that packets are cut into.</summary>
    [NetlinkField(8, "cell_size")]
    public uint CellSize { get; init; }

    /// <summary>Bytes that each cell has beside.</summary>
    [NetlinkField(12, "cell_overhead")]
    public int CellOverhead { get; init; }
}
