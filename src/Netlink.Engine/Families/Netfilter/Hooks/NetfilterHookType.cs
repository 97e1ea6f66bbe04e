using Netlink.Contracts;

namespace Netlink.Netfilter;

/// <summary>The kinds of things that hooks work for.</summary>
public enum NetfilterHookType : uint
{
    /// <summary>A base chain of nftables (<c>NFNL_HOOK_TYPE_NFTABLES</c>).</summary>
    [KernelName("NFNL_HOOK_TYPE_NFTABLES")] NfTables = 1,

    /// <summary>A BPF program (<c>NFNL_HOOK_TYPE_BPF</c>). Since Linux 6.4.</summary>
    [KernelName("NFNL_HOOK_TYPE_BPF")] Bpf = 2,

    /// <summary>A flow table of nftables (<c>NFNL_HOOK_TYPE_NFT_FLOWTABLE</c>). Since Linux 6.17.</summary>
    [KernelName("NFNL_HOOK_TYPE_NFT_FLOWTABLE")] Flowtable = 3,
}
