using System.Globalization;

namespace Netlink.SocketDiagnostics;

/// <summary>The names of the protocols that raw sockets are mostly made for.</summary>
internal static class InetProtocolNames
{
    private static readonly Dictionary<byte, string> s_names = new()
    {
        [1] = "icmp", [2] = "igmp", [4] = "ipip", [6] = "tcp", [17] = "udp", [41] = "ipv6", [47] = "gre", [50] = "esp", [51] = "ah", [58] = "ipv6-icmp",
        [89] = "ospf", [103] = "pim", [112] = "vrrp", [132] = "sctp",
    };

    public static string Find(byte number) => s_names.GetValueOrDefault(number) ?? number.ToString(CultureInfo.InvariantCulture);
}
