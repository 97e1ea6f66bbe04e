using Netlink;
using Netlink.Netfilter;

namespace NetlinkPS;

/// <summary>Offers the names of nftables' chains.</summary>
public sealed class NftChainCompleter : NlCompleter
{
    /// <inheritdoc/>
    protected override IEnumerable<(string Text, string ToolTip)> Offer(NetworkNamespace? place)
    {
        using var session = NftSession.Open(place, CancellationToken.None);
        return [.. session.Nft.GetChains(new()).Where(chain => chain.Name is not null).DistinctBy(chain => chain.Name).Select(chain => (chain.Name!, $"chain {chain}"))];
    }
}
