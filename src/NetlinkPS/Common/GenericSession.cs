using Netlink;
using Netlink.Generic;
using Netlink.Protocol;
using Netlink.Sockets;

namespace NetlinkPS;

/// <summary>A cmdlet's conversation with the generic netlink families of the kernel in one namespace.</summary>
internal sealed class GenericSession : ICmdletSession<GenericSession>
{
    private GenericSession(NetworkNamespace? place)
    {
        Connection = NetlinkConnection.Open(NetlinkProtocol.Generic, new NetlinkConnectionOptions { Namespace = place });
        Control = new(Connection);
    }

    /// <inheritdoc/>
    public NetlinkConnection Connection { get; }

    public ControlFamily Control { get; }

    /// <inheritdoc/>
    public static GenericSession Open(NetworkNamespace? place, CancellationToken cancellationToken) => new(place);

    public void Dispose() => Connection.Dispose();
}
