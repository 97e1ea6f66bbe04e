using Netlink.Contracts;

namespace Netlink.Netfilter;

/// <summary>The part of Netfilter that nftables is, in message types and batches.</summary>
internal enum NftSubsystem : ushort
{
    [KernelName("NFNL_SUBSYS_NFTABLES")] NfTables = 10,
}
