using Netlink.Contracts;

namespace Netlink.Sockets;

/// <summary>The netlink protocols: which part of the kernel a socket speaks to.</summary>
public enum NetlinkProtocol
{
    /// <summary>Links, addresses, routes, neighbours, rules, traffic control.</summary>
    [KernelName("NETLINK_ROUTE")] Route = 0,

    /// <summary>Between programs: the kernel only passes on.</summary>
    [KernelName("NETLINK_USERSOCK")] UserSocket = 2,

    /// <summary>Sockets of every kind.</summary>
    [KernelName("NETLINK_SOCK_DIAG")] SocketDiagnostics = 4,

    /// <summary>IPsec.</summary>
    [KernelName("NETLINK_XFRM")] Xfrm = 6,

    /// <summary>SELinux events.</summary>
    [KernelName("NETLINK_SELINUX")] SELinux = 7,

    /// <summary>Open-iSCSI.</summary>
    [KernelName("NETLINK_ISCSI")] ISCSI = 8,

    /// <summary>Auditing.</summary>
    [KernelName("NETLINK_AUDIT")] Audit = 9,

    /// <summary>Look-ups in the forwarding table.</summary>
    [KernelName("NETLINK_FIB_LOOKUP")] FibLookup = 10,

    /// <summary>The kernel connector: process events among others.</summary>
    [KernelName("NETLINK_CONNECTOR")] Connector = 11,

    /// <summary>Netfilter: nftables, connection tracking, queues, logs, sets.</summary>
    [KernelName("NETLINK_NETFILTER")] Netfilter = 12,

    /// <summary>Hotplug events.</summary>
    [KernelName("NETLINK_KOBJECT_UEVENT")] UEvent = 15,

    /// <summary>Generic netlink: families with names.</summary>
    [KernelName("NETLINK_GENERIC")] Generic = 16,

    /// <summary>SCSI transports.</summary>
    [KernelName("NETLINK_SCSITRANSPORT")] ScsiTransport = 18,

    /// <summary>eCryptfs.</summary>
    [KernelName("NETLINK_ECRYPTFS")] ECryptfs = 19,

    /// <summary>RDMA.</summary>
    [KernelName("NETLINK_RDMA")] Rdma = 20,

    /// <summary>The kernel's cryptographic algorithms.</summary>
    [KernelName("NETLINK_CRYPTO")] Crypto = 21,

    /// <summary>SMC monitoring.</summary>
    [KernelName("NETLINK_SMC")] Smc = 22,
}
