using System.Runtime.CompilerServices;

namespace Netlink.SocketDiagnostics;

public sealed partial class SocketDiagnosticsFamily
{
    /// <summary>Asks for sockets of TCP, UDP, SCTP, MPTCP or raw IP, and streams them: those of IPv4, then those of IPv6.</summary>
    /// <param name="query">Which ones, and what of them.</param>
    /// <param name="cancellationToken">Ends the dump.</param>
    /// <returns>The sockets.</returns>
    /// <exception cref="NetlinkException"><c>ENOENT</c>: the kernel cannot list sockets of this protocol.</exception>
    public IEnumerable<InetSocketEntry> Stream(InetSocketQuery query, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(query);
        return StreamAll();

        IEnumerable<InetSocketEntry> StreamAll()
        {
            foreach (InetSocketRequest request in query.Requests())
            {
                foreach (InetSocketEntry socket in Stream(request, cancellationToken))
                    yield return socket.As(query.Protocol);
            }
        }
    }

    /// <summary>Asks for sockets of TCP, UDP, SCTP, MPTCP or raw IP, without holding a thread.</summary>
    /// <param name="query">Which ones, and what of them.</param>
    /// <param name="cancellationToken">Ends the dump.</param>
    /// <returns>The sockets.</returns>
    /// <exception cref="NetlinkException"><c>ENOENT</c>: the kernel cannot list sockets of this protocol.</exception>
    public async IAsyncEnumerable<InetSocketEntry> StreamAsync(InetSocketQuery query, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(query);
        foreach (InetSocketRequest request in query.Requests())
        {
            await foreach (InetSocketEntry socket in StreamAsync(request, cancellationToken).ConfigureAwait(false))
                yield return socket.As(query.Protocol);
        }
    }

    /// <summary>Asks for a socket as it is now.</summary>
    /// <param name="socket">The socket, as it was listed.</param>
    /// <param name="details">What is asked for beyond addresses, state and queues.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The socket.</returns>
    /// <exception cref="NetlinkException"><c>ENOENT</c>: it is gone.</exception>
    public InetSocketEntry Get(InetSocketEntry socket, InetDetails details = InetDetails.All, CancellationToken cancellationToken = default)
    {
        InetSocketRequest request = Identify(socket) with { Details = details };
        if (socket.Protocol is SocketProtocol.Udp or SocketProtocol.UdpLite)
        {
            // The kernel looks for the socket that a packet with these addresses would reach.
            request = request with
            {
                LocalPort = request.RemotePort, RemotePort = request.LocalPort, LocalAddress = request.RemoteAddress, RemoteAddress = request.LocalAddress,
            };
        }

        return Get(request, cancellationToken).As(socket.Protocol);
    }

    /// <summary>
    /// Ends a socket: its connection is reset, and the program that holds it gets <c>ECONNABORTED</c>. The cookie makes sure that no other socket is
    /// hit that has the same addresses meanwhile.
    /// </summary>
    /// <param name="socket">The socket, as it was listed.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="NetlinkException">
    /// <c>ENOENT</c>: it is gone; <c>EPERM</c>: needs CAP_NET_ADMIN; <c>EOPNOTSUPP</c>: the kernel cannot (CONFIG_INET_DIAG_DESTROY), or not in its state.
    /// </exception>
    public void Destroy(InetSocketEntry socket, CancellationToken cancellationToken = default) => Destroy(Identify(socket), cancellationToken);

    private static InetSocketRequest Identify(InetSocketEntry socket)
    {
        ArgumentNullException.ThrowIfNull(socket);
        return InetSocketRequest.For(socket.Protocol) with
        {
            Family = socket.Family,
            LocalPort = socket.LocalPort,
            RemotePort = socket.RemotePort,
            LocalAddress = socket.LocalBytes,
            RemoteAddress = socket.RemoteBytes,
            LinkIndex = socket.LinkIndex,
            Cookie = socket.Cookie,
            RawProtocol = socket.RawProtocol ?? 0,
        };
    }
}
