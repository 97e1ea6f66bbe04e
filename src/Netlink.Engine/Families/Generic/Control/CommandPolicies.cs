using Netlink.Contracts;

namespace Netlink.Control;

/// <summary>Which of a family's policies hold for a command.</summary>
[NetlinkAttributeSet]
internal sealed partial record CommandPolicies
{
    [NestKey] public ushort Command { get; init; }

    [NetlinkAttribute(1, "CTRL_ATTR_POLICY_DO")] public uint? Do { get; init; }

    [NetlinkAttribute(2, "CTRL_ATTR_POLICY_DUMP")] public uint? Dump { get; init; }
}
