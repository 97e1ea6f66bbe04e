using System.Runtime.CompilerServices;

namespace Netlink.Wire;

/// <summary>Netlink's padding: messages and attributes begin at multiples of four bytes (<c>NLMSG_ALIGN</c>, <c>NLA_ALIGN</c>).</summary>
public static class Alignment
{
    /// <summary>Rounds a length up to the next multiple of four.</summary>
    /// <param name="length">A length in bytes.</param>
    /// <returns>The padded length.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int Align(int length) => (length + 3) & ~3;
}
