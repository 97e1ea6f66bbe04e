using Netlink.Contracts;

namespace Netlink.Routing;

/// <summary>The settings that only links of one kind have: <c>ip link add ... type KIND</c>.</summary>
[SubMessages]
public abstract partial record LinkOptions;
