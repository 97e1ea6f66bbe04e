using System.Management.Automation;
using Netlink;
using Netlink.WireGuard;

namespace NetlinkPS;

/// <summary>
/// What changing peers has in common: changes are taken up as they come out of the pipeline, and leave together at its end, in few messages
/// for each device, however many they are.
/// </summary>
public abstract class WgPeerCommand : WgCmdlet
{
    private readonly Dictionary<string, (WgDeviceIdentity Identity, NetworkNamespace? Place, List<WireGuardPeer> Changes)> _devices = new(StringComparer.Ordinal);

    /// <summary>Whether a peer has to be there before; or else must not be.</summary>
    internal abstract bool WantsExisting { get; }

    /// <summary>Whether the peers are written as they are then.</summary>
    internal virtual bool WantsOutput => false;

    /// <summary>Takes up a change.</summary>
    internal void Add(WgDeviceIdentity identity, WireGuardPeer change)
    {
        NetworkNamespace? place = identity.Namespace ?? Namespace;
        string key = $"{place?.Path} {identity}";
        if (!_devices.TryGetValue(key, out var queue))
            _devices[key] = queue = (identity, place, []);
        queue.Changes.Add(change);
    }

    /// <summary>What a change becomes, when it is known what the peer is.</summary>
    internal virtual WireGuardPeer Complete(WireGuardPeer change, WireGuardPeer? current) => change;

    /// <inheritdoc/>
    protected override void EndProcessing()
    {
        foreach ((WgDeviceIdentity identity, NetworkNamespace? place, List<WireGuardPeer> changes) in _devices.Values)
        {
            if (Read(identity) is { } device && Connect<GenericSession>(place) is { } session)
                Send(session, identity, device, changes);
        }
    }

    private void Send(GenericSession session, WgDeviceIdentity identity, WireGuardDevice device, List<WireGuardPeer> changes)
    {
        Dictionary<WireGuardKey, WireGuardPeer> existing = device.Peers!.ToDictionary(peer => peer.PublicKey!.Value);
        var peers = new List<WireGuardPeer>();
        foreach (WireGuardPeer change in changes)
        {
            WireGuardKey key = change.PublicKey!.Value;
            if (key == device.PublicKey)
                WriteError(new(new ArgumentException($"'{key}' is the key of {device.Name} itself, which is no peer of its own."), "OwnKey", ErrorCategory.InvalidArgument, key));
            else if (existing.ContainsKey(key) == WantsExisting)
                peers.Add(Complete(change, existing.GetValueOrDefault(key)));
            else if (WantsExisting)
                WriteError(ErrorRecords.NotFound($"peer of {device.Name}", key, "See Get-NlWgPeer."));
            else
                WriteError(new(new InvalidOperationException($"{device.Name} has the peer '{key}' already. Change it with Set-NlWgPeer."), "EEXIST", ErrorCategory.ResourceExists, key));
        }

        if (peers.Count == 0 || !Attempt(identity, () => session.WireGuard.Change(identity.ToRequest() with { Peers = peers }, StopToken)) || !WantsOutput)
            return;
        HashSet<WireGuardKey> changed = [.. peers.Select(peer => peer.PublicKey!.Value)];
        if (Read(identity) is { } after)
            WriteObject(after.Peers!.Where(peer => changed.Contains(peer.PublicKey!.Value)), enumerateCollection: true);
    }
}
