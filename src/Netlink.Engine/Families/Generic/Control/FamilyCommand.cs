using Netlink.Contracts;

namespace Netlink.Generic;

/// <summary>A command of a generic netlink family (<c>CTRL_ATTR_OP_*</c>).</summary>
[NetlinkAttributeSet]
public sealed partial record FamilyCommand
{
    /// <summary>The command's number.</summary>
    [NetlinkAttribute(1, "CTRL_ATTR_OP_ID")] public uint? Id { get; init; }

    /// <summary>How it can be asked, and by whom.</summary>
    [NetlinkAttribute(2, "CTRL_ATTR_OP_FLAGS")] public FamilyCommandFlags? Flags { get; init; }
}
