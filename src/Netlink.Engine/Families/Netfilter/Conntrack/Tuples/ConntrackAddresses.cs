using Netlink.Contracts;

namespace Netlink.Netfilter;

/// <summary>A tuple's addresses. The kernel has other attributes for IPv4 than for IPv6; here they are the same.</summary>
[NetlinkAttributeSet]
internal readonly partial record struct ConntrackAddresses
{
    private readonly InetAddress _source;
    private readonly InetAddress _destination;

    /// <summary>The sender; null where nobody said it.</summary>
    public InetAddress? Source { get => _source == default ? null : _source; init => _source = value ?? default; }

    /// <summary>The receiver; null where nobody said it.</summary>
    public InetAddress? Destination { get => _destination == default ? null : _destination; init => _destination = value ?? default; }

    [NetlinkAttribute(1, "CTA_IP_V4_SRC", ShownAs = nameof(Source))]
    internal InetAddress? SourceIPv4 { get => _source.IsIPv4() ? _source : null; init => _source = value ?? _source; }

    [NetlinkAttribute(2, "CTA_IP_V4_DST", ShownAs = nameof(Destination))]
    internal InetAddress? DestinationIPv4 { get => _destination.IsIPv4() ? _destination : null; init => _destination = value ?? _destination; }

    [NetlinkAttribute(3, "CTA_IP_V6_SRC", ShownAs = nameof(Source))]
    internal InetAddress? SourceIPv6 { get => _source.IsIPv6() ? _source : null; init => _source = value ?? _source; }

    [NetlinkAttribute(4, "CTA_IP_V6_DST", ShownAs = nameof(Destination))]
    internal InetAddress? DestinationIPv6 { get => _destination.IsIPv6() ? _destination : null; init => _destination = value ?? _destination; }
}
