namespace Netlink.WireGuard;

/// <summary>The address families that WireGuard knows.</summary>
internal static class InetFamily
{
    public const ushort IPv4 = 2;

    public const ushort IPv6 = 10;
}
