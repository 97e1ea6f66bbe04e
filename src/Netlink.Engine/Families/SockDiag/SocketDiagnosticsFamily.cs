using Netlink.Contracts;
using Netlink.Sockets;

namespace Netlink.SocketDiagnostics;

/// <summary>
/// The sockets of a network namespace: listing them, and ending connections. Every list is streamed; <c>ENOENT</c> from one says that the kernel
/// cannot list sockets of that kind.
/// </summary>
[NetlinkFamily(NetlinkProtocol.SocketDiagnostics)]
public sealed partial class SocketDiagnosticsFamily
{
    /// <summary>Asks for Unix sockets, and streams them.</summary>
    /// <param name="query">Which ones, and what of them.</param>
    /// <param name="cancellationToken">Ends the dump.</param>
    /// <returns>The sockets.</returns>
    [Dump(20, "SOCK_DIAG_BY_FAMILY")]
    public partial IEnumerable<UnixSocketEntry> Stream(UnixSocketQuery query, CancellationToken cancellationToken = default);

    /// <summary>Asks for Unix sockets, without holding a thread.</summary>
    /// <param name="query">Which ones, and what of them.</param>
    /// <param name="cancellationToken">Ends the dump.</param>
    /// <returns>The sockets.</returns>
    [Dump(20, "SOCK_DIAG_BY_FAMILY")]
    public partial IAsyncEnumerable<UnixSocketEntry> StreamAsync(UnixSocketQuery query, CancellationToken cancellationToken = default);

    /// <summary>Asks for one Unix socket.</summary>
    /// <param name="query">Its inode, and what is asked of it.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The socket.</returns>
    /// <exception cref="NetlinkException"><c>ENOENT</c>: there is none.</exception>
    [Do(20, "SOCK_DIAG_BY_FAMILY")]
    public partial UnixSocketEntry Get(UnixSocketQuery query, CancellationToken cancellationToken = default);

    /// <summary>Asks for packet sockets, and streams them.</summary>
    /// <param name="query">What of them.</param>
    /// <param name="cancellationToken">Ends the dump.</param>
    /// <returns>The sockets.</returns>
    [Dump(20, "SOCK_DIAG_BY_FAMILY")]
    public partial IEnumerable<PacketSocketEntry> Stream(PacketSocketQuery query, CancellationToken cancellationToken = default);

    /// <summary>Asks for sockets between virtual machines and their host, and streams them.</summary>
    /// <param name="query">Which ones.</param>
    /// <param name="cancellationToken">Ends the dump.</param>
    /// <returns>The sockets.</returns>
    [Dump(20, "SOCK_DIAG_BY_FAMILY")]
    public partial IEnumerable<VsockEntry> Stream(VsockQuery query, CancellationToken cancellationToken = default);

    /// <summary>Asks for XDP sockets, and streams them.</summary>
    /// <param name="query">What of them.</param>
    /// <param name="cancellationToken">Ends the dump.</param>
    /// <returns>The sockets.</returns>
    [Dump(20, "SOCK_DIAG_BY_FAMILY")]
    public partial IEnumerable<XdpSocketEntry> Stream(XdpSocketQuery query, CancellationToken cancellationToken = default);

    /// <summary>Asks for netlink sockets, and streams them.</summary>
    /// <param name="query">Which ones, and what of them.</param>
    /// <param name="cancellationToken">Ends the dump.</param>
    /// <returns>The sockets.</returns>
    public IEnumerable<NetlinkSocketEntry> Stream(NetlinkSocketQuery query, CancellationToken cancellationToken = default) =>
        StreamWithRepeats(query, cancellationToken).DistinctBy(socket => socket.Cookie);

    /// <summary>The kernel tells a socket that listens to groups twice: it is in two of its tables.</summary>
    [Dump(20, "SOCK_DIAG_BY_FAMILY")]
    private partial IEnumerable<NetlinkSocketEntry> StreamWithRepeats(NetlinkSocketQuery query, CancellationToken cancellationToken);

    [Dump(20, "SOCK_DIAG_BY_FAMILY")]
    private partial IEnumerable<InetSocketEntry> Stream(InetSocketRequest request, CancellationToken cancellationToken);

    [Dump(20, "SOCK_DIAG_BY_FAMILY")]
    private partial IAsyncEnumerable<InetSocketEntry> StreamAsync(InetSocketRequest request, CancellationToken cancellationToken);

    [Do(20, "SOCK_DIAG_BY_FAMILY")]
    private partial InetSocketEntry Get(InetSocketRequest request, CancellationToken cancellationToken);

    [Do(21, "SOCK_DESTROY")]
    private partial void Destroy(InetSocketRequest request, CancellationToken cancellationToken);

    // Never asked by the engine: traces of ss have them.
    [Dump(18, "TCPDIAG_GETSOCK", Reply = 18)]
    private partial IEnumerable<InetSocketEntry> StreamLegacyTcp(InetLegacyRequest request, CancellationToken cancellationToken);

    [Dump(19, "DCCPDIAG_GETSOCK", Reply = 19)]
    private partial IEnumerable<InetSocketEntry> StreamLegacyDccp(InetLegacyRequest request, CancellationToken cancellationToken);
}
