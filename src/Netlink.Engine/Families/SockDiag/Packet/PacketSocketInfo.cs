using Netlink.Contracts;

namespace Netlink.SocketDiagnostics;

/// <summary>A packet socket's settings.</summary>
[NetlinkStruct("packet_diag_info", 24)]
public sealed partial record PacketSocketInfo
{
    /// <summary>The link whose packets it gets; 0 is all.</summary>
    [NetlinkField(0, "pdi_index")]
    public int LinkIndex { get; init; }

    /// <summary>The version of its rings, counted from 0 (<c>TPACKET_V1</c>).</summary>
    [NetlinkField(4, "pdi_version")]
    public uint RingVersion { get; init; }

    /// <summary>Bytes left free before each packet.</summary>
    [NetlinkField(8, "pdi_reserve")]
    public uint Headroom { get; init; }

    /// <summary>Packets longer than this are copied whole into the queue too.</summary>
    [NetlinkField(12, "pdi_copy_thresh")]
    public uint CopyThreshold { get; init; }

    /// <summary>Which times packets carry (<c>SOF_TIMESTAMPING_*</c>).</summary>
    [NetlinkField(16, "pdi_tstamp")]
    public uint TimeStamps { get; init; }

    /// <summary>What it is.</summary>
    [NetlinkField(20, "pdi_flags")]
    public PacketSocketFlags Flags { get; init; }
}
