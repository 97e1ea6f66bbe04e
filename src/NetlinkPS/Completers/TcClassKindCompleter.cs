using Netlink;
using Netlink.TrafficControl;

namespace NetlinkPS;

/// <summary>Offers the kinds of classes that have contracts.</summary>
public sealed class TcClassKindCompleter : NlCompleter
{
    /// <inheritdoc/>
    protected override IEnumerable<(string Text, string ToolTip)> Offer(NetworkNamespace? place) =>
        ClassOptions.Forms.Forms.Select(form => (form.Kind, form.Schema().Description ?? form.Kind));
}
