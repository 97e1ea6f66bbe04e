using Netlink.Contracts;

namespace Netlink.SocketDiagnostics;

/// <summary>What was seen of accurate ECN's option. Since Linux 7.0.</summary>
public enum TcpAccurateEcnOption : byte
{
    /// <summary>Nothing.</summary>
    [KernelName("TCP_ACCECN_OPT_NOT_SEEN")] NotSeen = 0,

    /// <summary>It came without counters.</summary>
    [KernelName("TCP_ACCECN_OPT_EMPTY_SEEN")] Empty = 1,

    /// <summary>It came with counters.</summary>
    [KernelName("TCP_ACCECN_OPT_COUNTER_SEEN")] Counters = 2,

    /// <summary>It came and was wrong.</summary>
    [KernelName("TCP_ACCECN_OPT_FAIL_SEEN")] Failed = 3,
}
