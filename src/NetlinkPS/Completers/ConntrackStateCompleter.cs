using Netlink;
using Netlink.Netfilter;

namespace NetlinkPS;

/// <summary>Offers the states that connections have.</summary>
public sealed class ConntrackStateCompleter : NlCompleter
{
    /// <inheritdoc/>
    protected override IEnumerable<(string Text, string ToolTip)> Offer(NetworkNamespace? place) => ConntrackStates.All.Select(name => (name, name));
}
