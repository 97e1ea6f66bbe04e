using Netlink.Contracts;

namespace Netlink.TrafficControl;

/// <summary>What packets weigh, by their length.</summary>
[NetlinkAttributeSet]
internal sealed partial record SizeTable
{
    /// <summary>How the table is made.</summary>
    [NetlinkAttribute(1, "TCA_STAB_BASE")]
    public SizeSpecification? Base { get; init; }

    /// <summary>The weights, in steps.</summary>
    [NetlinkAttribute(2, "TCA_STAB_DATA", ArrayKind.Packed)]
    public IReadOnlyList<ushort>? Data { get; init; }
}
