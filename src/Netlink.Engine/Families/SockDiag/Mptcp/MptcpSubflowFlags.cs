using Netlink.Contracts;

namespace Netlink.SocketDiagnostics;

/// <summary>What a subflow is (<c>MPTCP_SUBFLOW_FLAG_*</c>).</summary>
[Flags]
public enum MptcpSubflowFlags : uint
{
    /// <summary>The other side can MPTCP.</summary>
    [KernelName("MPTCP_SUBFLOW_FLAG_MCAP_REM")] CapableRemote = 1 << 0,

    /// <summary>This side can MPTCP.</summary>
    [KernelName("MPTCP_SUBFLOW_FLAG_MCAP_LOC")] CapableLocal = 1 << 1,

    /// <summary>The other side added it.</summary>
    [KernelName("MPTCP_SUBFLOW_FLAG_JOIN_REM")] JoinRemote = 1 << 2,

    /// <summary>This side added it.</summary>
    [KernelName("MPTCP_SUBFLOW_FLAG_JOIN_LOC")] JoinLocal = 1 << 3,

    /// <summary>The other side takes it as a spare.</summary>
    [KernelName("MPTCP_SUBFLOW_FLAG_BKUP_REM")] BackupRemote = 1 << 4,

    /// <summary>This side takes it as a spare.</summary>
    [KernelName("MPTCP_SUBFLOW_FLAG_BKUP_LOC")] BackupLocal = 1 << 5,

    /// <summary>Both sides are sure of it.</summary>
    [KernelName("MPTCP_SUBFLOW_FLAG_FULLY_ESTABLISHED")] FullyEstablished = 1 << 6,

    /// <summary>It is connected.</summary>
    [KernelName("MPTCP_SUBFLOW_FLAG_CONNECTED")] Connected = 1 << 7,

    /// <summary>It has a place in the stream.</summary>
    [KernelName("MPTCP_SUBFLOW_FLAG_MAPVALID")] MapValid = 1 << 8,
}
