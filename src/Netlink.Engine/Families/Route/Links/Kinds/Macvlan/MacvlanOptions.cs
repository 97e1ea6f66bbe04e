using Netlink.Contracts;

namespace Netlink.Routing;

/// <summary>A link with a hardware address of its own on another link.</summary>
[NetlinkAttributeSet]
[SubMessage("macvlan"), SubMessage("macvtap")]
public sealed partial record MacvlanOptions : LinkOptions
{
    /// <summary>How it and its siblings reach each other.</summary>
    [NetlinkAttribute(1, "IFLA_MACVLAN_MODE", Default = "vepa")]
    public MacvlanMode? Mode { get; init; }

    /// <summary>Switches.</summary>
    [NetlinkAttribute(2, "IFLA_MACVLAN_FLAGS")]
    public MacvlanFlags? Flags { get; init; }

    /// <summary>In source mode: what is to be done with the addresses.</summary>
    [NetlinkAttribute(3, "IFLA_MACVLAN_MACADDR_MODE", Wire = WireType.U32)]
    public MacvlanAddressMode? AddressChange { get; init; }

    /// <summary>In source mode: the one address that is to be added or taken away.</summary>
    [NetlinkAttribute(4, "IFLA_MACVLAN_MACADDR")]
    public HardwareAddress? AddressToChange { get; init; }

    [NetlinkAttribute(5, "IFLA_MACVLAN_MACADDR_DATA", NoNestedFlag = true, ShownAs = nameof(Addresses))]
    internal MacvlanAddressList? AddressList { get; init; }

    /// <summary>In source mode: how many addresses there are.</summary>
    [NetlinkAttribute(6, "IFLA_MACVLAN_MACADDR_COUNT", ReadOnly = true)]
    public uint? AddressCount { get; init; }

    /// <summary>How many broadcast packets it wants to queue.</summary>
    [NetlinkAttribute(7, "IFLA_MACVLAN_BC_QUEUE_LEN", Unit = "packets", Default = "1000")]
    public uint? BroadcastQueueLength { get; init; }

    /// <summary>How many broadcast packets are queued: the most that a sibling wants.</summary>
    [NetlinkAttribute(8, "IFLA_MACVLAN_BC_QUEUE_LEN_USED", ReadOnly = true, Unit = "packets")]
    public uint? BroadcastQueueLengthUsed { get; init; }

    /// <summary>How many takers of a multicast address make it a broadcast.</summary>
    [NetlinkAttribute(9, "IFLA_MACVLAN_BC_CUTOFF", Since = "6.4")]
    public int? BroadcastCutoff { get; init; }

    /// <summary>In source mode: the addresses that it takes packets from.</summary>
    [NetlinkProperty]
    public IReadOnlyList<HardwareAddress>? Addresses
    {
        get => AddressList?.Items;
        init => AddressList = value is null ? null : new MacvlanAddressList { Items = value };
    }
}
