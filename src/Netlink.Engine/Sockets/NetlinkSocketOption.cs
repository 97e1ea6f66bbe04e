using Netlink.Contracts;

namespace Netlink.Sockets;

/// <summary>The options of a netlink socket (<c>SOL_NETLINK</c>).</summary>
public enum NetlinkSocketOption
{
    /// <summary>Joins a multicast group by its number.</summary>
    [KernelName("NETLINK_ADD_MEMBERSHIP")] AddMembership = 1,

    /// <summary>Leaves a multicast group.</summary>
    [KernelName("NETLINK_DROP_MEMBERSHIP")] DropMembership = 2,

    /// <summary>Tells with each message which group it was sent to.</summary>
    [KernelName("NETLINK_PKTINFO")] PacketInfo = 3,

    /// <summary>Tells a sender that a listener lost its message.</summary>
    [KernelName("NETLINK_BROADCAST_ERROR")] BroadcastError = 4,

    /// <summary>Does not tell that messages were lost.</summary>
    [KernelName("NETLINK_NO_ENOBUFS")] NoBufferErrors = 5,

    /// <summary>A shared ring to receive through; kernels since 4.6 refuse it.</summary>
    [KernelName("NETLINK_RX_RING")] ReceiveRing = 6,

    /// <summary>A shared ring to send through; kernels since 4.6 refuse it.</summary>
    [KernelName("NETLINK_TX_RING")] SendRing = 7,

    /// <summary>Hears the messages of all namespaces that have an id here.</summary>
    [KernelName("NETLINK_LISTEN_ALL_NSID")] ListenAllNamespaces = 8,

    /// <summary>The groups that were joined, as bits. Only read.</summary>
    [KernelName("NETLINK_LIST_MEMBERSHIPS")] ListMemberships = 9,

    /// <summary>Answers do not repeat the request's payload.</summary>
    [KernelName("NETLINK_CAP_ACK")] CappedAcknowledgements = 10,

    /// <summary>Answers explain themselves.</summary>
    [KernelName("NETLINK_EXT_ACK")] ExtendedAcknowledgements = 11,

    /// <summary>The kernel checks a request for a table strictly, and filters by it.</summary>
    [KernelName("NETLINK_GET_STRICT_CHK")] StrictChecking = 12,
}
