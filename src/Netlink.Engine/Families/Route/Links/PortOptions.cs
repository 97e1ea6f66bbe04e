using Netlink.Contracts;

namespace Netlink.Routing;

/// <summary>The settings that a link has as a port of another: of a bridge, of a bond; or that another family has for it.</summary>
[SubMessages]
public abstract partial record PortOptions;
