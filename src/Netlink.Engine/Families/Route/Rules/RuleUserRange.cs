using Netlink.Contracts;

namespace Netlink.Routing;

/// <summary>A range of users.</summary>
[NetlinkStruct("fib_rule_uid_range", 8)]
internal sealed partial record RuleUserRange
{
    /// <summary>The first.</summary>
    [NetlinkField(0, "start")]
    public uint Start { get; init; }

    /// <summary>The last.</summary>
    [NetlinkField(4, "end")]
    public uint End { get; init; }
}
