using Netlink.Contracts;

namespace Netlink.Netfilter;

/// <summary>The requests and events of nftables, by their number below the subsystem's.</summary>
internal enum NftMessage : byte
{
    [KernelName("NFT_MSG_NEWTABLE")] NewTable = 0,
    [KernelName("NFT_MSG_GETTABLE")] GetTable = 1,
    [KernelName("NFT_MSG_DELTABLE")] DeleteTable = 2,
    [KernelName("NFT_MSG_NEWCHAIN")] NewChain = 3,
    [KernelName("NFT_MSG_DELCHAIN")] DeleteChain = 5,
    [KernelName("NFT_MSG_NEWRULE")] NewRule = 6,
    [KernelName("NFT_MSG_DELRULE")] DeleteRule = 8,
    [KernelName("NFT_MSG_NEWSET")] NewSet = 9,
    [KernelName("NFT_MSG_DELSET")] DeleteSet = 11,
    [KernelName("NFT_MSG_NEWSETELEM")] NewElements = 12,
    [KernelName("NFT_MSG_DELSETELEM")] DeleteElements = 14,
    [KernelName("NFT_MSG_NEWGEN")] NewGeneration = 15,
    [KernelName("NFT_MSG_NEWOBJ")] NewObject = 18,
    [KernelName("NFT_MSG_DELOBJ")] DeleteObject = 20,
    [KernelName("NFT_MSG_NEWFLOWTABLE")] NewFlowtable = 22,
    [KernelName("NFT_MSG_DELFLOWTABLE")] DeleteFlowtable = 24,
    [KernelName("NFT_MSG_DESTROYTABLE")] DestroyTable = 26,
    [KernelName("NFT_MSG_DESTROYCHAIN")] DestroyChain = 27,
    [KernelName("NFT_MSG_DESTROYRULE")] DestroyRule = 28,
    [KernelName("NFT_MSG_DESTROYSET")] DestroySet = 29,
    [KernelName("NFT_MSG_DESTROYSETELEM")] DestroyElements = 30,
    [KernelName("NFT_MSG_DESTROYOBJ")] DestroyObject = 31,
    [KernelName("NFT_MSG_DESTROYFLOWTABLE")] DestroyFlowtable = 32,
}
