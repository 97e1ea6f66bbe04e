using Netlink.Contracts;

namespace Netlink.Routing;

/// <summary>The settings that a link has as a port of another: of a bridge, of a bond.</summary>
[SubMessages]
public abstract partial record PortOptions;
