using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace Netlink.Generator;

/// <summary>Finds the wire form of a value's type.</summary>
internal sealed class ElementParser(ImmutableArray<DiagnosticModel>.Builder diagnostics)
{
    private static readonly Dictionary<string, string> Integers = new()
    {
        ["U8"] = "byte", ["U16"] = "ushort", ["U32"] = "uint", ["U64"] = "ulong",
        ["S8"] = "sbyte", ["S16"] = "short", ["S32"] = "int", ["S64"] = "long",
        ["UInt"] = "ulong", ["SInt"] = "long",
    };

    public static int SizeOf(string integer) => integer switch
    {
        "byte" or "sbyte" => 1,
        "ushort" or "short" => 2,
        "uint" or "int" => 4,
        _ => 8,
    };

    public static ITypeSymbol Unwrap(ITypeSymbol type) =>
        type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable ? nullable.TypeArguments[0] : type;

    /// <summary>What an <c>IReadOnlyList</c> is a list of, or null.</summary>
    public static ITypeSymbol? ListElement(ITypeSymbol type) =>
        type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Collections_Generic_IReadOnlyList_T } list
            ? list.TypeArguments[0]
            : null;

    public ElementModel? Parse(IPropertySymbol property, ITypeSymbol type, AttributeData data)
    {
        string wire = data.NamedEnum("Wire") ?? "Auto";
        bool bigEndian = data.Named("BigEndian", false);
        ElementModel? element = Parse(property, type, data, wire);
        if (element is null)
            return null;
        if (bigEndian && (element.Form != ElementForm.Scalar || element.IsVariable || SizeOf(element.Integer!) == 1))
            Report(Diagnostics.NoByteOrder, property, property.Name);
        return element with { BigEndian = bigEndian };
    }

    private ElementModel? Parse(IPropertySymbol property, ITypeSymbol type, AttributeData data, string wire)
    {
        string name = type.Global();
        if (wire == "Flag")
            return type.SpecialType == SpecialType.System_Boolean ? new(name, true, ElementForm.Flag, wire) : Wrong(property, type, wire);
        if (type.SpecialType == SpecialType.System_String)
        {
            return wire is "Auto" or "String" or "UnterminatedString"
                ? new(name, false, ElementForm.String, wire == "Auto" ? "String" : wire)
                : Wrong(property, type, wire);
        }

        if (type is IArrayTypeSymbol { ElementType.SpecialType: SpecialType.System_Byte })
            return wire is "Auto" or "Binary" ? new(name, false, ElementForm.Bytes, "Binary") : Wrong(property, type, wire);
        if (type.Implements(Names.NetlinkValue))
            return wire is "Auto" or "Value" ? new(name, type.IsValueType, ElementForm.Value, "Value") : Wrong(property, type, wire);
        return Scalar(property, type, data, wire) ?? Compound(property, type);
    }

    private ElementModel? Scalar(IPropertySymbol property, ITypeSymbol type, AttributeData data, string wire)
    {
        (ScalarForm Form, string? Natural) scalar = type switch
        {
            { TypeKind: TypeKind.Enum } => (ScalarForm.Enum, Keyword(((INamedTypeSymbol)type).EnumUnderlyingType!)),
            { SpecialType: SpecialType.System_Boolean } => (ScalarForm.Bool, "byte"),
            _ when type.ToDisplayString() == "System.TimeSpan" => (ScalarForm.TimeSpan, "uint"),
            _ when type.Implements(Names.NetlinkScalar) => (ScalarForm.NetlinkScalar, "uint"),
            _ => (ScalarForm.Integer, Keyword(type)),
        };
        if (scalar.Natural is null)
            return null;
        string? unit = data.NamedEnum("Time");
        if (scalar.Form == ScalarForm.TimeSpan && unit is null or "None")
        {
            Report(Diagnostics.MissingTimeUnit, property, property.Name);
            return null;
        }

        if (wire == "Auto")
            wire = Integers.First(pair => pair.Value == scalar.Natural).Key;
        if (!Integers.TryGetValue(wire, out string? integer))
            return Wrong(property, type, wire);
        return new(type.Global(), true, ElementForm.Scalar, wire, scalar.Form, integer)
        {
            TimeUnit = unit,
            Infinite = data.Named("Infinite", false),
            Scale = data.Named("Scale", 1),
            Underlying = scalar.Natural,
        };
    }

    private ElementModel? Compound(IPropertySymbol property, ITypeSymbol type)
    {
        string name = type.Global();
        if (type.Find(Names.SubMessages) is not null)
            return new(name, false, ElementForm.SubMessage, "SubMessage");
        if (type.Find(Names.AttributeSet) is not null)
            return new(name, type.IsValueType, ElementForm.Contract, "Nest", KeyLevels: KeyLevels(type));
        if (type.Find(Names.Message) is { } message)
        {
            return new(name, type.IsValueType, ElementForm.Contract, "Nest", ContractKind: ContractKind.Message, StructSize: Size(message), KeyLevels: KeyLevels(type));
        }

        if (type.Find(Names.Struct) is { } fixedStruct)
            return new(name, type.IsValueType, ElementForm.Contract, "Struct", ContractKind: ContractKind.Struct, StructSize: Size(fixedStruct), KeyLevels: KeyLevels(type));
        Report(Diagnostics.UnsupportedType, property, property.Name, type.WithNullableAnnotation(NullableAnnotation.None).ToDisplayString());
        return null;
    }

    private static int Size(AttributeData data) => data.Number(1);

    private static int KeyLevels(ITypeSymbol type) =>
        type.GetMembers().Count(member => member is IPropertySymbol && member.Find(Names.NestKey) is not null);

    private static string? Keyword(ITypeSymbol type) => type.SpecialType switch
    {
        SpecialType.System_Byte => "byte",
        SpecialType.System_SByte => "sbyte",
        SpecialType.System_UInt16 => "ushort",
        SpecialType.System_Int16 => "short",
        SpecialType.System_UInt32 => "uint",
        SpecialType.System_Int32 => "int",
        SpecialType.System_UInt64 => "ulong",
        SpecialType.System_Int64 => "long",
        _ => null,
    };

    private ElementModel? Wrong(IPropertySymbol property, ITypeSymbol type, string wire)
    {
        Report(Diagnostics.WrongWire, property, property.Name, type.ToDisplayString(), wire);
        return null;
    }

    private void Report(DiagnosticDescriptor descriptor, IPropertySymbol property, params string[] arguments) =>
        diagnostics.Add(DiagnosticModel.At(descriptor, property, arguments));
}
