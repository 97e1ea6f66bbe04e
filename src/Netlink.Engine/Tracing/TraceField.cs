namespace Netlink.Tracing;

/// <summary>A part of a traced message: a header's field, an attribute, an element of a list.</summary>
public sealed class TraceField
{
    internal TraceField(string name, string? kernelName, ReadOnlyMemory<byte> bytes)
    {
        Name = name;
        KernelName = kernelName;
        Bytes = bytes;
    }

    /// <summary>What a user of the engine knows it by: the property; <c>[0]</c> for an element; the number of an attribute that nobody declared.</summary>
    public string Name { get; }

    /// <summary>Its name in the kernel's headers; null for an element, and where nobody declared it.</summary>
    public string? KernelName { get; }

    /// <summary>The attribute's number; null for what is none.</summary>
    public int? Number { get; internal init; }

    /// <summary>The value, of the property's type; null where there are <see cref="Fields"/> instead.</summary>
    public object? Value { get; internal init; }

    /// <summary>The value's bytes; none where it is a secret.</summary>
    public ReadOnlyMemory<byte> Bytes { get; }

    /// <summary>Whether a contract declares it.</summary>
    public bool IsKnown { get; internal init; } = true;

    /// <summary>Whether it stands in a fixed header or struct.</summary>
    public bool IsHeader { get; internal init; }

    /// <summary>What is wrong with the bytes; null where nothing is.</summary>
    public string? Problem { get; internal init; }

    /// <summary>What it is made of.</summary>
    public IReadOnlyList<TraceField> Fields { get; internal init; } = [];

    /// <summary>The value as text.</summary>
    public string Text => Problem is null ? TraceText.Value(Value) : $"{TraceText.Value(Value)} ({Problem})";

    /// <summary>This part and all that it is made of.</summary>
    /// <returns>The parts, each before its own.</returns>
    public IEnumerable<TraceField> All() => Fields.SelectMany(field => field.All()).Prepend(this);

    /// <inheritdoc/>
    public override string ToString() => $"{KernelName ?? Name}: {Text}";
}
