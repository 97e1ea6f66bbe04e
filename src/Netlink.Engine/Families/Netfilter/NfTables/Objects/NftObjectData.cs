using Netlink.Contracts;

namespace Netlink.Netfilter;

/// <summary>What only objects of one kind have.</summary>
[SubMessages]
public abstract partial record NftObjectData;
