using Netlink.Contracts;

namespace Netlink.Protocol;

/// <summary>What a generic netlink family can be asked (<c>CTRL_ATTR_OP_*</c>).</summary>
[NetlinkAttributeSet]
public sealed partial record GenericOperation
{
    /// <summary>The command.</summary>
    [NetlinkAttribute(1, "CTRL_ATTR_OP_ID", Wire = WireType.U32)] public uint? Command { get; init; }

    /// <summary>What the command can do, and who may.</summary>
    [NetlinkAttribute(2, "CTRL_ATTR_OP_FLAGS")] public GenericOperationFlags? Flags { get; init; }

    /// <inheritdoc/>
    public override string ToString() => $"{Command} ({Flags})";
}
