using Netlink.Contracts;

namespace Netlink.SocketDiagnostics;

/// <summary>What a netlink socket is (<c>NDIAG_FLAG_*</c>).</summary>
[Flags]
public enum NetlinkSocketFlags : uint
{
    /// <summary>The kernel is answering with a table.</summary>
    [KernelName("NDIAG_FLAG_CB_RUNNING")] DumpRunning = 1,

    /// <summary>It is told the group of each message.</summary>
    [KernelName("NDIAG_FLAG_PKTINFO")] PacketInfo = 2,

    /// <summary>Senders are told when it has no room.</summary>
    [KernelName("NDIAG_FLAG_BROADCAST_ERROR")] BroadcastErrors = 4,

    /// <summary>It is not told when it lost messages.</summary>
    [KernelName("NDIAG_FLAG_NO_ENOBUFS")] NoOverflowErrors = 8,

    /// <summary>It hears all namespaces.</summary>
    [KernelName("NDIAG_FLAG_LISTEN_ALL_NSID")] AllNamespaces = 0x10,

    /// <summary>Confirmations do not repeat the request.</summary>
    [KernelName("NDIAG_FLAG_CAP_ACK")] CappedAcknowledgements = 0x20,
}
