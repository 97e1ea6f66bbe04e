namespace Netlink.Routing;

/// <summary>Linux's numbers of the address families (<c>AF_*</c>). .NET has others.</summary>
public static class AddressFamilies
{
    /// <summary>Not said, or all (<c>AF_UNSPEC</c>).</summary>
    public const byte Unspecified = 0;

    /// <summary>IPv4 (<c>AF_INET</c>).</summary>
    public const byte IPv4 = 2;

    /// <summary>A bridge (<c>AF_BRIDGE</c>).</summary>
    public const byte Bridge = 7;

    /// <summary>IPv6 (<c>AF_INET6</c>).</summary>
    public const byte IPv6 = 10;

    /// <summary>MPLS (<c>AF_MPLS</c>).</summary>
    public const byte Mpls = 28;

    /// <summary>The family of an address.</summary>
    /// <param name="address">The address.</param>
    /// <returns>The number.</returns>
    public static byte Of(InetAddress address) => address.IsIPv6() ? IPv6 : IPv4;
}
