using System.Runtime.InteropServices;

namespace Netlink.Wire;

/// <summary>The sixteen bytes that begin every message (<c>struct nlmsghdr</c>).</summary>
/// <param name="Length">Header and payload together, without padding (<c>nlmsg_len</c>).</param>
/// <param name="Type">What the message is; numbers below 16 mean the same in every family (<c>nlmsg_type</c>).</param>
/// <param name="Flags">How it is meant (<c>nlmsg_flags</c>).</param>
/// <param name="Sequence">The request's number, which the answers repeat (<c>nlmsg_seq</c>).</param>
/// <param name="PortId">The socket that asked; 0 is the kernel (<c>nlmsg_pid</c>).</param>
[StructLayout(LayoutKind.Sequential)]
public readonly record struct MessageHeader(uint Length, ushort Type, MessageFlags Flags, uint Sequence, uint PortId)
{
    /// <summary>The header's size in bytes (<c>NLMSG_HDRLEN</c>).</summary>
    public const int Size = 16;

    /// <summary>Reads a header.</summary>
    /// <param name="source">The message's bytes.</param>
    /// <param name="header">The header.</param>
    /// <returns>False when there are fewer bytes than a header has.</returns>
    public static bool TryRead(ReadOnlySpan<byte> source, out MessageHeader header) => MemoryMarshal.TryRead(source, out header);

    /// <summary>Writes the header.</summary>
    /// <param name="destination">At least <see cref="Size"/> bytes.</param>
    public void Write(Span<byte> destination) => MemoryMarshal.Write(destination, in this);
}
