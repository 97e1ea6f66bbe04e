using Netlink.Contracts;

namespace Netlink.Netfilter;

/// <summary>
/// How a new connection is translated. The kernel takes it and does not tell it again: what came of it is the difference between
/// <see cref="ConntrackEntry.Original"/> and <see cref="ConntrackEntry.Reply"/>.
/// </summary>
[NetlinkAttributeSet]
public sealed partial record ConntrackNat
{
    private readonly InetAddress? _min;
    private readonly InetAddress? _max;

    /// <summary>The address that takes the place of the old one, or the first of those that may (<c>CTA_NAT_V4_MINIP</c>, <c>CTA_NAT_V6_MINIP</c>).</summary>
    [NetlinkProperty]
    public InetAddress? Address { get => _min; init => _min = value; }

    /// <summary>The last address that may (<c>CTA_NAT_V4_MAXIP</c>, <c>CTA_NAT_V6_MAXIP</c>).</summary>
    [NetlinkProperty(Default = "the first")]
    public InetAddress? LastAddress { get => _max; init => _max = value; }

    /// <summary>The ports that may take the place of the old one (<c>CTA_PROTONAT_PORT_MIN</c>, <c>CTA_PROTONAT_PORT_MAX</c>).</summary>
    [NetlinkProperty(Default = "the old one where it is free")]
    public PortRange? Port
    {
        get => Ports?.Min is { } min ? new(min, Math.Max(min, Ports.Max ?? min)) : null;
        init => Ports = value is { } range ? new() { Min = range.Low, Max = range.High } : null;
    }

    [NetlinkAttribute(1, "CTA_NAT_V4_MINIP", ShownAs = nameof(Address))]
    internal InetAddress? MinIPv4 { get => _min is { } known && known.IsIPv4() ? known : null; init => _min = value ?? _min; }

    [NetlinkAttribute(2, "CTA_NAT_V4_MAXIP", ShownAs = nameof(LastAddress))]
    internal InetAddress? MaxIPv4 { get => _max is { } known && known.IsIPv4() ? known : null; init => _max = value ?? _max; }

    [NetlinkAttribute(3, "CTA_NAT_PROTO", ShownAs = nameof(Port))]
    internal ConntrackNatPorts? Ports { get; init; }

    [NetlinkAttribute(4, "CTA_NAT_V6_MINIP", ShownAs = nameof(Address))]
    internal InetAddress? MinIPv6 { get => _min is { } known && known.IsIPv6() ? known : null; init => _min = value ?? _min; }

    [NetlinkAttribute(5, "CTA_NAT_V6_MAXIP", ShownAs = nameof(LastAddress))]
    internal InetAddress? MaxIPv6 { get => _max is { } known && known.IsIPv6() ? known : null; init => _max = value ?? _max; }
}
