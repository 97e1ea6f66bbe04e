using System.Runtime.InteropServices;

namespace Netlink.Sockets;

/// <summary>One instruction of a classic BPF program (<c>struct sock_filter</c>).</summary>
/// <param name="Code">What it does (<c>BPF_LD</c>, <c>BPF_JMP</c> ...).</param>
/// <param name="JumpTrue">How many instructions to pass over when a comparison holds.</param>
/// <param name="JumpFalse">How many instructions to pass over when it does not.</param>
/// <param name="Operand">Its constant.</param>
[StructLayout(LayoutKind.Sequential)]
public readonly record struct SocketFilterInstruction(ushort Code, byte JumpTrue, byte JumpFalse, uint Operand);
