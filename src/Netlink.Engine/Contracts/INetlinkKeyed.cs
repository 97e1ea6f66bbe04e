namespace Netlink.Contracts;

/// <summary>An element of a <see cref="ArrayKind.Keyed"/> list: the numbers of the attributes around it are part of it.</summary>
/// <typeparam name="TSelf">The element's own type.</typeparam>
public interface INetlinkKeyed<TSelf>
    where TSelf : INetlinkKeyed<TSelf>
{
    /// <summary>Reads the element.</summary>
    /// <param name="payload">The innermost attribute's value.</param>
    /// <param name="outer">The outer attribute's number.</param>
    /// <param name="inner">The inner attribute's number; 0 where there is only one.</param>
    /// <returns>The element.</returns>
    static abstract TSelf ReadKeyed(ReadOnlySpan<byte> payload, ushort outer, ushort inner);

    /// <summary>Gives a key back.</summary>
    /// <param name="level">0 for the outer attribute, 1 for the inner.</param>
    /// <returns>The attribute's number.</returns>
    ushort GetKey(int level);
}
