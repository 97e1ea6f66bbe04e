using Netlink.Contracts;

namespace Netlink.SocketDiagnostics;

/// <summary>How a socket carries data (<c>SOCK_*</c>).</summary>
public enum SocketKind : byte
{
    /// <summary>Not said.</summary>
    None = 0,

    /// <summary>A stream of bytes.</summary>
    [KernelName("SOCK_STREAM")] Stream = 1,

    /// <summary>Single messages.</summary>
    [KernelName("SOCK_DGRAM")] Datagram = 2,

    /// <summary>Packets with their headers.</summary>
    [KernelName("SOCK_RAW")] Raw = 3,

    /// <summary>Single messages, none lost.</summary>
    [KernelName("SOCK_RDM")] ReliableDatagram = 4,

    /// <summary>Single messages, in order, over a connection.</summary>
    [KernelName("SOCK_SEQPACKET")] SequencedPacket = 5,

    /// <summary>DCCP.</summary>
    [KernelName("SOCK_DCCP")] Dccp = 6,

    /// <summary>The old way to packets of the link.</summary>
    [KernelName("SOCK_PACKET")] Packet = 10,
}
