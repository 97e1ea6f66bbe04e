using Netlink.Contracts;

namespace Netlink.SocketDiagnostics;

/// <summary>One instruction of a socket's filter, a classic BPF program.</summary>
[NetlinkStruct("sock_filter", 8)]
public sealed partial record FilterInstruction
{
    /// <summary>What it does (<c>BPF_LD</c>, <c>BPF_JMP</c> ...).</summary>
    [NetlinkField(0, "code")]
    public ushort Code { get; init; }

    /// <summary>How many instructions to pass over when a comparison holds.</summary>
    [NetlinkField(2, "jt")]
    public byte JumpTrue { get; init; }

    /// <summary>How many instructions to pass over when it does not.</summary>
    [NetlinkField(3, "jf")]
    public byte JumpFalse { get; init; }

    /// <summary>Its constant.</summary>
    [NetlinkField(4, "k")]
    public uint Operand { get; init; }
}
