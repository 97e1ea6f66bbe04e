using Netlink.Contracts;

namespace Netlink.Protocol;

/// <summary>A generic netlink family as the kernel registered it.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Id">The message type that its requests carry.</param>
/// <param name="Version">Its version.</param>
/// <param name="Groups">Its multicast groups' numbers, by name.</param>
public sealed record GenericFamily(string Name, ushort Id, uint Version, IReadOnlyDictionary<string, int> Groups);

/// <summary>What the control family tells of a family (<c>CTRL_ATTR_*</c>), as far as a connection needs it.</summary>
[NetlinkAttributeSet]
internal sealed partial record ControlAttributes
{
    [NetlinkAttribute(1, "CTRL_ATTR_FAMILY_ID")] public ushort? Id { get; init; }

    [NetlinkAttribute(2, "CTRL_ATTR_FAMILY_NAME")] public string? Name { get; init; }

    [NetlinkAttribute(3, "CTRL_ATTR_VERSION")] public uint? Version { get; init; }

    [NetlinkAttribute(7, "CTRL_ATTR_MCAST_GROUPS", ArrayKind.Indexed)] public IReadOnlyList<ControlGroup>? Groups { get; init; }
}

/// <summary>A family's multicast group (<c>CTRL_ATTR_MCAST_GRP_*</c>).</summary>
[NetlinkAttributeSet]
internal sealed partial record ControlGroup
{
    [NetlinkAttribute(1, "CTRL_ATTR_MCAST_GRP_NAME")] public string? Name { get; init; }

    [NetlinkAttribute(2, "CTRL_ATTR_MCAST_GRP_ID")] public int? Id { get; init; }
}
