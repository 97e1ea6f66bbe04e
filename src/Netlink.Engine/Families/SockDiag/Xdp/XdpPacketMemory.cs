using Netlink.Contracts;

namespace Netlink.SocketDiagnostics;

/// <summary>The memory that an XDP socket's packets lie in.</summary>
[NetlinkStruct("xdp_diag_umem", 40)]
public sealed partial record XdpPacketMemory
{
    /// <summary>How much it is.</summary>
    [NetlinkField(0, "size", Wire = WireType.U64)]
    public ByteSize Size { get; init; }

    /// <summary>Its number.</summary>
    [NetlinkField(8, "id")]
    public uint Id { get; init; }

    /// <summary>How many pages.</summary>
    [NetlinkField(12, "num_pages")]
    public uint Pages { get; init; }

    /// <summary>Bytes for a packet.</summary>
    [NetlinkField(16, "chunk_size")]
    public uint ChunkSize { get; init; }

    /// <summary>Bytes left free before each packet.</summary>
    [NetlinkField(20, "headroom")]
    public uint Headroom { get; init; }

    /// <summary>The link.</summary>
    [NetlinkField(24, "ifindex")]
    public int LinkIndex { get; init; }

    /// <summary>The link's queue.</summary>
    [NetlinkField(28, "queue_id")]
    public uint Queue { get; init; }

    /// <summary>What it is.</summary>
    [NetlinkField(32, "flags")]
    public XdpPacketMemoryFlags Flags { get; init; }

    /// <summary>How many sockets use it.</summary>
    [NetlinkField(36, "refs")]
    public uint Users { get; init; }
}
