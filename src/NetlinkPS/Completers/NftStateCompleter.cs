using Netlink;

namespace NetlinkPS;

/// <summary>Offers the states of connections.</summary>
public sealed class NftStateCompleter : NlCompleter
{
    /// <inheritdoc/>
    protected override IEnumerable<(string Text, string ToolTip)> Offer(NetworkNamespace? place) =>
    [
        ("established", "packets in both directions were seen"), ("related", "belongs to another connection"), ("new", "the connection's first packet"),
        ("invalid", "belongs to no connection"), ("untracked", "not tracked"),
    ];
}
