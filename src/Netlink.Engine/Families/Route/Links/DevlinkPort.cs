using Netlink.Contracts;

namespace Netlink.Routing;

/// <summary>The devlink port that a link belongs to.</summary>
[NetlinkAttributeSet]
public sealed partial record DevlinkPort
{
    /// <summary>The bus of the port's device: <c>pci</c>, <c>netdevsim</c>.</summary>
    [NetlinkAttribute(1, "DEVLINK_ATTR_BUS_NAME")]
    public string? Bus { get; init; }

    /// <summary>The device on its bus.</summary>
    [NetlinkAttribute(2, "DEVLINK_ATTR_DEV_NAME")]
    public string? Device { get; init; }

    /// <summary>The port's number on its device.</summary>
    [NetlinkAttribute(3, "DEVLINK_ATTR_PORT_INDEX")]
    public uint? Port { get; init; }
}
