using Netlink.Contracts;

namespace Netlink.TrafficControl;

/// <summary>How a table of packets' weights is made.</summary>
[NetlinkStruct("tc_sizespec", 24)]
internal sealed partial record SizeSpecification
{
    /// <summary>The power of two of a step in length.</summary>
    [NetlinkField(0, "cell_log")]
    public byte CellLog { get; init; }

    /// <summary>The power of two of a step in weight.</summary>
    [NetlinkField(1, "size_log")]
    public byte SizeLog { get; init; }

    /// <summary>Where in a step a length lies.</summary>
    [NetlinkField(2, "cell_align")]
    public short CellAlign { get; init; }

    /// <summary>Bytes that each packet has beside its own.</summary>
    [NetlinkField(4, "overhead")]
    public int Overhead { get; init; }

    /// <summary>How packets are framed below.</summary>
    [NetlinkField(8, "linklayer", Wire = WireType.U32)]
    public LinkLayer LinkLayer { get; init; }

    /// <summary>What the least packet weighs.</summary>
    [NetlinkField(12, "mpu")]
    public uint MinimumPacket { get; init; }

    /// <summary>The longest packet.</summary>
    [NetlinkField(16, "mtu")]
    public uint Mtu { get; init; }

    /// <summary>How many steps there are.</summary>
    [NetlinkField(20, "tsize")]
    public uint TableSize { get; init; }
}
