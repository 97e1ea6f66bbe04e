using Netlink;

namespace NetlinkPS;

/// <summary>Offers what frames carry, in the names of <c>tc</c>.</summary>
public sealed class EtherTypeCompleter : NlCompleter
{
    /// <inheritdoc/>
    protected override IEnumerable<(string Text, string ToolTip)> Offer(NetworkNamespace? place) =>
        [("all", "every packet"), ("ip", "IPv4"), ("ipv6", "IPv6"), ("arp", "ARP"), ("802.1Q", "a VLAN"), ("802.1ad", "a VLAN around another")];
}
