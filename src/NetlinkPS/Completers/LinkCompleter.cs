using Netlink;
using Netlink.Routing;

namespace NetlinkPS;

/// <summary>Offers the links' names.</summary>
public sealed class LinkCompleter : NlCompleter
{
    /// <inheritdoc/>
    protected override IEnumerable<(string Text, string ToolTip)> Offer(NetworkNamespace? place)
    {
        using var session = RouteSession.Open(place, CancellationToken.None);
        return [.. session.Links.List(LinkFamily.Everything()).Where(link => link.Name is not null).Select(link => (link.Name!, Describe(link)))];
    }

    private static string Describe(Link link) => $"{link.Name}: {link.Kind ?? link.LayerType.ToString().ToLowerInvariant()}, {(link.Up ? "up" : "down")}, {link.Address}";
}
