namespace Netlink.Contracts;

/// <summary>A request that needs nothing but its number.</summary>
[NetlinkAttributeSet]
public sealed partial record NoAttributes;
