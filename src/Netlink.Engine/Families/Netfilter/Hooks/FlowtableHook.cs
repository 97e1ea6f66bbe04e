using Netlink.Contracts;

namespace Netlink.Netfilter;

/// <summary>A flow table that a hook serves.</summary>
[NetlinkAttributeSet]
[SubMessage((int)NetfilterHookType.Flowtable)]
public sealed partial record FlowtableHook : NetfilterHookDescription
{
    /// <summary>The table.</summary>
    [NetlinkAttribute(1, "NFNLA_CHAIN_TABLE")]
    public string? Table { get; init; }

    /// <summary>The table's family.</summary>
    [NetlinkAttribute(2, "NFNLA_CHAIN_FAMILY")]
    public NftFamily? Family { get; init; }

    /// <summary>The flow table.</summary>
    [NetlinkAttribute(3, "NFNLA_CHAIN_NAME")]
    public string? Name { get; init; }
}
