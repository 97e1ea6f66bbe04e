using Netlink.Contracts;

namespace Netlink.Netfilter;

/// <summary>Lets a flow table take over the connection.</summary>
[NetlinkAttributeSet]
[SubMessage("flow_offload")]
public sealed partial record NftFlowOffloadExpression : NftExpressionData
{
    /// <summary>The flow table.</summary>
    [NetlinkAttribute(1, "NFTA_FLOW_TABLE_NAME")]
    public string? Flowtable { get; init; }
}
