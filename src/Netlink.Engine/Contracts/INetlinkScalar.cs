namespace Netlink.Contracts;

/// <summary>A value that travels as an unsigned integer: a size, a rate, a handle.</summary>
/// <typeparam name="TSelf">The value's own type.</typeparam>
public interface INetlinkScalar<TSelf>
    where TSelf : INetlinkScalar<TSelf>
{
    /// <summary>Makes the value of the integer that the kernel sent.</summary>
    /// <param name="scalar">The integer, in the value's own unit.</param>
    /// <returns>The value.</returns>
    static abstract TSelf FromScalar(ulong scalar);

    /// <summary>Gives the integer that the kernel is sent.</summary>
    /// <returns>The integer, in the value's own unit.</returns>
    ulong ToScalar();
}
