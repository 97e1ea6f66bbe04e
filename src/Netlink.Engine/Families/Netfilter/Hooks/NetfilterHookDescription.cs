using Netlink.Contracts;

namespace Netlink.Netfilter;

/// <summary>What only one kind of a hook's owners has.</summary>
[SubMessages]
public abstract partial record NetfilterHookDescription;
