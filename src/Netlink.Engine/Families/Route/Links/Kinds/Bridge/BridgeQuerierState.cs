using Netlink.Contracts;

namespace Netlink.Routing;

/// <summary>Who asks a bridge's network for its multicast members.</summary>
[NetlinkAttributeSet(Padding = 4)]
public sealed partial record BridgeQuerierState
{
    /// <summary>Who asks over IPv4 (IGMP).</summary>
    [NetlinkAttribute(1, "BRIDGE_QUERIER_IP_ADDRESS")]
    public InetAddress? IPv4Address { get; init; }

    /// <summary>The index of the port behind which it is; null is the bridge itself.</summary>
    [NetlinkAttribute(2, "BRIDGE_QUERIER_IP_PORT")]
    public int? IPv4Port { get; init; }

    /// <summary>How long another querier is waited for.</summary>
    [NetlinkAttribute(3, "BRIDGE_QUERIER_IP_OTHER_TIMER", Time = TimeUnit.Centiseconds)]
    public TimeSpan? IPv4OtherTimer { get; init; }

    /// <summary>Who asks over IPv6 (MLD).</summary>
    [NetlinkAttribute(5, "BRIDGE_QUERIER_IPV6_ADDRESS")]
    public InetAddress? IPv6Address { get; init; }

    /// <summary>The index of the port behind which it is; null is the bridge itself.</summary>
    [NetlinkAttribute(6, "BRIDGE_QUERIER_IPV6_PORT")]
    public int? IPv6Port { get; init; }

    /// <summary>How long another querier is waited for.</summary>
    [NetlinkAttribute(7, "BRIDGE_QUERIER_IPV6_OTHER_TIMER", Time = TimeUnit.Centiseconds)]
    public TimeSpan? IPv6OtherTimer { get; init; }
}
