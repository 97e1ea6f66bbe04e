using Netlink.Contracts;
using Netlink.Sockets;

namespace Netlink.Netfilter;

/// <summary>What has hooked itself into the way of packets: chains of nftables, connection tracking, programs.</summary>
[NetlinkFamily(NetlinkProtocol.Netfilter)]
public sealed partial class NetfilterHookFamily
{
    /// <summary>Lists what runs at one hook, in the order in which it does. Since Linux 5.14.</summary>
    /// <param name="filter">The hook: family and number; for <see cref="NftFamily.NetDevice"/> the link too.</param>
    /// <param name="cancellationToken">Ends the dump.</param>
    /// <returns>What runs there.</returns>
    [Dump(0x0c00, "NFNL_MSG_HOOK_GET", Reply = 0x0c00)]
    public partial IReadOnlyList<NetfilterHook> List(NetfilterHook filter, CancellationToken cancellationToken = default);
}
