using Microsoft.CodeAnalysis;

namespace Netlink.Generator;

/// <summary>The mistakes in a contract that the generator reports.</summary>
internal static class Diagnostics
{
    public static readonly DiagnosticDescriptor NotPartial = Make(
        "NL0001", "A contract is partial", "'{0}' carries a netlink contract and so must be a partial, top-level, non-generic {1}");

    public static readonly DiagnosticDescriptor DuplicateNumber = Make(
        "NL0002", "An attribute's number is used once", "'{0}' and '{1}' both are attribute {2}");

    public static readonly DiagnosticDescriptor UnsupportedType = Make(
        "NL0003", "A property's type has a wire form", "'{0}': a {1} has no wire form; use an integer, an enum, string, byte[], TimeSpan, a contract, or a type with INetlinkValue or INetlinkScalar");

    public static readonly DiagnosticDescriptor NotNullable = Make(
        "NL0004", "An attribute's property is nullable", "'{0}' must be nullable: null is how an absent attribute is told");

    public static readonly DiagnosticDescriptor NotAList = Make(
        "NL0005", "An array is an IReadOnlyList", "'{0}' is declared as an array ({1}) and so must be an IReadOnlyList<T>?");

    public static readonly DiagnosticDescriptor MissingSelector = Make(
        "NL0006", "A sub-message names its selector", "'{0}' is a sub-message: Selector must name the string or integer property of '{1}' that chooses its form");

    public static readonly DiagnosticDescriptor FieldOutside = Make(
        "NL0007", "A field lies in its struct", "'{0}' lies at bytes {1} to {2}, outside of the {3} bytes of {4} or over '{5}'");

    public static readonly DiagnosticDescriptor DuplicateKind = Make(
        "NL0008", "A kind chooses one form", "'{0}' and '{1}' both are the form '{2}' of {3}");

    public static readonly DiagnosticDescriptor MissingTimeUnit = Make(
        "NL0009", "A time has a unit", "'{0}' is a TimeSpan and so must say what the kernel counts: Time = TimeUnit.Seconds, for example");

    public static readonly DiagnosticDescriptor WrongOperation = Make(
        "NL0010", "An operation's signature is one that can be written", "'{0}': {1}");

    public static readonly DiagnosticDescriptor NumberOutOfRange = Make(
        "NL0011", "An attribute's number has 14 bits", "'{0}' has the number {1}, where an attribute's is between 0 and 16383");

    public static readonly DiagnosticDescriptor NoByteOrder = Make(
        "NL0012", "Byte order is for integers", "'{0}' has no byte order: BigEndian is for integers of two bytes and more");

    public static readonly DiagnosticDescriptor NotSettable = Make(
        "NL0013", "A property can be set when the object is made", "'{0}' needs a get and an init accessor");

    public static readonly DiagnosticDescriptor WrongWire = Make(
        "NL0014", "The wire form fits the property's type", "'{0}' is a {1}, which cannot travel as {2}");

    public static readonly DiagnosticDescriptor MissingLength = Make(
        "NL0015", "A field of text, bytes or a list has a length", "'{0}' needs Length: how many bytes or elements the field has");

    public static readonly DiagnosticDescriptor NotSealed = Make(
        "NL0016", "A contract is sealed", "'{0}' must be a sealed record: contracts are compared by their values, and not derived from");

    public static readonly DiagnosticDescriptor FixedPosition = Make(
        "NL0017", "Fields and attributes stand where they can", "'{0}': {1}");

    public static readonly DiagnosticDescriptor MissingKey = Make(
        "NL0018", "A keyed list's element has its key", "'{0}' is a Keyed list, and so {1} needs a ushort property with [NestKey]");

    public static readonly IReadOnlyDictionary<string, DiagnosticDescriptor> ById = new[]
    {
        NotPartial, DuplicateNumber, UnsupportedType, NotNullable, NotAList, MissingSelector, FieldOutside, DuplicateKind, MissingTimeUnit,
        WrongOperation, NumberOutOfRange, NoByteOrder, NotSettable, WrongWire, MissingLength, NotSealed, FixedPosition, MissingKey,
    }.ToDictionary(descriptor => descriptor.Id);

    private static DiagnosticDescriptor Make(string id, string title, string text) =>
        new(id, title, text, "Netlink.Contracts", DiagnosticSeverity.Error, isEnabledByDefault: true);
}
