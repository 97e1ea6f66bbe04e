using Netlink;
using Netlink.TrafficControl;

namespace NetlinkPS;

/// <summary>Offers the kinds of filters that have contracts.</summary>
public sealed class TcFilterKindCompleter : NlCompleter
{
    /// <inheritdoc/>
    protected override IEnumerable<(string Text, string ToolTip)> Offer(NetworkNamespace? place) =>
        FilterOptions.Forms.Forms.Select(form => (form.Kind, form.Schema().Description ?? form.Kind));
}
