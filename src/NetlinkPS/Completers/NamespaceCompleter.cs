using Netlink;

namespace NetlinkPS;

/// <summary>Offers the named network namespaces.</summary>
public sealed class NamespaceCompleter : NlCompleter
{
    /// <inheritdoc/>
    protected override IEnumerable<(string Text, string ToolTip)> Offer(NetworkNamespace? place) =>
        NetworkNamespace.List().Select(item => (item.Name!, item.Path));
}
