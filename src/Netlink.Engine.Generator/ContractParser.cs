using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Netlink.Generator;

/// <summary>Reads a contract's declaration into a model, and notices what is wrong with it.</summary>
internal sealed class ContractParser
{
    private readonly INamedTypeSymbol _type;
    private readonly CancellationToken _cancellation;
    private readonly ImmutableArray<DiagnosticModel>.Builder _diagnostics = ImmutableArray.CreateBuilder<DiagnosticModel>();
    private readonly ElementParser _elements;

    private ContractParser(INamedTypeSymbol type, CancellationToken cancellation)
    {
        _type = type;
        _cancellation = cancellation;
        _elements = new ElementParser(_diagnostics);
    }

    public static ContractModel Parse(GeneratorAttributeSyntaxContext context, ContractKind kind, CancellationToken cancellation) =>
        new ContractParser((INamedTypeSymbol)context.TargetSymbol, cancellation).Parse(context.Attributes[0], kind, (TypeDeclarationSyntax)context.TargetNode);

    public static SubMessageBaseModel ParseBase(GeneratorAttributeSyntaxContext context)
    {
        var type = (INamedTypeSymbol)context.TargetSymbol;
        bool valid = IsPartial((TypeDeclarationSyntax)context.TargetNode) && type.IsAbstract && type.IsRecord && type.ContainingType is null;
        return new(
            type.ContainingNamespace.ToDisplayString(), type.Name, type.Global(),
            valid ? default : new([DiagnosticModel.At(Diagnostics.NotPartial, type, type.Name, "abstract record")]));
    }

    internal static bool IsPartial(TypeDeclarationSyntax syntax) => syntax.Modifiers.Any(SyntaxKind.PartialKeyword);

    private ContractModel Parse(AttributeData attribute, ContractKind kind, TypeDeclarationSyntax syntax)
    {
        if (!IsPartial(syntax) || _type.ContainingType is not null || _type.IsGenericType)
            Report(Diagnostics.NotPartial, _type, _type.Name, "record");
        else if (!_type.IsSealed || !_type.IsRecord)
            Report(Diagnostics.NotSealed, _type, _type.Name);

        string? headerName = kind == ContractKind.AttributeSet ? null : attribute.Text(0);
        int headerSize = kind == ContractKind.AttributeSet ? 0 : attribute.Number(1);
        IPropertySymbol[] properties = [.. _type.GetMembers().OfType<IPropertySymbol>()];
        var fields = Fields(properties, kind, headerName, headerSize);
        var attributes = Attributes(properties, kind);
        var keys = properties
            .Select(property => (property, data: property.Find(Names.NestKey)))
            .Where(pair => pair.data is not null)
            .Select(pair => new KeyModel(pair.property.Name, pair.property.Type.Global(), pair.data!.Number(0)));

        return new ContractModel(
            _type.ContainingNamespace.ToDisplayString(),
            _type.Name,
            _type.IsValueType ? "record struct" : _type.IsRecord ? "record" : "class",
            _type.Global(),
            kind,
            headerName,
            headerSize,
            attribute.Named("Padding", 0),
            _type.InstanceConstructors.Any(constructor => constructor.Parameters.IsEmpty && !constructor.IsImplicitlyDeclared),
            _type.GetMembers("ToString").Any(member => member is IMethodSymbol { Parameters.IsEmpty: true, IsImplicitlyDeclared: false }),
            NeedsOrigin(),
            _type.Summary(_cancellation),
            SubMessage(),
            fields,
            attributes,
            new([.. Properties(properties)]),
            new([.. keys.OrderBy(key => key.Level)]),
            new(_diagnostics.ToImmutable()));
    }

    /// <summary>Whether it says that it remembers where it came from, and leaves the doing to the generator.</summary>
    private bool NeedsOrigin() =>
        _type.AllInterfaces.FirstOrDefault(i => i.ToDisplayString() == Names.NetlinkObject) is { } remembers
        && remembers.GetMembers().All(member => _type.FindImplementationForInterfaceMember(member) is null);

    private SubMessageModel? SubMessage()
    {
        AttributeData[] forms = [.. _type.GetAttributes().Where(data => data.AttributeClass?.ToDisplayString() == Names.SubMessage)];
        if (forms.Length == 0)
            return null;
        if (_type.BaseType?.Find(Names.SubMessages) is null)
            Report(Diagnostics.FixedPosition, _type, _type.Name, "[SubMessage] is for a record whose base carries [SubMessages]");
        return new(
            _type.BaseType!.Global(),
            new([.. forms.Select(data => Convert.ToString(data.Argument(0).Value, System.Globalization.CultureInfo.InvariantCulture)!)]));
    }

