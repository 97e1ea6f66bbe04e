using Netlink.Contracts;

namespace Netlink.SocketDiagnostics;

/// <summary>What a packet socket is (<c>PDI_*</c>).</summary>
[Flags]
public enum PacketSocketFlags : uint
{
    /// <summary>It gets packets.</summary>
    [KernelName("PDI_RUNNING")] Running = 1,

    /// <summary>It is told more of each packet.</summary>
    [KernelName("PDI_AUXDATA")] AuxiliaryData = 2,

    /// <summary>It is told the link that a packet came by at first.</summary>
    [KernelName("PDI_ORIGDEV")] OriginalDevice = 4,

    /// <summary>Packets carry a header for virtual machines.</summary>
    [KernelName("PDI_VNETHDR")] VirtualHeader = 8,

    /// <summary>Packets that do not fit the ring are dropped.</summary>
    [KernelName("PDI_LOSS")] Loss = 0x10,
}
