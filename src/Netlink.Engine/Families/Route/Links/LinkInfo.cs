using Netlink.Contracts;

namespace Netlink.Routing;

/// <summary>A link's kind and the kind's own settings.</summary>
[NetlinkAttributeSet]
public sealed partial record LinkInfo
{
    /// <summary>The kind: <c>veth</c>, <c>bridge</c>, <c>vxlan</c>.</summary>
    [NetlinkAttribute(1, "IFLA_INFO_KIND")]
    public string? Kind { get; init; }

    /// <summary>The kind's settings.</summary>
    [NetlinkAttribute(2, "IFLA_INFO_DATA", Selector = nameof(Kind), NoNestedFlag = true)]
    public LinkOptions? Options { get; init; }

    /// <summary>The kind's own counters.</summary>
    [NetlinkAttribute(3, "IFLA_INFO_XSTATS")]
    public byte[]? ExtraStatistics { get; init; }

    /// <summary>What the link is a port of: <c>bridge</c>, <c>bond</c>.</summary>
    [NetlinkAttribute(4, "IFLA_INFO_SLAVE_KIND")]
    public string? PortKind { get; init; }

    /// <summary>The settings that it has as a port.</summary>
    [NetlinkAttribute(5, "IFLA_INFO_SLAVE_DATA", Selector = nameof(PortKind), NoNestedFlag = true)]
    public PortOptions? PortOptions { get; init; }
}
