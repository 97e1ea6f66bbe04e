using Netlink.Contracts;

namespace Netlink.Netfilter;

/// <summary>A BPF program that a hook runs.</summary>
[NetlinkAttributeSet]
[SubMessage((int)NetfilterHookType.Bpf)]
public sealed partial record BpfHook : NetfilterHookDescription
{
    /// <summary>The program's number.</summary>
    [NetlinkAttribute(1, "NFNLA_HOOK_BPF_ID", BigEndian = true)]
    public uint? Program { get; init; }
}
