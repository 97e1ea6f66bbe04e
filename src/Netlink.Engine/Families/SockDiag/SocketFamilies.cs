namespace Netlink.SocketDiagnostics;

/// <summary>Linux's numbers of the address families that sockets are listed by.</summary>
internal static class SocketFamilies
{
    public const byte Unix = 1;
    public const byte IPv4 = 2;
    public const byte IPv6 = 10;
    public const byte Netlink = 16;
    public const byte Packet = 17;
    public const byte Vsock = 40;
    public const byte Xdp = 44;
}
