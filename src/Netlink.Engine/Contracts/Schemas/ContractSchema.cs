using System.Collections.Frozen;
using System.Diagnostics.CodeAnalysis;

namespace Netlink.Contracts;

/// <summary>A contract's declaration as data: what errors, traces, completion and the conformance test are made from.</summary>
public sealed class ContractSchema
{
    private readonly Lazy<FrozenDictionary<ushort, AttributeSchema>> _byType;

    /// <summary>Made by generated code.</summary>
    /// <param name="type">The contract's type.</param>
    /// <param name="kind">What its bytes are made of.</param>
    /// <param name="headerName">The kernel's name of the fixed header or struct.</param>
    /// <param name="headerSize">Its size in bytes.</param>
    /// <param name="fields">Its fields.</param>
    /// <param name="attributes">The attributes.</param>
    /// <param name="properties">The public properties that can be set.</param>
    public ContractSchema(
        [DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicProperties)] Type type,
        ContractKind kind,
        string? headerName,
        int headerSize,
        IReadOnlyList<FieldSchema> fields,
        IReadOnlyList<AttributeSchema> attributes,
        IReadOnlyList<PropertySchema> properties)
    {
        ArgumentNullException.ThrowIfNull(type);
        Type = type;
        Kind = kind;
        HeaderName = headerName;
        HeaderSize = headerSize;
        Fields = fields;
        Attributes = attributes;
        Properties = properties;
        _byType = new(() => attributes.ToFrozenDictionary(attribute => attribute.Type));
    }

    /// <summary>The contract's name.</summary>
    public string Name => Type.Name;

    /// <summary>The contract's type.</summary>
    [DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicProperties)]
    public Type Type { get; }

    /// <summary>What the contract's bytes are made of.</summary>
    public ContractKind Kind { get; }

    /// <summary>The kernel's name of the fixed header or struct, where there is one.</summary>
    public string? HeaderName { get; }

    /// <summary>The size of the fixed header or struct in bytes; 0 where there is none.</summary>
    public int HeaderSize { get; }

    /// <summary>The fields of the fixed header or struct.</summary>
    public IReadOnlyList<FieldSchema> Fields { get; }

    /// <summary>The attributes, in the order of their declaration.</summary>
    public IReadOnlyList<AttributeSchema> Attributes { get; }

    /// <summary>The public properties that can be set, in the order of their declaration.</summary>
    public IReadOnlyList<PropertySchema> Properties { get; }

    /// <summary>The number of the attribute that only pads; 0 where there is none.</summary>
    public ushort Padding { get; init; }

    /// <summary>The first sentences of the type's doc comment.</summary>
    public string? Description { get; init; }

    /// <summary>Finds an attribute by its number.</summary>
    /// <param name="type">The number, without flag bits.</param>
    /// <returns>The attribute, or null when the contract does not know it.</returns>
    public AttributeSchema? Find(ushort type) => _byType.Value.GetValueOrDefault(type);

    /// <summary>Says in a user's words what stands at a place in a message: <c>Route.Gateway</c>.</summary>
    /// <param name="payload">The contract's bytes.</param>
    /// <param name="offset">The place, in bytes from the start of <paramref name="payload"/>: where an attribute or a field begins or lies.</param>
    /// <returns>The path, or null when nothing that the contract knows stands there.</returns>
    public string? PathAt(ReadOnlySpan<byte> payload, int offset) => SchemaPath.At(this, payload, offset);

    /// <inheritdoc/>
    public override string ToString() => Name;
}
