using System.Buffers.Binary;
using Netlink.Contracts;

namespace Netlink.SocketDiagnostics;

/// <summary>An address with a port, as the kernel keeps it for every family (<c>struct sockaddr_storage</c>).</summary>
[NetlinkStruct("__kernel_sockaddr_storage", 128)]
public sealed partial record SocketEndpoint
{
    private const int IPv6AddressOffset = 6;

    [NetlinkField(0, "ss_family")]
    internal ushort Family { get; init; }

    [NetlinkField(2, "__data", Length = 126)]
    internal byte[] Data { get; init; } = new byte[126];

    /// <summary>The port.</summary>
    public ushort Port => BinaryPrimitives.ReadUInt16BigEndian(Data);

    /// <summary>The address; null for a family that is neither IPv4 nor IPv6.</summary>
    public InetAddress? Address => Family switch
    {
        SocketFamilies.IPv4 => ToAddress(Data.AsSpan(2, 4)),
        SocketFamilies.IPv6 => ToAddress(Data.AsSpan(IPv6AddressOffset, 16)),
        _ => null,
    };

    /// <inheritdoc/>
    public override string ToString() => Address is { } address ? address.IsIPv6() ? $"[{address}]:{Port}" : $"{address}:{Port}" : $"family {Family}";

    private static InetAddress ToAddress(ReadOnlySpan<byte> bytes)
    {
        InetAddress.TryRead(bytes, out InetAddress address);
        return address;
    }
}
