using Netlink;
using Netlink.Routing;

namespace NetlinkPS;

/// <summary>Offers the kinds of links whose ports have settings.</summary>
public sealed class PortKindCompleter : NlCompleter
{
    /// <inheritdoc/>
    protected override IEnumerable<(string Text, string ToolTip)> Offer(NetworkNamespace? place) =>
        PortOptions.Forms.Forms.Select(form => (form.Kind, form.Schema().Description ?? form.Kind));
}
