using Netlink.Contracts;

namespace Netlink.Generic;

/// <summary>A generic netlink family as the kernel tells of it (<c>CTRL_ATTR_*</c>).</summary>
[NetlinkAttributeSet]
public sealed partial record FamilyDescription
{
    /// <summary>The message type that its messages carry; another after each boot.</summary>
    [NetlinkAttribute(1, "CTRL_ATTR_FAMILY_ID")] public ushort? Id { get; init; }

    /// <summary>Its name: <c>ethtool</c>.</summary>
    [NetlinkAttribute(2, "CTRL_ATTR_FAMILY_NAME")] public string? Name { get; init; }

    /// <summary>Its version, which requests repeat.</summary>
    [NetlinkAttribute(3, "CTRL_ATTR_VERSION")] public uint? Version { get; init; }

    /// <summary>How many bytes stand between the generic header and the attributes; 0 for nearly all families.</summary>
    [NetlinkAttribute(4, "CTRL_ATTR_HDRSIZE")] public uint? HeaderSize { get; init; }

    /// <summary>The greatest number of its attributes; 0 where that differs by command.</summary>
    [NetlinkAttribute(5, "CTRL_ATTR_MAXATTR")] public uint? MaximumAttribute { get; init; }

    /// <summary>What can be asked of it.</summary>
    [NetlinkAttribute(6, "CTRL_ATTR_OPS", ArrayKind.Indexed)] public IReadOnlyList<FamilyCommand>? Commands { get; init; }

    /// <summary>Its multicast groups.</summary>
    [NetlinkAttribute(7, "CTRL_ATTR_MCAST_GROUPS", ArrayKind.Indexed)] public IReadOnlyList<FamilyGroup>? Groups { get; init; }
}
