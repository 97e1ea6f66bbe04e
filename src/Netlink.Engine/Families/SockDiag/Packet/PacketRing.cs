using Netlink.Contracts;

namespace Netlink.SocketDiagnostics;

/// <summary>A ring that a packet socket shares with its program.</summary>
[NetlinkStruct("packet_diag_ring", 28)]
public sealed partial record PacketRing
{
    /// <summary>Bytes of a block.</summary>
    [NetlinkField(0, "pdr_block_size")]
    public uint BlockSize { get; init; }

    /// <summary>How many blocks.</summary>
    [NetlinkField(4, "pdr_block_nr")]
    public uint Blocks { get; init; }

    /// <summary>Bytes of a frame.</summary>
    [NetlinkField(8, "pdr_frame_size")]
    public uint FrameSize { get; init; }

    /// <summary>How many frames.</summary>
    [NetlinkField(12, "pdr_frame_nr")]
    public uint Frames { get; init; }

    /// <summary>After how long a block that is not full is handed over.</summary>
    [NetlinkField(16, "pdr_retire_tmo", Time = TimeUnit.Milliseconds)]
    public TimeSpan RetireTimeout { get; init; }

    /// <summary>Bytes of a block that are the program's own.</summary>
    [NetlinkField(20, "pdr_sizeof_priv")]
    public uint PrivateSize { get; init; }

    /// <summary>What else it was asked for (<c>TP_FT_REQ_*</c>).</summary>
    [NetlinkField(24, "pdr_features")]
    public uint Features { get; init; }
}
