using Netlink.Contracts;
using Netlink.Protocol;

namespace Netlink.Routing;

/// <summary>An IP address that a link has.</summary>
[NetlinkMessage("ifaddrmsg", 8)]
public sealed partial record InterfaceAddress : INetlinkObject
{
    /// <summary>The address family: 2 is IPv4, 10 is IPv6.</summary>
    [NetlinkField(0, "ifa_family")]
    public byte Family { get; init; }

    /// <summary>How many of the address's first bits are the network's.</summary>
    [NetlinkField(1, "ifa_prefixlen")]
    public byte PrefixLength { get; init; }

    [NetlinkField(2, "ifa_flags", ShownAs = nameof(Flags))]
    internal byte FlagsByte { get; init; }

    /// <summary>How far the address is valid.</summary>
    [NetlinkField(3, "ifa_scope")]
    public RouteScope Scope { get; init; }

    /// <summary>The link's number.</summary>
    [NetlinkField(4, "ifa_index")]
    public int LinkIndex { get; init; }

    [NetlinkAttribute(1, "IFA_ADDRESS", ShownAs = nameof(Address))]
    internal InetAddress? NetworkAddress { get; init; }

    [NetlinkAttribute(2, "IFA_LOCAL", ShownAs = nameof(Address))]
    internal InetAddress? LocalAddress { get; init; }

    /// <summary>The address that packets to everyone on the network go to (IPv4).</summary>
    [NetlinkAttribute(4, "IFA_BROADCAST")]
    public InetAddress? Broadcast { get; init; }

    /// <summary>IPv6: an anycast address.</summary>
    [NetlinkAttribute(5, "IFA_ANYCAST", ReadOnly = true)]
    public InetAddress? Anycast { get; init; }

    /// <summary>IPv6: a multicast address.</summary>
    [NetlinkAttribute(7, "IFA_MULTICAST", ReadOnly = true)]
    public InetAddress? Multicast { get; init; }

    /// <summary>A name of at most 15 bytes that begins with the link's (IPv4).</summary>
    [NetlinkAttribute(3, "IFA_LABEL")]
    public string? Label { get; init; }

    /// <summary>Who made the address.</summary>
    [NetlinkAttribute(11, "IFA_PROTO")]
    public AddressProtocol? Protocol { get; init; }

    /// <summary>The metric of the route to the address's network.</summary>
    [NetlinkAttribute(9, "IFA_RT_PRIORITY")]
    public uint? Metric { get; init; }

    [NetlinkAttribute(8, "IFA_FLAGS", ShownAs = nameof(Flags))]
    internal AddressFlags? FlagsAttribute { get; init; }

    [NetlinkAttribute(6, "IFA_CACHEINFO", ShownAs = nameof(ValidLifetime))]
    internal AddressLifetimes? Lifetimes { get; init; }

    /// <summary>In a request: the namespace that is meant, as an id in this one.</summary>
    [NetlinkAttribute(10, "IFA_TARGET_NETNSID")]
    public int? TargetNamespaceId { get; init; }

    /// <summary>The address with the length of its network's prefix. Setting it sets the family too.</summary>
    [NetlinkProperty]
    public IPPrefix Address
    {
        get => (LocalAddress ?? NetworkAddress) is { } address && PrefixLength <= address.BitLength() ? new IPPrefix(address, PrefixLength) : default;
        init
        {
            Family = AddressFamilies.Of(value.Address);
            PrefixLength = (byte)value.PrefixLength;
            LocalAddress = value.Address;
            NetworkAddress ??= value.Address;
        }
    }

    /// <summary>The address of the other end of a point-to-point link, where there is one.</summary>
    [NetlinkProperty]
    public InetAddress? Peer
    {
        get => LocalAddress is { } local && NetworkAddress is { } other && local != other ? other : null;
        init => NetworkAddress = value ?? LocalAddress;
    }

    /// <summary>What the address is and how it came about.</summary>
    [NetlinkProperty]
    public AddressFlags Flags
    {
        get => FlagsAttribute ?? (AddressFlags)FlagsByte;
        init
        {
            FlagsByte = (byte)value;
            FlagsAttribute = value;
        }
    }

    /// <summary>How long the address is there; <see cref="TimeSpan.MaxValue"/> is for ever.</summary>
    [NetlinkProperty(Default = "for ever")]
    public TimeSpan? ValidLifetime
    {
        get => Lifetimes?.Valid;
        init => Lifetimes = value is { } time ? (Lifetimes ?? new() { Preferred = time }) with { Valid = time } : Lifetimes;
    }

    /// <summary>How long the address is used for new connections; <see cref="TimeSpan.MaxValue"/> is for ever.</summary>
    [NetlinkProperty(Default = "as long as it is valid")]
    public TimeSpan? PreferredLifetime
    {
        get => Lifetimes?.Preferred;
        init => Lifetimes = value is { } time ? (Lifetimes ?? new() { Valid = TimeSpan.MaxValue }) with { Preferred = time } : Lifetimes;
    }

    /// <summary>When the address was made, since boot.</summary>
    public TimeSpan? Created => Lifetimes?.Created;

    /// <summary>When the address was last changed, since boot.</summary>
    public TimeSpan? Updated => Lifetimes?.Updated;

    /// <summary>The link's name, where that is known.</summary>
    public string? Link => _origin?.LinkName(LinkIndex);

    /// <summary>Where it is; null is the process's own namespace.</summary>
    public NetworkNamespace? Namespace => _origin?.Namespace;

    /// <inheritdoc/>
    public override string ToString() => Address.ToString();
}
