using Netlink.Contracts;
using Netlink.Sockets;
using Netlink.Wire;

namespace Netlink.Routing;

/// <summary>The addresses of a network namespace: reading, making, changing and deleting them.</summary>
[NetlinkFamily(NetlinkProtocol.Route)]
public sealed partial class AddressFamily
{
    /// <summary>Asks for addresses, and streams them.</summary>
    /// <param name="filter">What to ask for: a family, a link.</param>
    /// <param name="cancellationToken">Ends the dump.</param>
    /// <returns>The addresses.</returns>
    [Dump(22, "RTM_GETADDR", Reply = 20)]
    public partial IEnumerable<InterfaceAddress> Stream(InterfaceAddress filter, CancellationToken cancellationToken = default);

    /// <summary>Asks for addresses. A table that changes meanwhile is read again.</summary>
    /// <param name="filter">What to ask for: a family, a link.</param>
    /// <param name="cancellationToken">Ends the dump.</param>
    /// <returns>The addresses.</returns>
    [Dump(22, "RTM_GETADDR", Reply = 20)]
    public partial IReadOnlyList<InterfaceAddress> List(InterfaceAddress filter, CancellationToken cancellationToken = default);

    /// <summary>Asks for addresses, without holding a thread.</summary>
    /// <param name="filter">What to ask for: a family, a link.</param>
    /// <param name="cancellationToken">Ends the dump.</param>
    /// <returns>The addresses.</returns>
    [Dump(22, "RTM_GETADDR", Reply = 20)]
    public partial IAsyncEnumerable<InterfaceAddress> StreamAsync(InterfaceAddress filter, CancellationToken cancellationToken = default);

    /// <summary>Makes or changes an address.</summary>
    /// <param name="item">What is wanted. Only what is set is sent.</param>
    /// <param name="flags"><see cref="MessageFlags.Create"/> with <see cref="MessageFlags.Exclusive"/> makes one, with <see cref="MessageFlags.Replace"/> makes or changes one.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    [Do(20, "RTM_NEWADDR")]
    public partial void New(InterfaceAddress item, MessageFlags flags, CancellationToken cancellationToken = default);

    /// <summary>Makes or changes an address, and gives it back as the kernel made it.</summary>
    /// <param name="item">What is wanted. Only what is set is sent.</param>
    /// <param name="flags">As for <see cref="New"/>.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>What was made; null where this kernel does not send it back.</returns>
    [Do(20, "RTM_NEWADDR", Reply = 20)]
    public partial InterfaceAddress? NewEcho(InterfaceAddress item, MessageFlags flags, CancellationToken cancellationToken = default);

    /// <summary>Deletes an address.</summary>
    /// <param name="item">Which one.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    [Do(21, "RTM_DELADDR")]
    public partial void Delete(InterfaceAddress item, CancellationToken cancellationToken = default);

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
