using System.Globalization;
using System.Text;
using Netlink.Contracts;

namespace Netlink.Netfilter;

/// <summary>One direction of a connection: what its packets have in common.</summary>
[NetlinkAttributeSet]
public sealed partial record ConntrackTuple
{
    [NetlinkAttribute(1, "CTA_TUPLE_IP", ShownAs = nameof(Source))]
    internal ConntrackAddresses? Addresses { get; init; }

    [NetlinkAttribute(2, "CTA_TUPLE_PROTO", ShownAs = nameof(Protocol))]
    internal ConntrackPorts? Ports { get; init; }

    /// <summary>The zone of this direction alone (<c>CTA_TUPLE_ZONE</c>); a connection's zone of both is <see cref="ConntrackEntry.Zone"/>.</summary>
    [NetlinkAttribute(3, "CTA_TUPLE_ZONE", BigEndian = true)]
    public ushort? Zone { get; init; }

    /// <summary>Who sends (<c>CTA_IP_V4_SRC</c>, <c>CTA_IP_V6_SRC</c>).</summary>
    [NetlinkProperty]
    public InetAddress? Source { get => Addresses?.Source; init => Addresses = (Addresses ?? default) with { Source = value }; }

    /// <summary>Who receives (<c>CTA_IP_V4_DST</c>, <c>CTA_IP_V6_DST</c>).</summary>
    [NetlinkProperty]
    public InetAddress? Destination { get => Addresses?.Destination; init => Addresses = (Addresses ?? default) with { Destination = value }; }

    /// <summary>What the packets carry (<c>CTA_PROTO_NUM</c>).</summary>
    [NetlinkProperty]
    public IPProtocol? Protocol { get => Ports?.Protocol; init => Ports = (Ports ?? default) with { Protocol = value }; }

    /// <summary>The sender's port (<c>CTA_PROTO_SRC_PORT</c>); of GRE, its call's number.</summary>
    [NetlinkProperty]
    public ushort? SourcePort { get => Ports?.SourcePort; init => Ports = (Ports ?? default) with { SourcePort = value }; }

    /// <summary>The receiver's port (<c>CTA_PROTO_DST_PORT</c>); of GRE, its call's number.</summary>
    [NetlinkProperty]
    public ushort? DestinationPort { get => Ports?.DestinationPort; init => Ports = (Ports ?? default) with { DestinationPort = value }; }

    /// <summary>The number that ICMP's questions and answers have in common (<c>CTA_PROTO_ICMP_ID</c>, <c>CTA_PROTO_ICMPV6_ID</c>).</summary>
    [NetlinkProperty]
    public ushort? IcmpId { get => Ports?.IcmpId; init => Ports = (Ports ?? default) with { IcmpId = value }; }

    /// <summary>ICMP's type: 8 asks for an echo, of ICMPv6 128 does (<c>CTA_PROTO_ICMP_TYPE</c>, <c>CTA_PROTO_ICMPV6_TYPE</c>).</summary>
    [NetlinkProperty]
    public byte? IcmpType { get => Ports?.IcmpType; init => Ports = (Ports ?? default) with { IcmpType = value }; }

    /// <summary>ICMP's code, within the type (<c>CTA_PROTO_ICMP_CODE</c>, <c>CTA_PROTO_ICMPV6_CODE</c>).</summary>
    [NetlinkProperty]
    public byte? IcmpCode { get => Ports?.IcmpCode; init => Ports = (Ports ?? default) with { IcmpCode = value }; }

    /// <summary>Which IP it is of.</summary>
    /// <returns>The version; any where there is no address.</returns>
    public IPVersion Version() => (Source ?? Destination) is not { } address ? IPVersion.Any : address.IsIPv6() ? IPVersion.IPv6 : IPVersion.IPv4;

    /// <summary>The tuple that answers have where nothing is translated.</summary>
    /// <returns>The other direction.</returns>
    public ConntrackTuple Reversed() => this with
    {
        Addresses = Addresses is { } addresses ? addresses with { Source = addresses.Destination, Destination = addresses.Source } : null,
        Ports = Ports is { } ports
            ? ports with { SourcePort = ports.DestinationPort, DestinationPort = ports.SourcePort, IcmpType = Answer(ports.Protocol, ports.IcmpType) }
            : null,
    };

    /// <inheritdoc/>
    public override string ToString()
    {
        var text = new StringBuilder();
        Append(text, "src=", Source);
        Append(text, "dst=", Destination);
        if (Protocol == IPProtocol.Gre)
        {
            Append(text, "srckey=0x", SourcePort, "x");
            Append(text, "dstkey=0x", DestinationPort, "x");
        }
        else
        {
            Append(text, "sport=", SourcePort);
            Append(text, "dport=", DestinationPort);
        }

        Append(text, "type=", IcmpType);
        Append(text, "code=", IcmpCode);
        Append(text, "id=", IcmpId);
        Append(text, "zone=", Zone);
        return text.ToString();
    }

    /// <summary>The type that answers an ICMP type. What is not a question stays.</summary>
    private static byte? Answer(IPProtocol? protocol, byte? type) => (protocol, type) switch
    {
        (IPProtocol.Icmp, 8) => 0,
        (IPProtocol.Icmp, 0) => 8,
        (IPProtocol.Icmp, 13 or 15 or 17) => (byte)(type + 1),
        (IPProtocol.Icmp, 14 or 16 or 18) => (byte)(type - 1),
        (IPProtocol.IcmpV6, 128 or 139) => (byte)(type + 1),
        (IPProtocol.IcmpV6, 129 or 140) => (byte)(type - 1),
        _ => type,
    };

    private static void Append<T>(StringBuilder text, string name, T? value, string? format = null)
        where T : struct, IFormattable
    {
        if (value is { } known)
            text.Append(text.Length > 0 ? " " : "").Append(name).Append(known.ToString(format, CultureInfo.InvariantCulture));
    }
}
