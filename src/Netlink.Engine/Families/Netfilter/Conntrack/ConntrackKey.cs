namespace Netlink.Netfilter;

/// <summary>What tells a connection apart from all others that are or were: its first direction, its zone, and the kernel's number for it.</summary>
/// <param name="Source">The initiator.</param>
/// <param name="Destination">Whom it calls.</param>
/// <param name="Protocol">What the packets carry.</param>
/// <param name="SourcePort">The initiator's port, or ICMP's id.</param>
/// <param name="DestinationPort">The other port, or ICMP's type and code.</param>
/// <param name="Zone">The zone.</param>
/// <param name="Id">The kernel's number. Two connections can have the same.</param>
public readonly record struct ConntrackKey(
    InetAddress Source, InetAddress Destination, IPProtocol Protocol, ushort SourcePort, ushort DestinationPort, ushort Zone, uint Id)
{
    /// <summary>The key of a connection.</summary>
    /// <param name="entry">The connection.</param>
    /// <returns>The key.</returns>
    public static ConntrackKey Of(ConntrackEntry entry)
    {
        ArgumentNullException.ThrowIfNull(entry);
        ConntrackTuple? tuple = entry.Original;
        return new(
            tuple?.Source ?? default, tuple?.Destination ?? default, tuple?.Protocol ?? default, tuple?.SourcePort ?? tuple?.IcmpId ?? 0,
            tuple?.DestinationPort ?? (ushort)((tuple?.IcmpType << 8 | tuple?.IcmpCode) ?? 0), entry.Zone ?? tuple?.Zone ?? 0, entry.Id ?? 0);
    }
}
