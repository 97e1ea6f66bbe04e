using System.Buffers.Binary;
using Netlink.Contracts;

namespace Netlink.SocketDiagnostics;

/// <summary>The sixteen bytes that an address of either family has in <c>struct inet_diag_sockid</c>; IPv4 has the first four.</summary>
internal readonly record struct SocketAddressBytes(ulong High, ulong Low) : INetlinkValue<SocketAddressBytes>
{
    private const int Size = 16;

    public int GetWireLength() => Size;

    public static SocketAddressBytes From(InetAddress address)
    {
        Span<byte> bytes = stackalloc byte[Size];
        bytes.Clear();
        address.WriteTo(bytes);
        TryRead(bytes, out SocketAddressBytes value);
        return value;
    }

    public static bool TryRead(ReadOnlySpan<byte> payload, out SocketAddressBytes value)
    {
        bool fits = payload.Length >= Size;
        value = fits ? new(BinaryPrimitives.ReadUInt64BigEndian(payload), BinaryPrimitives.ReadUInt64BigEndian(payload[8..])) : default;
        return fits;
    }

    public void WriteTo(Span<byte> destination)
    {
        BinaryPrimitives.WriteUInt64BigEndian(destination, High);
        BinaryPrimitives.WriteUInt64BigEndian(destination[8..], Low);
    }

    public InetAddress ToAddress(byte family)
    {
        Span<byte> bytes = stackalloc byte[Size];
        WriteTo(bytes);
        InetAddress.TryRead(family == SocketFamilies.IPv6 ? bytes : bytes[..4], out InetAddress address);
        return address;
    }
}
