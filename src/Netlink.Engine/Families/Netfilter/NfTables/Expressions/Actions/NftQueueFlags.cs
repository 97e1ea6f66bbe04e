using Netlink.Contracts;

namespace Netlink.Netfilter;

/// <summary>How packets wait for a program.</summary>
[Flags]
public enum NftQueueFlags : ushort
{
    /// <summary>As the kernel likes.</summary>
    None = 0,

    /// <summary>Where no program listens, they pass (<c>NFT_QUEUE_FLAG_BYPASS</c>).</summary>
    [KernelName("NFT_QUEUE_FLAG_BYPASS")] Bypass = 1,

    /// <summary>By processor, where there are several queues (<c>NFT_QUEUE_FLAG_CPU_FANOUT</c>).</summary>
    [KernelName("NFT_QUEUE_FLAG_CPU_FANOUT")] Fanout = 2,
}
