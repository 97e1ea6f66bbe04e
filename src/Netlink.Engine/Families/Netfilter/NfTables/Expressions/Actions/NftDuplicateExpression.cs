using Netlink.Contracts;

namespace Netlink.Netfilter;

/// <summary>Sends a copy to an address, or out by a link.</summary>
[NetlinkAttributeSet]
[SubMessage("dup")]
public sealed partial record NftDuplicateExpression : NftExpressionData
{
    /// <summary>The register with the address.</summary>
    [NetlinkAttribute(1, "NFTA_DUP_SREG_ADDR", BigEndian = true)]
    public NftRegister? Address { get; init; }

    /// <summary>The register with the link's index.</summary>
    [NetlinkAttribute(2, "NFTA_DUP_SREG_DEV", BigEndian = true)]
    public NftRegister? Link { get; init; }
}
