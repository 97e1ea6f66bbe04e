using Netlink.Contracts;

namespace Netlink.Protocol;

/// <summary>A generic netlink family's multicast group (<c>CTRL_ATTR_MCAST_GRP_*</c>).</summary>
[NetlinkAttributeSet]
public sealed partial record GenericGroup
{
    /// <summary>Its name.</summary>
    [NetlinkAttribute(1, "CTRL_ATTR_MCAST_GRP_NAME")] public string? Name { get; init; }

    /// <summary>Its number, by which a socket joins it.</summary>
    [NetlinkAttribute(2, "CTRL_ATTR_MCAST_GRP_ID")] public int? Id { get; init; }

    /// <inheritdoc/>
    public override string ToString() => Name ?? $"group {Id}";
}
