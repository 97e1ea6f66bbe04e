using System.Globalization;
using System.Management.Automation;
using Netlink;
using Netlink.Routing;
using Netlink.WireGuard;

namespace NetlinkPS;

/// <summary>A WireGuard device as a parameter takes it: by its name, its index, or as an object that came out of another cmdlet.</summary>
public sealed class WgDeviceIdentity
{
    /// <summary>A device by its name.</summary>
    /// <param name="name">The name.</param>
    public WgDeviceIdentity(string name)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        Name = name;
    }

    /// <summary>A device by its index.</summary>
    /// <param name="index">The index.</param>
    public WgDeviceIdentity(int index) => Index = index;

    /// <summary>A device as it came out of another cmdlet.</summary>
    /// <param name="device">The device.</param>
    public WgDeviceIdentity(WireGuardDevice device)
    {
        ArgumentNullException.ThrowIfNull(device);
        (Name, Index, Namespace) = (device.Name, device.Index, device.Namespace);
    }

    /// <summary>The device that a peer belongs to.</summary>
    /// <param name="peer">The peer.</param>
    public WgDeviceIdentity(WireGuardPeer peer)
    {
        ArgumentNullException.ThrowIfNull(peer);
        Name = peer.Device ?? throw new PSArgumentException("The peer came from no device: name the device with -Device.");
        Namespace = peer.Namespace;
    }

    /// <summary>A device by its link.</summary>
    /// <param name="link">The link.</param>
    public WgDeviceIdentity(Link link)
    {
        ArgumentNullException.ThrowIfNull(link);
        (Name, Index, Namespace) = (link.Name, link.Index, link.Namespace);
    }

    /// <summary>The name, where it is known.</summary>
    public string? Name { get; }

    /// <summary>The index, where it is known.</summary>
    public int? Index { get; }

    /// <summary>The namespace that the object came from.</summary>
    public NetworkNamespace? Namespace { get; }

    /// <inheritdoc/>
    public override string ToString() => Name ?? Index?.ToString(CultureInfo.InvariantCulture) ?? "";

    /// <summary>How the kernel is told which device is meant.</summary>
    internal WireGuardDevice ToRequest() => new() { Name = Name, Index = Name is null ? Index : null };
}
