using Netlink;
using Netlink.Netfilter;

namespace NetlinkPS;

/// <summary>Offers the types of keys and data.</summary>
public sealed class NftTypeCompleter : NlCompleter
{
    /// <inheritdoc/>
    protected override IEnumerable<(string Text, string ToolTip)> Offer(NetworkNamespace? place) =>
        NftDataType.All.Select(type => (type.Name, $"{type.Name}: {type.Length} bytes")).Append(("verdict", "verdict: accept, drop, jump ..."));
}
