using Netlink.Contracts;

namespace Netlink.Generic;

/// <summary>A multicast group of a generic netlink family (<c>CTRL_ATTR_MCAST_GRP_*</c>).</summary>
[NetlinkAttributeSet]
public sealed partial record FamilyGroup
{
    /// <summary>The group's name.</summary>
    [NetlinkAttribute(1, "CTRL_ATTR_MCAST_GRP_NAME")] public string? Name { get; init; }

    /// <summary>The number to join; another after each boot.</summary>
    [NetlinkAttribute(2, "CTRL_ATTR_MCAST_GRP_ID")] public uint? Id { get; init; }
}
