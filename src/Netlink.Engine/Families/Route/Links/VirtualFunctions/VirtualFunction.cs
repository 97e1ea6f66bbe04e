using Netlink.Contracts;

namespace Netlink.Routing;

/// <summary>A virtual function of a network card.</summary>
[NetlinkAttributeSet]
public sealed partial record VirtualFunction
{
    /// <summary>Its hardware address.</summary>
    [NetlinkAttribute(1, "IFLA_VF_MAC")]
    public VirtualFunctionAddress? Address { get; init; }

    /// <summary>Its broadcast address.</summary>
    [NetlinkAttribute(13, "IFLA_VF_BROADCAST")]
    public HardwareAddress? Broadcast { get; init; }

    /// <summary>The VLAN that the card puts it in.</summary>
    [NetlinkAttribute(2, "IFLA_VF_VLAN")]
    public VirtualFunctionVlan? Vlan { get; init; }

    /// <summary>How fast it may send, at least and at most.</summary>
    [NetlinkAttribute(6, "IFLA_VF_RATE")]
    public VirtualFunctionRate? Rate { get; init; }

    /// <summary>How fast it may send at most, in Mbit/s; the older form.</summary>
    [NetlinkAttribute(3, "IFLA_VF_TX_RATE")]
    public VirtualFunctionSetting? MaximumRate { get; init; }

    /// <summary>Whether it may only send from its own address.</summary>
    [NetlinkAttribute(4, "IFLA_VF_SPOOFCHK")]
    public VirtualFunctionSetting? SpoofCheck { get; init; }

    /// <summary>Its carrier: 0 is the card's, 1 is always up, 2 is always down (<c>IFLA_VF_LINK_STATE_*</c>).</summary>
    [NetlinkAttribute(5, "IFLA_VF_LINK_STATE")]
    public VirtualFunctionSetting? LinkState { get; init; }

    /// <summary>Whether it may read the card's hash key.</summary>
    [NetlinkAttribute(7, "IFLA_VF_RSS_QUERY_EN")]
    public VirtualFunctionSetting? RssQuery { get; init; }

    /// <summary>Whether it is trusted: it may become promiscuous then.</summary>
    [NetlinkAttribute(9, "IFLA_VF_TRUST")]
    public VirtualFunctionSetting? Trust { get; init; }

    /// <summary>Its InfiniBand node GUID.</summary>
    [NetlinkAttribute(10, "IFLA_VF_IB_NODE_GUID")]
    public VirtualFunctionGuid? NodeGuid { get; init; }

    /// <summary>Its InfiniBand port GUID.</summary>
    [NetlinkAttribute(11, "IFLA_VF_IB_PORT_GUID")]
    public VirtualFunctionGuid? PortGuid { get; init; }

    /// <summary>The VLANs that the card puts it in, the outer ones first.</summary>
    [NetlinkAttribute(12, "IFLA_VF_VLAN_LIST", NoNestedFlag = true)]
    public VirtualFunctionVlans? Vlans { get; init; }

    /// <summary>Its counters.</summary>
    [NetlinkAttribute(8, "IFLA_VF_STATS", NoNestedFlag = true)]
    public VirtualFunctionStatistics? Statistics { get; init; }
}
