using Netlink;
using Netlink.Netfilter;

namespace NetlinkPS;

/// <summary>Offers the tables of nftables.</summary>
public sealed class NftTableCompleter : NlCompleter
{
    /// <inheritdoc/>
    protected override IEnumerable<(string Text, string ToolTip)> Offer(NetworkNamespace? place)
    {
        using var session = NftSession.Open(place, CancellationToken.None);
        NftTable[] tables = [.. session.Nft.GetTables(new())];
        return tables.Select(table => (tables.Count(other => other.Name == table.Name) > 1 ? table.ToString() : table.Name!, $"table {table}"));
    }
}
