using Netlink;
using Netlink.Control;
using Netlink.Protocol;
using Netlink.Sockets;
using Netlink.WireGuard;

namespace NetlinkPS;

/// <summary>A cmdlet's conversation with generic netlink in one namespace.</summary>
internal sealed class GenericSession : ICmdletSession<GenericSession>
{
    private GenericSession(NetworkNamespace? place)
    {
        Connection = NetlinkConnection.Open(NetlinkProtocol.Generic, new NetlinkConnectionOptions { Namespace = place });
        Control = new(Connection);
        WireGuard = new(Connection);
    }

    /// <inheritdoc/>
    public NetlinkConnection Connection { get; }

    public ControlFamily Control { get; }

    public WireGuardFamily WireGuard { get; }

    /// <inheritdoc/>
    public static GenericSession Open(NetworkNamespace? place, CancellationToken cancellationToken) => new(place);

    public void Dispose() => Connection.Dispose();
}
