using Netlink.Contracts;

namespace Netlink.SocketDiagnostics;

/// <summary>What both sides of a connection agreed on (<c>TCPI_OPT_*</c>).</summary>
[Flags]
public enum TcpOptions : byte
{
    /// <summary>Timestamps.</summary>
    [KernelName("TCPI_OPT_TIMESTAMPS")] Timestamps = 1 << 0,

    /// <summary>Selective acknowledgement.</summary>
    [KernelName("TCPI_OPT_SACK")] SelectiveAcknowledgement = 1 << 1,

    /// <summary>Windows beyond 64 KiB.</summary>
    [KernelName("TCPI_OPT_WSCALE")] WindowScale = 1 << 2,

    /// <summary>Congestion is marked instead of dropped.</summary>
    [KernelName("TCPI_OPT_ECN")] Ecn = 1 << 3,

    /// <summary>A packet that may be marked has come.</summary>
    [KernelName("TCPI_OPT_ECN_SEEN")] EcnSeen = 1 << 4,

    /// <summary>The connection began with data (Fast Open).</summary>
    [KernelName("TCPI_OPT_SYN_DATA")] SynData = 1 << 5,

    /// <summary>Timestamps count microseconds. Since Linux 6.7.</summary>
    [KernelName("TCPI_OPT_USEC_TS")] MicrosecondTimestamps = 1 << 6,

    /// <summary>It was accepted by Fast Open. Since Linux 6.15.</summary>
    [KernelName("TCPI_OPT_TFO_CHILD")] FastOpenChild = 1 << 7,
}
