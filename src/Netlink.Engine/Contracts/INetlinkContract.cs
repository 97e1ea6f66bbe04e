using Netlink.Wire;

namespace Netlink.Contracts;

/// <summary>A kernel object whose reader, writer and schema the generator made from its declaration.</summary>
/// <typeparam name="TSelf">The object's own type.</typeparam>
public interface INetlinkContract<TSelf>
    where TSelf : INetlinkContract<TSelf>
{
    /// <summary>The declaration as data: names, numbers, types.</summary>
    static abstract ContractSchema Schema { get; }

    /// <summary>Reads the object.</summary>
    /// <param name="payload">Its bytes: the fixed header, where the contract has one, and the attributes.</param>
    /// <returns>The object.</returns>
    /// <exception cref="NetlinkFormatException">The bytes are not such an object.</exception>
    static abstract TSelf Read(ReadOnlySpan<byte> payload);

    /// <summary>Writes the object: the fixed header, and an attribute for each property that is not null.</summary>
    /// <param name="writer">Where to.</param>
    void Write(NetlinkWriter writer);
}
