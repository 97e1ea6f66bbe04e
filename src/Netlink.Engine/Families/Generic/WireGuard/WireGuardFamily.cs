using Netlink.Contracts;

namespace Netlink.WireGuard;

/// <summary>The WireGuard devices of a network namespace. All of it needs <c>CAP_NET_ADMIN</c> there.</summary>
[GenericNetlinkFamily("wireguard", Version = 1)]
public sealed partial class WireGuardFamily
{
    /// <summary>Asks for a device: the kernel's messages as they come, of which the first has the settings and each some of the peers.</summary>
    /// <param name="which">The device's name or index.</param>
    /// <param name="cancellationToken">Ends the dump.</param>
    /// <returns>The parts. <see cref="Get(WireGuardDevice, CancellationToken)"/> puts them together.</returns>
    [Dump(0, "WG_CMD_GET_DEVICE")]
    public partial IReadOnlyList<WireGuardDevice> GetParts(WireGuardDevice which, CancellationToken cancellationToken = default);

    /// <summary>Changes a device by one message. <see cref="Change"/> sends as many as it takes.</summary>
    /// <param name="change">The device's name or index, and what is to be changed.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    [Do(1, "WG_CMD_SET_DEVICE")]
    public partial void SetPart(WireGuardDevice change, CancellationToken cancellationToken = default);

    /// <summary>Gets a device with all its peers, however many messages they come in. One that changes meanwhile is read again.</summary>
    /// <param name="which">The device's name or index.</param>
    /// <param name="cancellationToken">Ends the dump.</param>
    /// <returns>The device.</returns>
    /// <exception cref="NetlinkException">
    /// <c>ENODEV</c>: there is no such link; <c>EOPNOTSUPP</c>: the link is none of WireGuard's; <c>EPERM</c>; <c>ENOENT</c>: the kernel lacks WireGuard.
    /// </exception>
    public WireGuardDevice Get(WireGuardDevice which, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(which);
        var named = new WireGuardDevice { Name = which.Name, Index = which.Name is null ? which.Index : null };
        return WireGuardParts.Merge(GetParts(named, cancellationToken)).From(Connection.Origin);
    }

    /// <summary>Gets a device by its name.</summary>
    /// <param name="name">The link's name.</param>
    /// <param name="cancellationToken">Ends the dump.</param>
    /// <returns>The device.</returns>
    public WireGuardDevice Get(string name, CancellationToken cancellationToken = default) => Get(new WireGuardDevice { Name = name }, cancellationToken);

    /// <summary>
    /// Changes a device. A change that is larger than a message leaves as several; when one fails, the kernel keeps what the ones before it
    /// did.
    /// </summary>
    /// <param name="change">The device's name or index, and what is to be changed: what is null stays as it is.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="NetlinkException">
    /// <c>ENODEV</c>: there is no such link; <c>EOPNOTSUPP</c>: the link is none of WireGuard's; <c>EADDRINUSE</c>: the port is taken; <c>EPERM</c>.
    /// </exception>
    public void Change(WireGuardDevice change, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(change);
        foreach (WireGuardDevice part in WireGuardParts.Split(change.Name is null ? change : change with { Index = null }))
            SetPart(part, cancellationToken);
    }

    /// <summary>Makes a device what is wanted, and touches nothing that is so already: the connections of peers that stay as they are go on.</summary>
    /// <param name="wanted">The device's name or index, and what it is to be. See <see cref="WireGuardDifference"/> for what null means.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>What was changed; null where nothing was.</returns>
    public WireGuardDevice? Synchronize(WireGuardDevice wanted, CancellationToken cancellationToken = default)
    {
        WireGuardDevice? change = WireGuardDifference.Between(Get(wanted, cancellationToken), wanted);
        if (change is not null)
            Change(change, cancellationToken);
        return change;
    }
}
