namespace Netlink.SocketDiagnostics;

/// <summary>What a socket speaks.</summary>
public enum SocketProtocol
{
    /// <summary>TCP.</summary>
    Tcp,

    /// <summary>UDP.</summary>
    Udp,

    /// <summary>UDP whose checksum covers a part only. Newer kernels no longer have it.</summary>
    UdpLite,

    /// <summary>SCTP.</summary>
    Sctp,

    /// <summary>DCCP. Newer kernels no longer have it.</summary>
    Dccp,

    /// <summary>TCP over several paths. Each path is a socket of <see cref="Tcp"/> as well.</summary>
    Mptcp,

    /// <summary>IP packets of any protocol.</summary>
    Raw,

    /// <summary>Unix sockets: between programs of one machine.</summary>
    Unix,

    /// <summary>Packets of a link.</summary>
    Packet,

    /// <summary>Netlink: between programs and the kernel.</summary>
    Netlink,

    /// <summary>Between a virtual machine and its host.</summary>
    Vsock,

    /// <summary>Packets of a link's queue, past most of the kernel.</summary>
    Xdp,
}
