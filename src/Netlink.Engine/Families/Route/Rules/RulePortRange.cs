using Netlink.Contracts;

namespace Netlink.Routing;

/// <summary>A range of ports.</summary>
[NetlinkStruct("fib_rule_port_range", 4)]
internal sealed partial record RulePortRange
{
    /// <summary>The first.</summary>
    [NetlinkField(0, "start")]
    public ushort Start { get; init; }

    /// <summary>The last.</summary>
    [NetlinkField(2, "end")]
    public ushort End { get; init; }
}
