using Netlink;
using Netlink.Netfilter;

namespace NetlinkPS;

/// <summary>Offers the names of nftables' sets and maps.</summary>
public sealed class NftSetCompleter : NlCompleter
{
    /// <inheritdoc/>
    protected override IEnumerable<(string Text, string ToolTip)> Offer(NetworkNamespace? place)
    {
        using var session = NftSession.Open(place, CancellationToken.None);
        return
        [
            .. session.Nft.GetSets(new()).Where(set => ((set.Flags ?? 0) & NftSetFlags.Anonymous) == 0).DistinctBy(set => set.Name)
                .Select(set => (set.Name!, $"{(set.IsMap ? "map" : "set")} {set}: {set.KeyType}")),
        ];
    }
}
