using Netlink.Contracts;

namespace Netlink.SocketDiagnostics;

/// <summary>What a BPF map keeps with a socket.</summary>
[NetlinkAttributeSet]
public sealed partial record BpfStorage
{
    /// <summary>The map's number.</summary>
    [NetlinkAttribute(2, "SK_DIAG_BPF_STORAGE_MAP_ID")]
    public uint? MapId { get; init; }

    /// <summary>The bytes.</summary>
    [NetlinkAttribute(3, "SK_DIAG_BPF_STORAGE_MAP_VALUE")]
    public byte[]? Value { get; init; }
}
