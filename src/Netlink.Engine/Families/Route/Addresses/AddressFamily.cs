using Netlink.Contracts;
using Netlink.Sockets;
using Netlink.Wire;

namespace Netlink.Routing;

/// <summary>The addresses of a network namespace: reading, making, changing and deleting them.</summary>
[NetlinkFamily(NetlinkProtocol.Route)]
[NetlinkTable<InterfaceAddress>(20, "RTM_NEWADDR", "RTM_DELADDR", "RTM_GETADDR", Filter = "a family, a link")]
public sealed partial class AddressFamily
{
    /// <summary>Makes or changes an address.</summary>
    /// <param name="address">What is wanted: the link's index and the address at least.</param>
    /// <param name="flags"><see cref="MessageFlags.Exclusive"/> or <see cref="MessageFlags.Replace"/>; <see cref="MessageFlags.Create"/> is added.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The address as the kernel made it.</returns>
    /// <exception cref="NetlinkException"><c>EEXIST</c>: it is there; <c>ENODEV</c>: there is no such link.</exception>
    public InterfaceAddress Create(InterfaceAddress address, MessageFlags flags = MessageFlags.Exclusive, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(address);
        InterfaceAddress? made = NewEcho(address, flags | MessageFlags.Create, cancellationToken);
        return made ?? List(new InterfaceAddress { Family = address.Family, LinkIndex = address.LinkIndex }, cancellationToken)
            .First(item => item.LinkIndex == address.LinkIndex && item.Address == address.Address);
    }

    /// <summary>Takes an address away from a link.</summary>
    /// <param name="linkIndex">The link.</param>
    /// <param name="address">The address, whatever its peer is.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="NetlinkException"><c>EADDRNOTAVAIL</c>: the link does not have it.</exception>
    public void Remove(int linkIndex, IPPrefix address, CancellationToken cancellationToken = default)
    {
        var which = new InterfaceAddress { LinkIndex = linkIndex, Address = address };
        // The kernel would compare the network's side with the peer, which is not said here.
        Delete(address.Address.IsIPv4() ? which with { NetworkAddress = null } : which, cancellationToken);
    }
}
