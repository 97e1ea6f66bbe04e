using Netlink.Contracts;

namespace Netlink.Tests.Families.NlCtrl;

/// <summary>A generic netlink family as the control family tells of it.</summary>
[NetlinkAttributeSet]
public sealed partial record FamilyInfo
{
    [NetlinkAttribute(1, "CTRL_ATTR_FAMILY_ID")] public ushort? Id { get; init; }
    [NetlinkAttribute(2, "CTRL_ATTR_FAMILY_NAME")] public string? Name { get; init; }
    [NetlinkAttribute(3, "CTRL_ATTR_VERSION")] public uint? Version { get; init; }
    [NetlinkAttribute(4, "CTRL_ATTR_HDRSIZE")] public uint? HeaderSize { get; init; }
    [NetlinkAttribute(5, "CTRL_ATTR_MAXATTR")] public uint? MaximumAttribute { get; init; }
    [NetlinkAttribute(6, "CTRL_ATTR_OPS", ArrayKind.Indexed)] public IReadOnlyList<FamilyOperation>? Operations { get; init; }
    [NetlinkAttribute(7, "CTRL_ATTR_MCAST_GROUPS", ArrayKind.Indexed)] public IReadOnlyList<FamilyGroup>? Groups { get; init; }
}

[NetlinkAttributeSet]
public sealed partial record FamilyOperation
{
    [NetlinkAttribute(1, "CTRL_ATTR_OP_ID")] public uint? Id { get; init; }
    [NetlinkAttribute(2, "CTRL_ATTR_OP_FLAGS")] public uint? Flags { get; init; }
}

[NetlinkAttributeSet]
public sealed partial record FamilyGroup
{
    [NetlinkAttribute(1, "CTRL_ATTR_MCAST_GRP_NAME")] public string? Name { get; init; }
    [NetlinkAttribute(2, "CTRL_ATTR_MCAST_GRP_ID")] public uint? Id { get; init; }
}

[GenericNetlinkFamily("nlctrl", Version = 2)]
public sealed partial class ControlFamily
{
    [Dump(3, "CTRL_CMD_GETFAMILY", Reply = 1)] public partial IEnumerable<FamilyInfo> GetFamilies();
    [Do(3, "CTRL_CMD_GETFAMILY", Reply = 1)] public partial FamilyInfo GetFamily(FamilyInfo which);
}
