using Netlink;
using Netlink.Routing;

namespace NetlinkPS;

/// <summary>Offers the kinds of links that have contracts.</summary>
public sealed class LinkKindCompleter : NlCompleter
{
    /// <inheritdoc/>
    protected override IEnumerable<(string Text, string ToolTip)> Offer(NetworkNamespace? place) =>
        LinkOptions.Forms.Forms.Select(form => (form.Kind, form.Schema().Description ?? form.Kind));
}
