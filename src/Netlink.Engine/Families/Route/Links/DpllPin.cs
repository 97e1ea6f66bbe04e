using Netlink.Contracts;

namespace Netlink.Routing;

/// <summary>The clock pin of a link.</summary>
[NetlinkAttributeSet]
public sealed partial record DpllPin
{
    /// <summary>The pin's number.</summary>
    [NetlinkAttribute(1, "DPLL_A_PIN_ID")]
    public uint? Id { get; init; }
}
