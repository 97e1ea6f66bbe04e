using Netlink.Contracts;

namespace Netlink.Netfilter;

/// <summary>Has connection tracking leave a packet alone.</summary>
[NetlinkAttributeSet]
[SubMessage("notrack")]
public sealed partial record NftNoTrackExpression : NftExpressionData;
