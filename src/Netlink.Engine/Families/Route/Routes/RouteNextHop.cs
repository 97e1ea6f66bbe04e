using Netlink.Contracts;

namespace Netlink.Routing;

/// <summary>One of several ways that a route has.</summary>
[NetlinkMessage("rtnexthop", 8, Padding = 24)]
public sealed partial record RouteNextHop
{
    /// <summary>What it is and does.</summary>
    [NetlinkField(2, "rtnh_flags", Wire = WireType.U8)]
    public RouteFlags Flags { get; init; }

    [NetlinkField(3, "rtnh_hops", ShownAs = nameof(Weight))]
    internal byte WeightMinusOne { get; init; }

    /// <summary>The link that packets leave by.</summary>
    [NetlinkField(4, "rtnh_ifindex")]
    public int OutputLinkIndex { get; init; }

    /// <summary>The router that packets go to.</summary>
    [NetlinkAttribute(5, "RTA_GATEWAY")]
    public InetAddress? Gateway { get; init; }

    /// <summary>The router that packets go to, of another family than the destination.</summary>
    [NetlinkAttribute(18, "RTA_VIA")]
    public RouteVia? Via { get; init; }

    /// <summary>MPLS: the labels that packets get.</summary>
    [NetlinkAttribute(19, "RTA_NEWDST")]
    public byte[]? NewDestination { get; init; }

    /// <summary>The realms that packets are counted for.</summary>
    [NetlinkAttribute(11, "RTA_FLOW")]
    public uint? Realm { get; init; }

    /// <summary>What packets are wrapped in (<c>LWTUNNEL_ENCAP_*</c>).</summary>
    [NetlinkAttribute(21, "RTA_ENCAP_TYPE")]
    public ushort? EncapsulationType { get; init; }

    /// <summary>How packets are wrapped, as attributes.</summary>
    [NetlinkAttribute(22, "RTA_ENCAP")]
    public byte[]? Encapsulation { get; init; }

    /// <summary>How large its share is, next to the others': 1 to 256.</summary>
    [NetlinkProperty(Default = "1")]
    public int Weight { get => WeightMinusOne + 1; init => WeightMinusOne = checked((byte)(value - 1)); }

    /// <inheritdoc/>
    public override string ToString() => $"nexthop{(Gateway is { } gateway ? $" via {gateway}" : Via is { } via ? $" via {via}" : "")} dev {OutputLinkIndex} weight {Weight}";
}
