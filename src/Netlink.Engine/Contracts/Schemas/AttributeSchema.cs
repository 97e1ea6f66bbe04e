namespace Netlink.Contracts;

/// <summary>An attribute, as it was declared.</summary>
/// <param name="Type">Its number.</param>
/// <param name="KernelName">Its name in the kernel's headers.</param>
/// <param name="PropertyName">The property that a user knows it by.</param>
/// <param name="Wire">What the bytes are; of an element, where there is a list.</param>
/// <param name="ClrType">The property's type without <see cref="Nullable{T}"/>; of an element, where there is a list.</param>
public sealed record AttributeSchema(ushort Type, string KernelName, string PropertyName, WireType Wire, Type ClrType)
{
    /// <summary>Whether the bytes are in network byte order.</summary>
    public bool BigEndian { get; init; }

    /// <summary>How a list stands in attributes.</summary>
    public ArrayKind Array { get; init; }

    /// <summary>How many attributes lie one in the other around an element of a <see cref="ArrayKind.Keyed"/> list.</summary>
    public int KeyLevels { get; init; }

    /// <summary>What the kernel counts time in, for a <see cref="TimeSpan"/>.</summary>
    public TimeUnit Time { get; init; }

    /// <summary>What one is, in words.</summary>
    public string? Unit { get; init; }

    /// <summary>What the kernel takes when the attribute is absent, in words.</summary>
    public string? Default { get; init; }

    /// <summary>The kernel that first has it, where that is newer than 6.1.</summary>
    public string? Since { get; init; }

    /// <summary>Whether the kernel only tells it.</summary>
    public bool ReadOnly { get; init; }

    /// <summary>Whether the value is not to be shown: a trace leaves its bytes out.</summary>
    public bool IsSecret => typeof(INetlinkSecret).IsAssignableFrom(ClrType);

    /// <summary>The first sentences of the property's doc comment.</summary>
    public string? Description { get; init; }

    /// <summary>Reads a value, or an element of a list, whose type has a form of its own: a time, a rate, an address. Null where <see cref="Wire"/> says it all.</summary>
    public SchemaValueReader? Read { get; init; }

    /// <summary>The contract of a nest or a struct.</summary>
    public Func<ContractSchema>? Nested { get; init; }

    /// <summary>The forms of a sub-message.</summary>
    public Func<SubMessageRegistry>? SubMessages { get; init; }

    /// <summary>The attribute or field that chooses the form of a sub-message: its property.</summary>
    public string? Selector { get; init; }
}
