using Netlink.Contracts;
using Netlink.Protocol;

namespace Netlink.Control;

/// <summary>A piece of a family's policies: which policies a command has, or what a policy takes as an attribute.</summary>
[NetlinkAttributeSet]
internal sealed partial record PolicyPiece
{
    [NetlinkAttribute(1, "CTRL_ATTR_FAMILY_ID")] public ushort? FamilyId { get; init; }

    [NetlinkAttribute(2, "CTRL_ATTR_FAMILY_NAME")] public string? FamilyName { get; init; }

    [NetlinkAttribute(8, "CTRL_ATTR_POLICY", ArrayKind.Keyed)] public IReadOnlyList<AttributePolicy>? Attributes { get; init; }

    [NetlinkAttribute(9, "CTRL_ATTR_OP_POLICY", ArrayKind.Keyed)] public IReadOnlyList<CommandPolicies>? Commands { get; init; }

    [NetlinkAttribute(10, "CTRL_ATTR_OP")] public uint? Command { get; init; }
}
