using Netlink;
using Netlink.Routing;

namespace NetlinkPS;

/// <summary>Offers the routing tables' names.</summary>
public sealed class TableCompleter : NlCompleter
{
    /// <inheritdoc/>
    protected override IEnumerable<(string Text, string ToolTip)> Offer(NetworkNamespace? place) =>
        RoutingNames.Tables.OrderBy(pair => pair.Value).Select(pair => (pair.Key, $"table {pair.Value}"));
}
