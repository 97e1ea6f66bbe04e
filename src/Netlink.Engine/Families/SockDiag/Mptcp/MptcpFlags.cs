using Netlink.Contracts;

namespace Netlink.SocketDiagnostics;

/// <summary>What an MPTCP connection is (<c>MPTCP_INFO_FLAG_*</c>).</summary>
[Flags]
public enum MptcpFlags : uint
{
    /// <summary>It fell back to TCP.</summary>
    [KernelName("MPTCP_INFO_FLAG_FALLBACK")] Fallback = 0x1,

    /// <summary>The other side's key has come.</summary>
    [KernelName("MPTCP_INFO_FLAG_REMOTE_KEY_RECEIVED")] RemoteKeyReceived = 0x2,
}
