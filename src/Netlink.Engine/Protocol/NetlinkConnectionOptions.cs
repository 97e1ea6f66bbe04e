namespace Netlink.Protocol;

/// <summary>How a connection is opened, and how it behaves.</summary>
public sealed record NetlinkConnectionOptions
{
    /// <summary>Where to open it; null is this process's own namespace. The connection stays there for life.</summary>
    public NetworkNamespace? Namespace { get; init; }

    /// <summary>How long to wait for an answer; <see cref="System.Threading.Timeout.InfiniteTimeSpan"/> is for ever. 30 seconds unless said otherwise.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>How many bytes of answers the kernel is to keep (<c>SO_RCVBUF</c>). It gives less to those without CAP_NET_ADMIN.</summary>
    public int ReceiveBufferSize { get; init; } = 1 << 20;

    /// <summary>Whether the kernel checks requests for tables strictly, and filters by them (<c>NETLINK_GET_STRICT_CHK</c>, since 4.20).</summary>
    public bool StrictChecking { get; init; } = true;

    /// <summary>How often <see cref="NetlinkConnection.DumpList"/> repeats a dump that the kernel calls interrupted.</summary>
    public int DumpRetries { get; init; } = 10;
}
