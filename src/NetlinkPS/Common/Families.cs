using Netlink.Routing;

namespace NetlinkPS;

/// <summary>The address family that <c>-IPv4</c> and <c>-IPv6</c> choose.</summary>
internal static class Families
{
    public static byte Chosen(bool ipv4, bool ipv6) => ipv4 == ipv6 ? AddressFamilies.Unspecified : ipv4 ? AddressFamilies.IPv4 : AddressFamilies.IPv6;
}
