using Netlink.Contracts;

namespace Netlink.SocketDiagnostics;

/// <summary>Which BPF maps' storage is asked for; none is all.</summary>
[NetlinkAttributeSet]
internal sealed partial record BpfStorageRequest
{
    /// <summary>Descriptors of the maps.</summary>
    [NetlinkAttribute(1, "SK_DIAG_BPF_STORAGE_REQ_MAP_FD", ArrayKind.Repeated)]
    public IReadOnlyList<int>? Maps { get; init; }
}
