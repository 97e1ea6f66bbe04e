using Netlink.Contracts;

namespace Netlink.Routing;

/// <summary>What kind of hardware a link is, or acts as (<c>ARPHRD_*</c>).</summary>
public enum LinkLayerType : ushort
{
    /// <summary>NET/ROM.</summary>
    [KernelName("ARPHRD_NETROM")] NetRom = 0,

    /// <summary>Ethernet.</summary>
    [KernelName("ARPHRD_ETHER")] Ethernet = 1,

    /// <summary>AX.25.</summary>
    [KernelName("ARPHRD_AX25")] AX25 = 3,

    /// <summary>IEEE 802.2.</summary>
    [KernelName("ARPHRD_IEEE802")] Ieee802 = 6,

    /// <summary>FireWire.</summary>
    [KernelName("ARPHRD_IEEE1394")] Ieee1394 = 24,

    /// <summary>InfiniBand.</summary>
    [KernelName("ARPHRD_INFINIBAND")] InfiniBand = 32,

    /// <summary>Serial line IP.</summary>
    [KernelName("ARPHRD_SLIP")] Slip = 256,

    /// <summary>Controller area network.</summary>
    [KernelName("ARPHRD_CAN")] Can = 280,

    /// <summary>Management component transport protocol.</summary>
    [KernelName("ARPHRD_MCTP")] Mctp = 290,

    /// <summary>Point-to-point protocol.</summary>
    [KernelName("ARPHRD_PPP")] Ppp = 512,

    /// <summary>IP packets and nothing around them.</summary>
    [KernelName("ARPHRD_RAWIP")] RawIP = 519,

    /// <summary>IP in IP.</summary>
    [KernelName("ARPHRD_TUNNEL")] Tunnel = 768,

    /// <summary>IPv6 in IPv6.</summary>
    [KernelName("ARPHRD_TUNNEL6")] Tunnel6 = 769,

    /// <summary>The loopback link.</summary>
    [KernelName("ARPHRD_LOOPBACK")] Loopback = 772,

    /// <summary>IPv6 in IPv4.</summary>
    [KernelName("ARPHRD_SIT")] Sit = 776,

    /// <summary>GRE over IPv4.</summary>
    [KernelName("ARPHRD_IPGRE")] Gre = 778,

    /// <summary>WiFi.</summary>
    [KernelName("ARPHRD_IEEE80211")] Ieee80211 = 801,

    /// <summary>WiFi with radio information.</summary>
    [KernelName("ARPHRD_IEEE80211_RADIOTAP")] Ieee80211RadioTap = 803,

    /// <summary>Low-rate wireless.</summary>
    [KernelName("ARPHRD_IEEE802154")] Ieee802154 = 804,

    /// <summary>IPv6 over low-rate wireless.</summary>
    [KernelName("ARPHRD_6LOWPAN")] LowPan = 825,

    /// <summary>GRE over IPv6.</summary>
    [KernelName("ARPHRD_IP6GRE")] Gre6 = 823,

    /// <summary>A netlink monitor.</summary>
    [KernelName("ARPHRD_NETLINK")] Netlink = 824,

    /// <summary>A vsock monitor.</summary>
    [KernelName("ARPHRD_VSOCKMON")] VsockMonitor = 826,

    /// <summary>Nothing is known.</summary>
    [KernelName("ARPHRD_VOID")] Void = 65535,

    /// <summary>No header.</summary>
    [KernelName("ARPHRD_NONE")] None = 65534,
}
