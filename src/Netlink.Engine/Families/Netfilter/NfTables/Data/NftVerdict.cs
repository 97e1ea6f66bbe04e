using System.Globalization;
using Netlink.Contracts;

namespace Netlink.Netfilter;

/// <summary>A verdict: what becomes of a packet, and the chain where it goes on.</summary>
[NetlinkAttributeSet]
public sealed partial record NftVerdict
{
    /// <summary>What becomes of the packet.</summary>
    [NetlinkAttribute(1, "NFTA_VERDICT_CODE", BigEndian = true)]
    public NftVerdictCode? Code { get; init; }

    /// <summary>The chain that it jumps or goes to.</summary>
    [NetlinkAttribute(2, "NFTA_VERDICT_CHAIN")]
    public string? Chain { get; init; }

    /// <summary>The chain's number in the transaction that makes it, in place of its name.</summary>
    [NetlinkAttribute(3, "NFTA_VERDICT_CHAIN_ID", BigEndian = true)]
    public uint? ChainId { get; init; }

    /// <inheritdoc/>
    public override string ToString() => Code switch
    {
        NftVerdictCode.Drop => "drop",
        NftVerdictCode.Accept => "accept",
        NftVerdictCode.Stolen => "stolen",
        NftVerdictCode.Queue => "queue",
        NftVerdictCode.Continue => "continue",
        NftVerdictCode.Break => "break",
        NftVerdictCode.Jump => $"jump {Chain}",
        NftVerdictCode.Goto => $"goto {Chain}",
        NftVerdictCode.Return => "return",
        _ => ((int)(Code ?? 0)).ToString(CultureInfo.InvariantCulture),
    };
}
