using System.Runtime.InteropServices;
using Netlink.Contracts;

namespace Netlink.Routing;

/// <summary>A router of another address family than the destination's (<c>struct rtvia</c>).</summary>
public readonly struct RouteVia : INetlinkValue<RouteVia>, IEquatable<RouteVia>
{
    private const int FamilySize = sizeof(ushort);
    private readonly byte[]? _other;

    /// <summary>A router by its IP address.</summary>
    /// <param name="address">The address.</param>
    public RouteVia(InetAddress address) => Address = address;

    private RouteVia(byte[] other) => _other = other;

    /// <summary>The router's IP address; null where it is of a family that has none (a packet address under MPLS). That is kept as it came.</summary>
    public InetAddress? Address { get; }

    /// <inheritdoc/>
    int INetlinkValue<RouteVia>.GetWireLength() => _other?.Length ?? FamilySize + ((Address ?? default).BitLength() / 8);

    /// <inheritdoc/>
    public static bool TryRead(ReadOnlySpan<byte> payload, out RouteVia value)
    {
        value = default;
        if (payload.Length < FamilySize)
            return false;
        bool isIP = InetAddress.TryRead(payload[FamilySize..], out InetAddress address) && MemoryMarshal.Read<ushort>(payload) == AddressFamilies.Of(address);
        value = isIP ? new(address) : new(payload.ToArray());
        return true;
    }

    /// <summary>Whether two routers are the same.</summary>
    /// <param name="left">One.</param>
    /// <param name="right">The other.</param>
    public static bool operator ==(RouteVia left, RouteVia right) => left.Equals(right);

    /// <summary>Whether two routers differ.</summary>
    /// <param name="left">One.</param>
    /// <param name="right">The other.</param>
    public static bool operator !=(RouteVia left, RouteVia right) => !left.Equals(right);

    /// <inheritdoc/>
    public void WriteTo(Span<byte> destination)
    {
        if (_other is not null)
        {
            _other.CopyTo(destination);
            return;
        }

        InetAddress address = Address ?? default;
        ushort family = AddressFamilies.Of(address);
        MemoryMarshal.Write(destination, in family);
        address.WriteTo(destination[FamilySize..]);
    }

    /// <inheritdoc/>
    public bool Equals(RouteVia other) => Address == other.Address && AttributeValue.Equal(_other, other._other);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is RouteVia other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Address, _other?.Length);

    /// <inheritdoc/>
    public override string ToString() =>
        Address is { } address ? $"{(address.IsIPv6() ? "inet6" : "inet")} {address}" : Convert.ToHexStringLower(_other ?? []);
}
