using Netlink.Contracts;

namespace Netlink.SocketDiagnostics;

/// <summary>What the memory of packets is.</summary>
[Flags]
public enum XdpPacketMemoryFlags : uint
{
    /// <summary>The driver reads and writes it itself.</summary>
    [KernelName("XDP_DU_F_ZEROCOPY")] ZeroCopy = 1,
}
