using Netlink.Contracts;

namespace Netlink.Routing;

/// <summary>What a neighbour entry is and does (<c>NTF_*</c>).</summary>
[Flags]
public enum NeighbourFlags : byte
{
    /// <summary>It is to be asked for now.</summary>
    [KernelName("NTF_USE")] Use = 0x1,

    /// <summary>A forwarding entry of the link itself.</summary>
    [KernelName("NTF_SELF")] Self = 0x2,

    /// <summary>A forwarding entry of the link's bridge.</summary>
    [KernelName("NTF_MASTER")] Master = 0x4,

    /// <summary>This machine answers for it.</summary>
    [KernelName("NTF_PROXY")] Proxy = 0x8,

    /// <summary>A program or the hardware learnt it.</summary>
    [KernelName("NTF_EXT_LEARNED")] ExternallyLearned = 0x10,

    /// <summary>The hardware has it.</summary>
    [KernelName("NTF_OFFLOADED")] Offloaded = 0x20,

    /// <summary>It does not move to another port.</summary>
    [KernelName("NTF_STICKY")] Sticky = 0x40,

    /// <summary>It is a router.</summary>
    [KernelName("NTF_ROUTER")] Router = 0x80,
}
