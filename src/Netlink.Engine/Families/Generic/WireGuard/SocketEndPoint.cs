using System.Buffers.Binary;
using System.Net;
using System.Runtime.InteropServices;
using Netlink.Contracts;

namespace Netlink.WireGuard;

/// <summary>An address with a port, as sockets have it (<c>struct sockaddr_in</c>, <c>struct sockaddr_in6</c>). Other families are kept as they came.</summary>
internal readonly struct SocketEndPoint : INetlinkValue<SocketEndPoint>, IEquatable<SocketEndPoint>
{
    private const int SizeIPv4 = 16;
    private const int SizeIPv6 = 28;
    private readonly byte[]? _bytes;

    public SocketEndPoint(IPEndPoint endPoint)
    {
        bool isIPv6 = endPoint.AddressFamily == System.Net.Sockets.AddressFamily.InterNetworkV6;
        _bytes = new byte[isIPv6 ? SizeIPv6 : SizeIPv4];
        MemoryMarshal.Write(_bytes, isIPv6 ? InetFamily.IPv6 : InetFamily.IPv4);
        BinaryPrimitives.WriteUInt16BigEndian(_bytes.AsSpan(2), (ushort)endPoint.Port);
        endPoint.Address.TryWriteBytes(_bytes.AsSpan(isIPv6 ? 8 : 4), out _);
        if (isIPv6)
            MemoryMarshal.Write(_bytes.AsSpan(24), (uint)endPoint.Address.ScopeId);
    }

    private SocketEndPoint(byte[] bytes) => _bytes = bytes;

    public int GetWireLength() => Bytes.Length;

    private ReadOnlySpan<byte> Bytes => _bytes;

    public static bool TryRead(ReadOnlySpan<byte> payload, out SocketEndPoint value)
    {
        value = new(payload.ToArray());
        return true;
    }

    public void WriteTo(Span<byte> destination) => Bytes.CopyTo(destination);

    /// <summary>.NET's form; null where it is neither IPv4 nor IPv6.</summary>
    public IPEndPoint? ToIPEndPoint()
    {
        if (Bytes.Length < SizeIPv4)
            return null;
        ushort family = MemoryMarshal.Read<ushort>(Bytes), port = BinaryPrimitives.ReadUInt16BigEndian(Bytes[2..]);
        if (family == InetFamily.IPv4)
            return new(new IPAddress(Bytes.Slice(4, 4)), port);
        return family == InetFamily.IPv6 && Bytes.Length >= SizeIPv6
            ? new(new IPAddress(Bytes.Slice(8, 16), MemoryMarshal.Read<uint>(Bytes[24..])), port)
            : null;
    }

    public bool Equals(SocketEndPoint other) => Bytes.SequenceEqual(other.Bytes);

    public override bool Equals(object? obj) => obj is SocketEndPoint other && Equals(other);

    public override int GetHashCode()
    {
        var hash = default(HashCode);
        hash.AddBytes(Bytes);
        return hash.ToHashCode();
    }

    public override string ToString() => ToIPEndPoint()?.ToString() ?? Convert.ToHexStringLower(Bytes);
}