    private EquatableArray<FieldModel> Fields(IPropertySymbol[] properties, ContractKind kind, string? headerName, int headerSize)
    {
        var fields = ImmutableArray.CreateBuilder<FieldModel>();
        foreach (IPropertySymbol property in properties)
        {
            if (property.Find(Names.Field) is not { } data)
                continue;
            if (kind == ContractKind.AttributeSet)
            {
                Report(Diagnostics.FixedPosition, property, property.Name, "a list of attributes has no fields; use [NetlinkMessage] or [NetlinkStruct]");
                continue;
            }

            if (Field(property, data) is not { } field)
                continue;
            if (field.RestWidth > 0 && (kind != ContractKind.Struct || field.Offset != headerSize))
                Report(Diagnostics.FixedPosition, property, property.Name, "a list that goes on to the end begins where its struct ends");
            FieldModel? over = fields.FirstOrDefault(other => field.Offset < other.Offset + other.Size && other.Offset < field.Offset + field.Size);
            if (over is not null || field.Offset < 0 || field.Offset + field.Size > headerSize)
            {
                Report(
                    Diagnostics.FieldOutside, property, property.Name, Text(field.Offset), Text(field.Offset + field.Size - 1), Text(headerSize),
                    headerName ?? "", over?.Property ?? "nothing");
            }

            fields.Add(field);
        }

        return new(fields.ToImmutable());
    }

    private FieldModel? Field(IPropertySymbol property, AttributeData data)
    {
        CheckSettable(property);
        ITypeSymbol type = property.Type;
        bool isList = ElementParser.ListElement(type) is { } && type is not IArrayTypeSymbol;
        ITypeSymbol elementType = isList ? ElementParser.ListElement(type)! : type;
        if (_elements.Parse(property, elementType, data) is not { } element)
            return null;
        int length = data.Named("Length", 0);
        int size = element.Form switch
        {
            ElementForm.Scalar when !element.IsVariable => ElementParser.SizeOf(element.Integer!),
            ElementForm.Contract when element.ContractKind == ContractKind.Struct => element.StructSize,
            ElementForm.String or ElementForm.Bytes or ElementForm.Value => length,
            _ => -1,
        };
        bool rest = isList && data.Named("Rest", false);
        if (size == 0 || (isList && length == 0 && !rest))
        {
            Report(Diagnostics.MissingLength, property, property.Name);
            return null;
        }

        if (size < 0)
        {
            Report(Diagnostics.UnsupportedType, property, property.Name, elementType.ToDisplayString());
            return null;
        }

        int count = rest ? 0 : isList ? length : 1;
        return new(
            property.Name, data.Named<string?>("ShownAs", null) ?? property.Name, data.Number(0), size * count, count,
            data.Text(1) ?? "", element, isList)
        {
            RestWidth = rest ? size : 0,
        };
    }

    private EquatableArray<AttributeModel> Attributes(IPropertySymbol[] properties, ContractKind kind)
    {
        var attributes = ImmutableArray.CreateBuilder<AttributeModel>();
        foreach (IPropertySymbol property in properties)
        {
            if (property.Find(Names.Attribute) is not { } data)
                continue;
            if (kind == ContractKind.Struct)
            {
                Report(Diagnostics.FixedPosition, property, property.Name, "a struct has no attributes; use [NetlinkMessage]");
                continue;
            }

            if (Attribute(property, data) is not { } attribute)
                continue;
            if (attributes.FirstOrDefault(other => other.Number == attribute.Number) is { } twin)
                Report(Diagnostics.DuplicateNumber, property, property.Name, twin.Property, Text(attribute.Number));
            attributes.Add(attribute);
        }

        return new(attributes.ToImmutable());
    }

