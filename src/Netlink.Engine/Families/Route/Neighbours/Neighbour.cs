using Netlink.Contracts;
using Netlink.Protocol;

namespace Netlink.Routing;

/// <summary>Where a neighbour on a link is: the hardware address to its IP address. Also a bridge's forwarding entries.</summary>
[NetlinkMessage("ndmsg", 12)]
public sealed partial record Neighbour : INetlinkObject
{
    /// <summary>The address family: 2 is IPv4, 10 is IPv6, 7 is a bridge's forwarding entry.</summary>
    [NetlinkField(0, "ndm_family")]
    public byte Family { get; init; }

    /// <summary>The link's number.</summary>
    [NetlinkField(4, "ndm_ifindex")]
    public int LinkIndex { get; init; }

    /// <summary>What is known of it.</summary>
    [NetlinkField(8, "ndm_state")]
    public NeighbourState State { get; init; }

    /// <summary>What the entry is and does.</summary>
    [NetlinkField(10, "ndm_flags")]
    public NeighbourFlags Flags { get; init; }

    /// <summary>What packets to it are.</summary>
    [NetlinkField(11, "ndm_type")]
    public RouteType Type { get; init; }

    [NetlinkAttribute(1, "NDA_DST", ShownAs = nameof(Address))]
    internal InetAddress? AddressAttribute { get; init; }

    /// <summary>Its hardware address.</summary>
    [NetlinkAttribute(2, "NDA_LLADDR")]
    public HardwareAddress? HardwareAddress { get; init; }

    /// <summary>How often it was asked for.</summary>
    [NetlinkAttribute(4, "NDA_PROBES", ReadOnly = true)]
    public uint? Probes { get; init; }

    /// <summary>The entry's times.</summary>
    [NetlinkAttribute(3, "NDA_CACHEINFO", ReadOnly = true)]
    public NeighbourCacheInfo? CacheInfo { get; init; }

    /// <summary>A forwarding entry's VLAN.</summary>
    [NetlinkAttribute(5, "NDA_VLAN")]
    public ushort? Vlan { get; init; }

    /// <summary>A VXLAN entry's UDP port.</summary>
    [NetlinkAttribute(6, "NDA_PORT", BigEndian = true)]
    public ushort? Port { get; init; }

    /// <summary>A VXLAN entry's network.</summary>
    [NetlinkAttribute(7, "NDA_VNI")]
    public uint? Vni { get; init; }

    /// <summary>A VXLAN entry's link that packets leave by.</summary>
    [NetlinkAttribute(8, "NDA_IFINDEX")]
    public int? OutputLinkIndex { get; init; }

    /// <summary>A forwarding entry's bridge.</summary>
    [NetlinkAttribute(9, "NDA_MASTER")]
    public int? MasterIndex { get; init; }

    /// <summary>The namespace of the link that packets leave by, as an id in this one.</summary>
    [NetlinkAttribute(10, "NDA_LINK_NETNSID")]
    public int? LinkNamespaceId { get; init; }

    /// <summary>A VXLAN entry's network that packets come from.</summary>
    [NetlinkAttribute(11, "NDA_SRC_VNI")]
    public uint? SourceVni { get; init; }

    /// <summary>Who made the entry.</summary>
    [NetlinkAttribute(12, "NDA_PROTOCOL")]
    public RouteProtocol? Protocol { get; init; }

    /// <summary>A VXLAN entry's next hop object.</summary>
    [NetlinkAttribute(13, "NDA_NH_ID")]
    public uint? NextHopId { get; init; }

    /// <summary>A forwarding entry's activity, as attributes (<c>NFEA_*</c>).</summary>
    [NetlinkAttribute(14, "NDA_FDB_EXT_ATTRS")]
    public byte[]? ForwardingDetails { get; init; }

    /// <summary>What the entry is and does, beyond the first eight flags.</summary>
    [NetlinkAttribute(15, "NDA_FLAGS_EXT")]
    public NeighbourExtendedFlags? ExtendedFlags { get; init; }

    /// <summary>In a request to delete many: which bits of the state are meant.</summary>
    [NetlinkAttribute(16, "NDA_NDM_STATE_MASK")]
    public NeighbourState? StateMask { get; init; }

    /// <summary>In a request to delete many: which flags are meant.</summary>
    [NetlinkAttribute(17, "NDA_NDM_FLAGS_MASK")]
    public NeighbourFlags? FlagsMask { get; init; }

    /// <summary>Its IP address. Setting it sets the family too.</summary>
    [NetlinkProperty]
    public InetAddress? Address
    {
        get => AddressAttribute;
        init
        {
            AddressAttribute = value;
            if (value is { } address)
                Family = AddressFamilies.Of(address);
        }
    }

    /// <summary>Whether this machine answers for it.</summary>
    public bool Proxy => (Flags & NeighbourFlags.Proxy) != 0;

    /// <summary>The link's name, where that is known.</summary>
    public string? Link => _origin?.LinkName(LinkIndex);

    /// <summary>Where it is; null is the process's own namespace.</summary>
    public NetworkNamespace? Namespace => _origin?.Namespace;

    /// <inheritdoc/>
    public override string ToString() => $"{Address} dev {Link ?? $"{LinkIndex}"} lladdr {HardwareAddress} {State.ToString().ToUpperInvariant()}";
}
