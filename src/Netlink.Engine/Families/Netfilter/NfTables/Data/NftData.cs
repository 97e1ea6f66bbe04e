using Netlink.Contracts;

namespace Netlink.Netfilter;

/// <summary>What a register holds: bytes, or a verdict.</summary>
[NetlinkAttributeSet]
public sealed partial record NftData
{
    /// <summary>The bytes, as they stand in packets (network byte order) or in the machine's, as the type says.</summary>
    [NetlinkAttribute(1, "NFTA_DATA_VALUE")]
    public byte[]? Value { get; init; }

    /// <summary>The verdict.</summary>
    [NetlinkAttribute(2, "NFTA_DATA_VERDICT")]
    public NftVerdict? Verdict { get; init; }

    /// <inheritdoc/>
    public override string ToString() => Verdict?.ToString() ?? (Value is { } value ? $"0x{Convert.ToHexStringLower(value)}" : "");
}
