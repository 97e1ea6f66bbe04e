namespace Netlink.Contracts;

/// <summary>A field of a fixed header or struct, as it was declared.</summary>
/// <param name="Offset">Where it begins, in bytes.</param>
/// <param name="Size">How many bytes it has.</param>
/// <param name="KernelName">Its name in the kernel's headers.</param>
/// <param name="PropertyName">The property that a user knows it by.</param>
/// <param name="Wire">What the bytes are.</param>
/// <param name="BigEndian">Whether they are in network byte order.</param>
/// <param name="ClrType">The property's type, without <see cref="Nullable{T}"/>.</param>
public sealed record FieldSchema(
    int Offset, int Size, string KernelName, string PropertyName, WireType Wire, bool BigEndian, Type ClrType)
{
    /// <summary>Reads a value whose type has a form of its own: a time, an address. Null where <see cref="Wire"/> says it all.</summary>
    public SchemaValueReader? Read { get; init; }

    /// <summary>For a list that goes to the payload's end: the size of one element, in bytes; 0 for all other fields.</summary>
    public int RestWidth { get; init; }

    /// <summary>The contract of a struct in this one.</summary>
    public Func<ContractSchema>? Nested { get; init; }
}
