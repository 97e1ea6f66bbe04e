using Netlink;
using Netlink.TrafficControl;

namespace NetlinkPS;

/// <summary>Offers the kinds of qdiscs that have contracts.</summary>
public sealed class QdiscKindCompleter : NlCompleter
{
    /// <inheritdoc/>
    protected override IEnumerable<(string Text, string ToolTip)> Offer(NetworkNamespace? place) =>
        QdiscOptions.Forms.Forms.Select(form => (form.Kind, form.Schema().Description ?? form.Kind));
}
