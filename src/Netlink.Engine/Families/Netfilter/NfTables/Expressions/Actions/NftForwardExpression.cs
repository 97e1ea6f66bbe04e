using Netlink.Contracts;

namespace Netlink.Netfilter;

/// <summary>Sends the packet out by a link.</summary>
[NetlinkAttributeSet]
[SubMessage("fwd")]
public sealed partial record NftForwardExpression : NftExpressionData
{
    /// <summary>The register with the link's index.</summary>
    [NetlinkAttribute(1, "NFTA_FWD_SREG_DEV", BigEndian = true)]
    public NftRegister? Link { get; init; }

    /// <summary>The register with the neighbour it goes to.</summary>
    [NetlinkAttribute(2, "NFTA_FWD_SREG_ADDR", BigEndian = true)]
    public NftRegister? Address { get; init; }

    /// <summary>The family of that neighbour's address.</summary>
    [NetlinkAttribute(3, "NFTA_FWD_NFPROTO", BigEndian = true)]
    public uint? Family { get; init; }
}
