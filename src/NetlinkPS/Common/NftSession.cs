using Netlink;
using Netlink.Netfilter;
using Netlink.Protocol;
using Netlink.Sockets;

namespace NetlinkPS;

/// <summary>A cmdlet's conversation with the nftables of one namespace.</summary>
internal sealed class NftSession : ICmdletSession<NftSession>
{
    private NftSession(NetworkNamespace? place)
    {
        Connection = NetlinkConnection.Open(NetlinkProtocol.Netfilter, new NetlinkConnectionOptions { Namespace = place });
        Nft = new(Connection);
    }

    /// <inheritdoc/>
    public NetlinkConnection Connection { get; }

    public NfTablesFamily Nft { get; }

    /// <inheritdoc/>
    public static NftSession Open(NetworkNamespace? place, CancellationToken cancellationToken) => new(place);

    public void Dispose() => Connection.Dispose();
}
