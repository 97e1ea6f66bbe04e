using System.Runtime.InteropServices;
using Netlink.Contracts;

namespace Netlink.Routing;

/// <summary>A router of another address family than the destination's (<c>struct rtvia</c>).</summary>
/// <param name="Address">The router.</param>
public readonly record struct RouteVia(InetAddress Address) : INetlinkValue<RouteVia>
{
    private const int FamilySize = sizeof(ushort);

    /// <inheritdoc/>
    int INetlinkValue<RouteVia>.WireLength => FamilySize + (Address.BitLength() / 8);

    /// <inheritdoc/>
    public static bool TryRead(ReadOnlySpan<byte> payload, out RouteVia value)
    {
        bool valid = payload.Length > FamilySize && InetAddress.TryRead(payload[FamilySize..], out InetAddress address)
            && MemoryMarshal.Read<ushort>(payload) == AddressFamilies.Of(address);
        value = valid && InetAddress.TryRead(payload[FamilySize..], out address) ? new(address) : default;
        return valid;
    }

    /// <inheritdoc/>
    public void WriteTo(Span<byte> destination)
    {
        ushort family = AddressFamilies.Of(Address);
        MemoryMarshal.Write(destination, in family);
        Address.WriteTo(destination[FamilySize..]);
    }

    /// <inheritdoc/>
    public override string ToString() => $"{(Address.IsIPv6() ? "inet6" : "inet")} {Address}";
}
