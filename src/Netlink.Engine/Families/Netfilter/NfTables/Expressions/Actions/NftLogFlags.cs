using Netlink.Contracts;

namespace Netlink.Netfilter;

/// <summary>What a message in the log tells, too.</summary>
[Flags]
public enum NftLogFlags : uint
{
    /// <summary>Nothing more.</summary>
    None = 0,

    /// <summary>TCP's sequence numbers (<c>NF_LOG_TCPSEQ</c>).</summary>
    [KernelName("NF_LOG_TCPSEQ")] TcpSequence = 1,

    /// <summary>TCP's options (<c>NF_LOG_TCPOPT</c>).</summary>
    [KernelName("NF_LOG_TCPOPT")] TcpOptions = 2,

    /// <summary>IP's options (<c>NF_LOG_IPOPT</c>).</summary>
    [KernelName("NF_LOG_IPOPT")] IPOptions = 4,

    /// <summary>The socket's user (<c>NF_LOG_UID</c>).</summary>
    [KernelName("NF_LOG_UID")] SocketUser = 8,

    /// <summary>It goes to programs, not to the log (<c>NF_LOG_NFLOG</c>).</summary>
    [KernelName("NF_LOG_NFLOG")] Nflog = 16,

    /// <summary>The hardware addresses (<c>NF_LOG_MACDECODE</c>).</summary>
    [KernelName("NF_LOG_MACDECODE")] HardwareAddress = 32,
}
