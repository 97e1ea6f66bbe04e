using Netlink.Contracts;

namespace Netlink.Netfilter;

/// <summary>What only expressions of one kind have: <c>payload</c>, <c>cmp</c>, <c>counter</c>.</summary>
[SubMessages]
public abstract partial record NftExpressionData;
