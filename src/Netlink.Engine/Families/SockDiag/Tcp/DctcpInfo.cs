using Netlink.Contracts;

namespace Netlink.SocketDiagnostics;

/// <summary>What the congestion control dctcp knows.</summary>
[NetlinkStruct("tcp_dctcp_info", 16)]
public sealed partial record DctcpInfo
{
    /// <summary>Whether it is at work: the other side marks congestion too.</summary>
    [NetlinkField(0, "dctcp_enabled")]
    public ushort Enabled { get; init; }

    /// <summary>Whether the last packet was marked.</summary>
    [NetlinkField(2, "dctcp_ce_state")]
    public ushort MarkState { get; init; }

    /// <summary>The share of marked packets, of 1024.</summary>
    [NetlinkField(4, "dctcp_alpha")]
    public uint Alpha { get; init; }

    /// <summary>Bytes confirmed in this round that were marked.</summary>
    [NetlinkField(8, "dctcp_ab_ecn")]
    public uint MarkedBytes { get; init; }

    /// <summary>Bytes confirmed in this round.</summary>
    [NetlinkField(12, "dctcp_ab_tot")]
    public uint TotalBytes { get; init; }
}
