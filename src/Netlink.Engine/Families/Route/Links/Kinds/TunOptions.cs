using Netlink.Contracts;

namespace Netlink.Routing;

/// <summary>A link whose other end is a program. The kernel tells its settings and takes none: programs make such links through <c>/dev/net/tun</c>.</summary>
[NetlinkAttributeSet]
[SubMessage("tun")]
public sealed partial record TunOptions : LinkOptions
{
    /// <summary>What the program gets: IP packets or Ethernet frames.</summary>
    [NetlinkAttribute(3, "IFLA_TUN_TYPE", ReadOnly = true)]
    public TunType? Type { get; init; }

    /// <summary>The user who may open it, by number.</summary>
    [NetlinkAttribute(1, "IFLA_TUN_OWNER", ReadOnly = true)]
    public uint? Owner { get; init; }

    /// <summary>The group that may open it, by number.</summary>
    [NetlinkAttribute(2, "IFLA_TUN_GROUP", ReadOnly = true)]
    public uint? Group { get; init; }

    /// <summary>Whether packets have four bytes before them.</summary>
    [NetlinkAttribute(4, "IFLA_TUN_PI", ReadOnly = true)]
    public bool? PacketInformation { get; init; }

    /// <summary>Whether packets have a virtio header before them.</summary>
    [NetlinkAttribute(5, "IFLA_TUN_VNET_HDR", ReadOnly = true)]
    public bool? VnetHeader { get; init; }

    /// <summary>Whether it stays when no program has it open.</summary>
    [NetlinkAttribute(6, "IFLA_TUN_PERSIST", ReadOnly = true)]
    public bool? Persistent { get; init; }

    /// <summary>Whether several descriptors may be attached.</summary>
    [NetlinkAttribute(7, "IFLA_TUN_MULTI_QUEUE", ReadOnly = true)]
    public bool? MultiQueue { get; init; }

    /// <summary>How many descriptors are attached.</summary>
    [NetlinkAttribute(8, "IFLA_TUN_NUM_QUEUES", ReadOnly = true)]
    public uint? Queues { get; init; }

    /// <summary>How many descriptors are attached and turned off.</summary>
    [NetlinkAttribute(9, "IFLA_TUN_NUM_DISABLED_QUEUES", ReadOnly = true)]
    public uint? DisabledQueues { get; init; }
}
