using Netlink.Contracts;

namespace Netlink.SocketDiagnostics;

/// <summary>What BPF programs keep with a socket.</summary>
[NetlinkAttributeSet]
public sealed partial record BpfStorageList
{
    /// <summary>One for each map.</summary>
    [NetlinkAttribute(1, "SK_DIAG_BPF_STORAGE", ArrayKind.Repeated)]
    public IReadOnlyList<BpfStorage>? Storages { get; init; }
}