    private AttributeModel? Attribute(IPropertySymbol property, AttributeData data)
    {
        CheckSettable(property);
        int number = data.Number(0);
        if (number > 0x3fff)
            Report(Diagnostics.NumberOutOfRange, property, property.Name, Text(number));
        string array = data.Argument(2).EnumMember() ?? "None";
        ITypeSymbol type = property.Type;
        bool flag = data.NamedEnum("Wire") == "Flag";
        bool nullable = type.NullableAnnotation == NullableAnnotation.Annotated || type.OriginalDefinition.SpecialType == SpecialType.System_Nullable_T;
        if (nullable == flag)
        {
            if (flag)
                Report(Diagnostics.WrongWire, property, property.Name, type.ToDisplayString(), "a flag: that takes a bool, false when the attribute is absent");
            else
                Report(Diagnostics.NotNullable, property, property.Name);
            return null;
        }

        ITypeSymbol elementType = ElementParser.Unwrap(type);
        if (array != "None")
        {
            if (ElementParser.ListElement(type) is not { } listElement || type is IArrayTypeSymbol)
            {
                Report(Diagnostics.NotAList, property, property.Name, array);
                return null;
            }

            elementType = listElement;
        }

        if (_elements.Parse(property, elementType, data) is not { } element)
            return null;
        if (array == "Packed" && !(element is { Form: ElementForm.Scalar, IsVariable: false } or { Form: ElementForm.Contract, ContractKind: ContractKind.Struct }))
        {
            Report(Diagnostics.FixedPosition, property, property.Name, "a packed array is made of integers or structs");
            return null;
        }

        if (array == "Framed" && element is not { Form: ElementForm.Contract, ContractKind: ContractKind.Message })
        {
            Report(Diagnostics.FixedPosition, property, property.Name, "a framed array is made of messages: a struct that begins with its length, and attributes");
            return null;
        }

        if (array == "Keyed" && element.KeyLevels == 0)
        {
            Report(Diagnostics.MissingKey, property, property.Name, elementType.Name);
            return null;
        }

        string? selector = data.Named<string?>("Selector", null);
        IPropertySymbol? sibling = selector is null ? null : _type.GetMembers(selector).OfType<IPropertySymbol>().FirstOrDefault();
        if (element.Form == ElementForm.SubMessage && sibling is null)
        {
            Report(Diagnostics.MissingSelector, property, property.Name, _type.Name);
            return null;
        }

        return new(
            property.Name, data.Named<string?>("ShownAs", null) ?? property.Name, number, data.Text(1) ?? "", array,
            element, selector, sibling?.Type.SpecialType == SpecialType.System_String, data.Named("NoNestedFlag", false), data.Named("FirstIndex", 1),
            About(property, data), RareDeclaration(property, data));
    }

    /// <summary>How a property that is kept beside the object is declared, so that its other part can be written; null for the others.</summary>
    private string? RareDeclaration(IPropertySymbol property, AttributeData data)
    {
        if (!data.Named("Rare", false))
            return null;
        if (!property.IsPartialDefinition)
            Report(Diagnostics.FixedPosition, property, property.Name, "a rare property is partial: the generator writes its accessors");
        string accessibility = property.DeclaredAccessibility == Accessibility.Public ? "public" : "internal";
        return $"{accessibility} partial {property.Type.ToDisplayString(SymbolExtensions.QualifiedNullable)} {ContractEmitter.Name(property.Name)}";
    }

    /// <summary>What a person may want to know of a property, from the attribute that says it.</summary>
    private PropertyModel About(IPropertySymbol property, AttributeData? data) => new(
        property.Name, ElementParser.Unwrap(property.Type).Global(), data?.Named("ReadOnly", false) ?? false,
        data?.Named<string?>("Unit", null), data?.Named<string?>("Default", null), data?.Named<string?>("Since", null), property.Summary(_cancellation));

    private IEnumerable<PropertyModel> Properties(IPropertySymbol[] properties) => properties
        .Where(property => property is { DeclaredAccessibility: Accessibility.Public, SetMethod.DeclaredAccessibility: Accessibility.Public, IsStatic: false, IsIndexer: false })
        .Select(property => (property, data: property.Find(Names.Attribute) ?? property.Find(Names.Property) ?? property.Find(Names.Field)))
        .Where(pair => pair.data is not null)
        .Select(pair => About(pair.property, pair.data));

    private void CheckSettable(IPropertySymbol property)
    {
        if (property.GetMethod is null || property.SetMethod is null)
            Report(Diagnostics.NotSettable, property, property.Name);
    }

    private void Report(DiagnosticDescriptor descriptor, ISymbol symbol, params string[] arguments) =>
        _diagnostics.Add(DiagnosticModel.At(descriptor, symbol, arguments));

    private static string Text(int number) => number.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
