using Netlink.Contracts;

namespace Netlink.Netfilter;

/// <summary>What a flow table is.</summary>
[Flags]
public enum NftFlowtableFlags : uint
{
    /// <summary>Nothing special.</summary>
    None = 0,

    /// <summary>The hardware forwards (<c>NFT_FLOWTABLE_HW_OFFLOAD</c>).</summary>
    [KernelName("NFT_FLOWTABLE_HW_OFFLOAD")] Offload = 1,

    /// <summary>Flows are counted (<c>NFT_FLOWTABLE_COUNTER</c>).</summary>
    [KernelName("NFT_FLOWTABLE_COUNTER")] Counter = 2,
}
