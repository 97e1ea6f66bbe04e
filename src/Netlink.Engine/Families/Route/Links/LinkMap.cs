using Netlink.Contracts;

namespace Netlink.Routing;

/// <summary>Where old hardware is found: a relic.</summary>
[NetlinkStruct("rtnl_link_ifmap", 32)]
public sealed partial record LinkMap
{
    /// <summary>Where its memory begins.</summary>
    [NetlinkField(0, "mem_start")]
    public ulong MemoryStart { get; init; }

    /// <summary>Where its memory ends.</summary>
    [NetlinkField(8, "mem_end")]
    public ulong MemoryEnd { get; init; }

    /// <summary>Its input and output address.</summary>
    [NetlinkField(16, "base_addr")]
    public ulong BaseAddress { get; init; }

    /// <summary>Its interrupt.</summary>
    [NetlinkField(24, "irq")]
    public ushort Interrupt { get; init; }

    /// <summary>Its DMA channel.</summary>
    [NetlinkField(26, "dma")]
    public byte Dma { get; init; }

    /// <summary>Its port's kind.</summary>
    [NetlinkField(27, "port")]
    public byte Port { get; init; }
}
