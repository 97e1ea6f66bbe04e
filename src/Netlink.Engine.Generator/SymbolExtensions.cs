using System.Text;
using System.Xml;
using System.Xml.Linq;
using Microsoft.CodeAnalysis;

namespace Netlink.Generator;

/// <summary>Questions that the parsers ask of Roslyn's symbols.</summary>
internal static class SymbolExtensions
{
    public static readonly SymbolDisplayFormat QualifiedNullable =
        SymbolDisplayFormat.FullyQualifiedFormat.AddMiscellaneousOptions(SymbolDisplayMiscellaneousOptions.IncludeNullableReferenceTypeModifier);

    private static readonly SymbolDisplayFormat Qualified = SymbolDisplayFormat.FullyQualifiedFormat;

    public static string Global(this ITypeSymbol type) => type.WithNullableAnnotation(NullableAnnotation.None).ToDisplayString(Qualified);

    public static AttributeData? Find(this ISymbol symbol, string attribute) =>
        symbol.GetAttributes().FirstOrDefault(data => data.AttributeClass?.OriginalDefinition.ToDisplayString() == attribute);

    public static T Named<T>(this AttributeData data, string name, T otherwise)
    {
        foreach (KeyValuePair<string, TypedConstant> pair in data.NamedArguments)
        {
            // What is half typed has no value, or one of another type; the compiler says so itself.
            if (pair.Key == name && pair.Value is { Kind: TypedConstantKind.Primitive or TypedConstantKind.Enum, Value: { } value } && (typeof(T) == typeof(string)) == (value is string))
                return (T)Convert.ChangeType(value, Nullable.GetUnderlyingType(typeof(T)) ?? typeof(T), System.Globalization.CultureInfo.InvariantCulture);
        }

        return otherwise;
    }

    /// <summary>A constructor's argument; nothing while it is not typed yet.</summary>
    public static TypedConstant Argument(this AttributeData data, int index) =>
        index < data.ConstructorArguments.Length && data.ConstructorArguments[index] is { Kind: TypedConstantKind.Primitive or TypedConstantKind.Enum } argument ? argument : default;

    public static int Number(this AttributeData data, int index) => data.Argument(index).Value switch
    {
        int number => number,
        ushort number => number,
        byte number => number,
        _ => 0,
    };

    public static string? Text(this AttributeData data, int index) => data.Argument(index).Value as string;

    /// <summary>The name of the enum member that a named argument has.</summary>
    public static string? NamedEnum(this AttributeData data, string name) =>
        data.NamedArguments.Where(pair => pair.Key == name).Select(pair => pair.Value.EnumMember()).FirstOrDefault();

    public static string? EnumMember(this TypedConstant constant) =>
        constant.Type is INamedTypeSymbol { TypeKind: TypeKind.Enum } type
            ? type.GetMembers().OfType<IFieldSymbol>().FirstOrDefault(field => Equals(field.ConstantValue, constant.Value))?.Name
            : null;

    public static bool Implements(this ITypeSymbol type, string openInterface) =>
        type.AllInterfaces.Any(i => i.OriginalDefinition.ToDisplayString() == openInterface);

    /// <summary>The summary of the doc comment as plain text, or null.</summary>
    public static string? Summary(this ISymbol symbol, CancellationToken cancellation)
    {
        string? xml = symbol.GetDocumentationCommentXml(cancellationToken: cancellation);
        if (string.IsNullOrEmpty(xml))
            return null;
        try
        {
            XElement? summary = XDocument.Parse(xml).Descendants("summary").FirstOrDefault();
            if (summary is null)
                return null;
            var text = new StringBuilder();
            Append(text, summary);
            string plain = string.Join(" ", text.ToString().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
            return plain.Length == 0 ? null : plain;
        }
        catch (XmlException)
        {
            return null;
        }
    }

    private static void Append(StringBuilder text, XElement element)
    {
        foreach (XNode node in element.Nodes())
        {
            if (node is XText plain)
                text.Append(plain.Value);
            else if (node is XElement { Name.LocalName: "see" or "paramref" or "typeparamref" } reference)
                text.Append(Reference(reference));
            else if (node is XElement inner)
                Append(text, inner);
        }
    }

    private static string Reference(XElement reference)
    {
        string target = ((string?)reference.Attribute("cref") ?? (string?)reference.Attribute("langword") ?? (string?)reference.Attribute("name") ?? "")
            .Split('(')[0];
        return reference.Value.Length > 0 ? reference.Value : target.Substring(target.LastIndexOf('.') + 1).Split('`')[0];
    }
}
