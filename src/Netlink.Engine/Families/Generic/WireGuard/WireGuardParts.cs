using Netlink.Contracts;

namespace Netlink.WireGuard;

/// <summary>Takes a device apart into messages, and puts it together again.</summary>
internal static class WireGuardParts
{
    // What the kernel offers for an answer; an attribute could have twice as much.
    private const int MessageBytes = 32 * 1024;
    private const int AllowedIPsBytes = MessageBytes - 1024;

    /// <summary>Cuts a change into messages. What empties a list first stands only in the first that has to do with the list.</summary>
    public static IEnumerable<WireGuardDevice> Split(WireGuardDevice change)
    {
        WireGuardDevice part = change;
        foreach (IReadOnlyList<WireGuardPeer> peers in ListSplitter.Split((change.Peers ?? []).SelectMany(Split), MessageBytes))
        {
            yield return part with { Peers = peers };
            part = new WireGuardDevice { Name = change.Name, Index = change.Index };
        }

        if (change.Peers is null or [])
            yield return part;
    }

    /// <summary>Puts the parts of one device together. A peer whose addresses did not fit in one part goes on in the next, under the same key.</summary>
    public static WireGuardDevice Merge(IEnumerable<WireGuardDevice> parts)
    {
        WireGuardDevice? whole = null;
        var peers = new List<WireGuardPeer>();
        List<AllowedIP>? continued = null;
        foreach (WireGuardDevice part in parts)
        {
            whole ??= part;
            foreach (WireGuardPeer peer in part.Peers ?? [])
            {
                if (peers.Count == 0 || peers[^1].PublicKey != peer.PublicKey)
                {
                    peers.Add(peer);
                    continued = null;
                    continue;
                }

                continued ??= [.. peers[^1].AllowedIPs ?? []];
                continued.AddRange(peer.AllowedIPs ?? []);
                peers[^1] = peers[^1] with { AllowedIPs = continued };
            }
        }

        return (whole ?? new WireGuardDevice()) with { Peers = peers };
    }

    private static IEnumerable<WireGuardPeer> Split(WireGuardPeer peer)
    {
        WireGuardPeer part = peer;
        foreach (IReadOnlyList<AllowedIP> allowed in ListSplitter.Split(peer.AllowedIPs ?? [], AllowedIPsBytes))
        {
            yield return part with { AllowedIPs = allowed };

            // A peer that was not there is not added by the rest either.
            part = new WireGuardPeer { PublicKey = peer.PublicKey, Flags = peer.Flags?.HasFlag(WireGuardPeerFlags.UpdateOnly) == true ? WireGuardPeerFlags.UpdateOnly : null };
        }

        if (peer.AllowedIPs is null or [])
            yield return part;
    }
}
