using System.Runtime.InteropServices;

namespace Netlink.Contracts;

/// <summary>Flags of which only some are meant (<c>struct nla_bitfield32</c>): those in <see cref="Selector"/>.</summary>
/// <param name="Value">The flags' values.</param>
/// <param name="Selector">Which flags are to be changed, or are known.</param>
[StructLayout(LayoutKind.Sequential)]
public readonly record struct Bitfield32(uint Value, uint Selector) : INetlinkValue<Bitfield32>
{
    /// <inheritdoc/>
    public int GetWireLength() => 8;

    /// <inheritdoc/>
    public static bool TryRead(ReadOnlySpan<byte> payload, out Bitfield32 value) => MemoryMarshal.TryRead(payload, out value);

    /// <inheritdoc/>
    public void WriteTo(Span<byte> destination) => MemoryMarshal.Write(destination, in this);

    /// <inheritdoc/>
    public override string ToString() => $"0x{Value:x}/0x{Selector:x}";
}
