using Netlink.Contracts;
using Netlink.Tests.Conformance.Specs;

namespace Netlink.Tests.Conformance;

/// <summary>One attribute against its specification: what its bytes are, in which order, and how a list stands.</summary>
public static class AttributeComparison
{
    public static void Compare(AttributeSchema ours, SpecAttribute theirs, Spec spec, Action<Aspect, string> differ)
    {
        if (WrongArray(ours, theirs) is { } array)
            differ(Aspect.Array, array);
        else if (!SameType(ours, theirs, spec))
            differ(Aspect.Type, $"it is {Describe(theirs)}{(theirs.Struct is { } name && spec.Struct(name) is not null ? $" ({name} of {spec.StructSize(name)} bytes)" : "")}, not {ours.Wire}{Size(ours)}{(ours.Array == ArrayKind.None ? "" : $" {ours.Array}")}");
        if (theirs.BigEndian != ours.BigEndian && IsWide(ours.Wire) && IsWide(Scalar(theirs.SubType ?? theirs.Type)))
            differ(Aspect.Order, theirs.BigEndian ? "it is in network byte order" : "it is in the host's byte order");
        if (theirs.SubMessage is not null && ours.SubMessages is null && ours.Wire is not WireType.Binary)
            differ(Aspect.Nesting, $"it is the sub-message {theirs.SubMessage}");
    }

    private static string? WrongArray(AttributeSchema ours, SpecAttribute theirs) => ours.Array switch
    {
        ArrayKind.Repeated => theirs.IsRepeated ? null : "it is not repeated",
        ArrayKind.Indexed or ArrayKind.Listed => theirs.Type == "indexed-array" || IsNestOfRepeated(theirs) ? null : $"it is {Describe(theirs)}, not an indexed list",
        ArrayKind.Keyed => theirs.Type is "nest-type-value" or "indexed-array" ? (theirs.Keys > 0 && theirs.Keys != ours.KeyLevels ? $"it has {theirs.Keys} keys" : null) : $"it is {Describe(theirs)}, not a list with keys",
        ArrayKind.Packed or ArrayKind.Framed => theirs.Type == "binary" ? null : $"it is {Describe(theirs)}, not packed",
        _ => theirs.IsRepeated ? "it is repeated" : theirs.Type is "indexed-array" or "nest-type-value" && ours.Wire is not (WireType.Binary or WireType.Nest) ? $"it is {Describe(theirs)}" : null,
    };

    /// <summary>A nest whose only attribute is repeated is an indexed list in all but name.</summary>
    private static bool IsNestOfRepeated(SpecAttribute theirs) => theirs.Type == "nest";

    /// <summary>
    /// Whether the bytes are the same. Signed and unsigned are: the kernel's own specifications mix them (<c>s32</c> and <c>u32</c> for a
    /// link's index). A value type, a struct and bytes fit whatever has no inner form of its own. The specifications leave out the padding that a
    /// compiler adds behind a struct with 64-bit members.
    /// </summary>
    private static bool SameType(AttributeSchema ours, SpecAttribute theirs, Spec spec)
    {
        string type = ours.Array is ArrayKind.Indexed or ArrayKind.Listed or ArrayKind.Keyed or ArrayKind.Packed ? theirs.SubType ?? (theirs.Type is "nest-type-value" ? "nest" : theirs.Type) : theirs.Type;
        return type switch
        {
            "flag" => ours.Wire == WireType.Flag,
            "string" => ours.Wire is WireType.String or WireType.UnterminatedString,
            "uint" => ours.Wire == WireType.UInt,
            "sint" => ours.Wire == WireType.SInt,
            "bitfield32" => ours.ClrType == typeof(Bitfield32),
            "nest" => ours.Wire is WireType.Nest or WireType.SubMessage || ours.Array is ArrayKind.Indexed or ArrayKind.Listed or ArrayKind.Keyed,
            "sub-message" => ours.Wire is WireType.SubMessage or WireType.Binary,
            "indexed-array" or "nest-type-value" => true,
            "binary" => SameBytes(ours, theirs, spec),
            _ => ours.Wire == WireType.Value || Width(ours.Wire) == Width(Scalar(type)),
        };
    }

    private static bool SameBytes(AttributeSchema ours, SpecAttribute theirs, Spec spec) => ours.Wire switch
    {
        WireType.Struct when theirs.Struct is { } name && spec.Struct(name) is not null && ours.Nested?.Invoke() is { } schema =>
            schema.HeaderSize - spec.StructSize(name) is var padding && (padding == 0 || (padding is > 0 and < sizeof(ulong) && schema.HeaderSize % sizeof(ulong) == 0)),
        WireType.Nest or WireType.SubMessage => ours.Array == ArrayKind.Framed,
        _ => true,
    };

    private static WireType Scalar(string type) => type switch
    {
        "u8" or "s8" => WireType.U8,
        "u16" or "s16" => WireType.U16,
        "u32" or "s32" => WireType.U32,
        "u64" or "s64" => WireType.U64,
        "uint" or "sint" => WireType.UInt,
        _ => WireType.Binary,
    };

    private static string Size(AttributeSchema ours) => ours.Wire == WireType.Struct && ours.Nested?.Invoke() is { } schema ? $" of {schema.HeaderSize} bytes" : "";

    private static bool IsWide(WireType wire) => Width(wire) > 1;

    private static int Width(WireType wire) => wire switch
    {
        WireType.U8 or WireType.S8 => 1,
        WireType.U16 or WireType.S16 => 2,
        WireType.U32 or WireType.S32 => 4,
        WireType.U64 or WireType.S64 => 8,
        _ => 0,
    };

    private static string Describe(SpecAttribute theirs) =>
        theirs.SubType is null ? theirs.Type + (theirs.IsRepeated ? " (repeated)" : "") : $"{theirs.Type} of {theirs.SubType}";
}
