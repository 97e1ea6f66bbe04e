using System.Collections;
using Netlink;
using Netlink.WireGuard;

namespace NetlinkPS;

/// <summary>Offers the public keys of a WireGuard device's peers.</summary>
public sealed class WgPeerCompleter : NlCompleter
{
    /// <inheritdoc/>
    protected override IEnumerable<(string Text, string ToolTip)> Offer(NetworkNamespace? place) => Offer(place, new Hashtable());

    /// <inheritdoc/>
    protected override IEnumerable<(string Text, string ToolTip)> Offer(NetworkNamespace? place, IDictionary bound)
    {
        using var links = RouteSession.Open(place, CancellationToken.None);
        using var session = GenericSession.Open(place, CancellationToken.None);
        string? device = Typed(bound, "Device", "Name", "Link", "InterfaceAlias", "dev");
        return
        [
            .. WgDevices.Links(links, CancellationToken.None).Where(link => device is null || link.Name == device)
                .SelectMany(link => session.WireGuard.Get(new WireGuardDevice { Name = link.Name }).Peers ?? [])
                .Select(peer => ($"{peer.PublicKey}", $"{peer.Endpoint?.ToString() ?? "(no endpoint)"}: {string.Join(", ", peer.AllowedIPs ?? [])}")),
        ];
    }
}
