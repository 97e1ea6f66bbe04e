using Netlink.Routing;

namespace NetlinkPS;

/// <summary>Finds the links that are WireGuard devices.</summary>
internal static class WgDevices
{
    public static IEnumerable<Link> Links(RouteSession session, CancellationToken cancellationToken) =>
        session.Links.List(LinkFamily.Everything() with { Info = new LinkInfo { Kind = "wireguard" } }, cancellationToken)
            .Where(link => link is { Kind: "wireguard", Name: not null });
}
