using System.Runtime.CompilerServices;
using Netlink.Sockets;
using Netlink.Wire;

namespace Netlink.Protocol;

/// <summary>Hears what the kernel tells the members of its multicast groups. Lost messages are told, and do not end it.</summary>
public sealed class NetlinkSubscription : IDisposable
{
    private const int ENOBUFS = 105;
    private readonly NetlinkSocket _socket;
    private readonly Queue<NetlinkNotification> _heard = new();
    private byte[] _buffer = new byte[64 * 1024];
    private bool _lost;

    /// <summary>Joins groups. What happens from here on is heard.</summary>
    /// <param name="protocol">What to listen to.</param>
    /// <param name="groups">The groups' numbers.</param>
    /// <param name="options">How; null is as usual, in this process's own namespace. The time-out does not hold here.</param>
    /// <param name="allNamespaces">Hears all namespaces that have an id in this one, too (<c>NETLINK_LISTEN_ALL_NSID</c>).</param>
    /// <exception cref="NetlinkException"><c>EPERM</c>: the group is not for everyone; <c>ENOENT</c>: there is no such group or namespace.</exception>
    public NetlinkSubscription(NetlinkProtocol protocol, IEnumerable<int> groups, NetlinkConnectionOptions? options = null, bool allNamespaces = false)
    {
        ArgumentNullException.ThrowIfNull(groups);
        options ??= new();
        _socket = NetlinkSocket.Open(protocol, options.Namespace);
        try
        {
            _socket.ReceiveBufferSize = options.ReceiveBufferSize;
            if (allNamespaces)
                _socket.SetOption(NetlinkSocketOption.ListenAllNamespaces, 1);
            foreach (int group in groups)
                _socket.Join(group);
        }
        catch
        {
            _socket.Dispose();
            throw;
        }
    }

    /// <summary>The socket, for options that this type does not have.</summary>
    public NetlinkSocket Socket => _socket;

    /// <summary>Joins the groups of a generic netlink family, by their names.</summary>
    /// <param name="connection">A connection to generic netlink, to ask for the groups' numbers.</param>
    /// <param name="family">The family's name.</param>
    /// <param name="groups">The groups' names.</param>
    /// <returns>The subscription.</returns>
    /// <exception cref="NetlinkException"><c>ENOENT</c>: there is no such family or group.</exception>
    public static NetlinkSubscription ToFamily(NetlinkConnection connection, string family, params string[] groups)
    {
        ArgumentNullException.ThrowIfNull(connection);
        GenericFamily found = connection.Families.Resolve(family);
        int Number(string name) => found.FindGroup(name) ?? throw new NetlinkException(2, "CTRL_CMD_GETFAMILY", new ErrorDetails
        {
            Message = $"The family '{family}' has no group '{name}', but {string.Join(", ", found.Groups ?? [])}",
        });
        return new(NetlinkProtocol.Generic, [.. groups.Select(Number)], connection.Options);
    }

    /// <summary>Hears messages as they come, until it is told to stop.</summary>
    /// <param name="cancellationToken">Ends it.</param>
    /// <returns>The messages.</returns>
    public IEnumerable<NetlinkNotification> Read(CancellationToken cancellationToken = default)
    {
        while (true)
        {
            if (_heard.TryDequeue(out NetlinkNotification? notification))
                yield return notification;
            else if (!Hear())
                _socket.WaitReadable(Timeout.InfiniteTimeSpan, cancellationToken);
        }
    }

    /// <summary>Hears messages as they come, without holding a thread, until it is told to stop.</summary>
    /// <param name="cancellationToken">Ends it.</param>
    /// <returns>The messages.</returns>
    public async IAsyncEnumerable<NetlinkNotification> ReadAsync([EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        while (true)
        {
            if (_heard.TryDequeue(out NetlinkNotification? notification))
                yield return notification;
            else if (!Hear())
                await _socket.WaitReadableAsync(Timeout.InfiniteTimeSpan, cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>
    /// Takes in a datagram if one is there. A socket that has overflowed drops what comes, without a further word, until it was emptied: a
    /// loss is told then, and nothing after it is missing.
    /// </summary>
    private bool Hear()
    {
        ReceiveResult result;
        try
        {
            result = _socket.TryReceive(ref _buffer);
        }
        catch (NetlinkException exception) when (exception.Error == ENOBUFS)
        {
            _lost = true;
            return true;
        }

        if (result.Length == 0)
        {
            if (!_lost)
                return false;
            _lost = false;
            _heard.Enqueue(new(default, default, null, IsLoss: true));
            return true;
        }

        var reader = new MessageReader(_buffer.AsSpan(0, result.Length));
        while (reader.TryRead(out MessageHeader header, out ReadOnlySpan<byte> payload))
            _heard.Enqueue(new(header, payload.ToArray(), result.NamespaceId, IsLoss: false));
        return true;
    }

    /// <summary>Leaves the groups.</summary>
    public void Dispose() => _socket.Dispose();
}
