using Netlink.Contracts;

namespace Netlink.Netfilter;

/// <summary>A base chain that a hook runs.</summary>
[NetlinkAttributeSet]
[SubMessage((int)NetfilterHookType.NfTables)]
public sealed partial record ChainHook : NetfilterHookDescription
{
    /// <summary>The table.</summary>
    [NetlinkAttribute(1, "NFNLA_CHAIN_TABLE")]
    public string? Table { get; init; }

    /// <summary>The table's family.</summary>
    [NetlinkAttribute(2, "NFNLA_CHAIN_FAMILY")]
    public NftFamily? Family { get; init; }

    /// <summary>The chain.</summary>
    [NetlinkAttribute(3, "NFNLA_CHAIN_NAME")]
    public string? Name { get; init; }
}
