using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Netlink.Generator;

/// <summary>What a contract's bytes are made of. Same names as <c>Netlink.Contracts.ContractKind</c>.</summary>
internal enum ContractKind
{
    AttributeSet,
    Message,
    Struct,
}

/// <summary>How an element's bytes are read and written.</summary>
internal enum ElementForm
{
    /// <summary>An integer, an enum, a bool, a time or another value that travels as an integer.</summary>
    Scalar,
    Flag,
    String,
    Bytes,

    /// <summary>A type with <c>INetlinkValue</c>.</summary>
    Value,

    /// <summary>A type with a contract of its own.</summary>
    Contract,
    SubMessage,
}

/// <summary>How a scalar's integer becomes the property's value.</summary>
internal enum ScalarForm
{
    Integer,
    Enum,
    Bool,
    TimeSpan,

    /// <summary>A type with <c>INetlinkScalar</c>.</summary>
    NetlinkScalar,
}

/// <summary>One value: a property's, or that of each element of its list.</summary>
internal sealed record ElementModel(
    string Type,
    bool IsValueType,
    ElementForm Form,
    string Wire,
    ScalarForm Scalar = ScalarForm.Integer,
    string? Integer = null,
    bool BigEndian = false,
    string? TimeUnit = null,
    bool Infinite = false,
    int Scale = 1,
    ContractKind ContractKind = ContractKind.AttributeSet,
    int StructSize = 0,
    int KeyLevels = 0,
    string? Underlying = null)
{
    /// <summary>Whether the integer has four or eight bytes as needed.</summary>
    public bool IsVariable => Wire is "UInt" or "SInt";
}

internal sealed record AttributeModel(
    string Property,
    string ShownAs,
    int Number,
    string KernelName,
    string Array,
    ElementModel Element,
    string? Selector,
    bool SelectorIsText,
    bool NoNestedFlag,
    int FirstIndex,
    PropertyModel About,
    string? RareDeclaration);

internal sealed record FieldModel(
    string Property, string ShownAs, int Offset, int Size, int Count, string KernelName, ElementModel Element, bool IsList)
{
    /// <summary>For a list that goes on to the end of the bytes: how many bytes an element has; 0 for all other fields.</summary>
    public int RestWidth { get; init; }
}

internal sealed record PropertyModel(
    string Name, string Type, bool ReadOnly, string? Unit, string? Default, string? Since, string? Description);

internal sealed record KeyModel(string Property, string Type, int Level);

internal sealed record SubMessageModel(string Base, EquatableArray<string> Kinds);

internal sealed record ContractModel(
    string Namespace,
    string Name,
    string TypeKeyword,
    string FullName,
    ContractKind Kind,
    string? HeaderName,
    int HeaderSize,
    int Padding,
    bool HasDefaultConstructor,
    bool HasToString,
    bool NeedsOrigin,
    string? Description,
    SubMessageModel? SubMessage,
    EquatableArray<FieldModel> Fields,
    EquatableArray<AttributeModel> Attributes,
    EquatableArray<PropertyModel> Properties,
    EquatableArray<KeyModel> Keys,
    EquatableArray<DiagnosticModel> Diagnostics);

internal sealed record SubMessageBaseModel(string Namespace, string Name, string FullName, EquatableArray<DiagnosticModel> Diagnostics);

internal sealed record MethodModel(
    string Signature,
    string Name,
    bool IsDump,
    string Verb,
    string RequestType,
    string? ReplyType,
    string RequestArgument,
    string FlagsArgument,
    string TokenArgument,
    string KernelName,
    int Command,
    int Reply,
    string Flags)
{
    /// <summary>Lines of a doc comment, for a method that no declaration of the user's documents.</summary>
    public EquatableArray<string> Documentation { get; init; } = new([]);
}

internal sealed record FamilyModel(
    string Namespace,
    string Name,
    string FullName,
    string? GenericName,
    int Version,
    string Protocol,
    EquatableArray<MethodModel> Methods,
    EquatableArray<DiagnosticModel> Diagnostics);

/// <summary>A diagnostic as data, since models must be comparable.</summary>
internal sealed record DiagnosticModel(string Id, string File, TextSpan Span, LinePositionSpan Lines, EquatableArray<string> Arguments)
{
    public static DiagnosticModel At(DiagnosticDescriptor descriptor, ISymbol symbol, params string[] arguments)
    {
        Location location = symbol.Locations.FirstOrDefault() ?? Location.None;
        FileLinePositionSpan lines = location.GetLineSpan();
        return new(descriptor.Id, lines.Path ?? "", location.SourceSpan, lines.Span, new([.. arguments]));
    }

    public Diagnostic ToDiagnostic() =>
        Diagnostic.Create(Generator.Diagnostics.ById[Id], Location.Create(File, Span, Lines), [.. Arguments]);
}
