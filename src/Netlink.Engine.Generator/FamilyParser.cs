using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Netlink.Generator;

/// <summary>Reads a family's declaration into a model.</summary>
internal static class FamilyParser
{
    private const string Allowed = "takes at most one contract, MessageFlags and a CancellationToken, in this order, and returns ";
    private const string DumpReturns = Allowed + "IEnumerable<T>, IReadOnlyList<T>, IAsyncEnumerable<T> or Task<IReadOnlyList<T>> of a contract";
    private const string DoReturns = Allowed + "nothing, a contract (nullable: what the kernel sends back of what it made), Task, or Task<T> of a contract";

    public static FamilyModel Parse(GeneratorAttributeSyntaxContext context, bool generic)
    {
        var type = (INamedTypeSymbol)context.TargetSymbol;
        var diagnostics = ImmutableArray.CreateBuilder<DiagnosticModel>();
        if (!ContractParser.IsPartial((TypeDeclarationSyntax)context.TargetNode) || type.ContainingType is not null || type.IsGenericType)
            diagnostics.Add(DiagnosticModel.At(Diagnostics.NotPartial, type, type.Name, "class"));
        AttributeData data = context.Attributes[0];
        var methods = ImmutableArray.CreateBuilder<MethodModel>();
        foreach (IMethodSymbol method in type.GetMembers().OfType<IMethodSymbol>())
        {
            AttributeData? dump = method.Find(Names.Dump);
            if ((dump ?? method.Find(Names.Do)) is not { } operation)
                continue;
            if (!method.IsPartialDefinition)
                diagnostics.Add(DiagnosticModel.At(Diagnostics.WrongOperation, method, method.Name, "an operation is a partial method without a body"));
            else if (Method(method, operation, dump is not null) is { } model)
                methods.Add(model);
            else
                diagnostics.Add(DiagnosticModel.At(Diagnostics.WrongOperation, method, method.Name, dump is not null ? DumpReturns : DoReturns));
        }

        if (type.Find(Names.Table) is { } table)
        {
            if (IsContract(table.AttributeClass!.TypeArguments[0]))
                methods.AddRange(TableMethods.Of(table).Where(method => type.GetMembers(method.Name).IsEmpty));
            else
                diagnostics.Add(DiagnosticModel.At(Diagnostics.WrongOperation, type, type.Name, "what its table holds is no contract"));
        }

        return new(
            type.ContainingNamespace.ToDisplayString(), type.Name, type.Global(),
            generic ? data.Text(0) : null, data.Named("Version", 1),
            generic ? "Generic" : data.Argument(0).EnumMember() ?? "Route", new(methods.ToImmutable()), new(diagnostics.ToImmutable()));
    }

    private static MethodModel? Method(IMethodSymbol method, AttributeData data, bool isDump)
    {
        string request = Names.GlobalContracts + "NoAttributes", requestArgument = "new " + Names.GlobalContracts + "NoAttributes()";
        string flags = Names.NoFlags, token = "default";
        int stage = 0;
        foreach (IParameterSymbol parameter in method.Parameters)
        {
            string parameterType = parameter.Type.ToDisplayString();
            if (stage < 1 && IsContract(parameter.Type))
                (stage, request, requestArgument) = (1, parameter.Type.Global(), parameter.Name);
            else if (stage < 2 && parameterType == Names.MessageFlags)
                (stage, flags) = (2, parameter.Name);
            else if (stage < 3 && parameterType == "System.Threading.CancellationToken")
                (stage, token) = (3, parameter.Name);
            else
                return null;
        }

        (string Verb, ITypeSymbol? Reply)? verb = isDump ? DumpVerb(method.ReturnType) : DoVerb(method);
        if (verb is not { } found || (isDump && found.Reply is null) || (found.Reply is not null && !IsContract(found.Reply)))
            return null;
        return new(
            Signature(method), method.Name, isDump, found.Verb, request, found.Reply?.Global(), requestArgument, flags, token,
            data.Text(1) ?? method.Name,
            data.Number(0),
            data.Named("Reply", 0), Flags(data));
    }

    private static string Flags(AttributeData data) => $"(global::Netlink.Wire.MessageFlags){data.Named("Flags", 0)}";

    private static (string Verb, ITypeSymbol? Reply)? DumpVerb(ITypeSymbol type) => (type as INamedTypeSymbol)?.ConstructedFrom.Name switch
    {
        "IEnumerable" => ("Dump", Argument(type)),
        "IReadOnlyList" => ("DumpList", Argument(type)),
        "IAsyncEnumerable" => ("DumpAsync", Argument(type)),
        "Task" when Argument(type) is INamedTypeSymbol { ConstructedFrom.Name: "IReadOnlyList" } list => ("DumpListAsync", Argument(list)),
        _ => null,
    };

    private static ITypeSymbol? Argument(ITypeSymbol type) => ((INamedTypeSymbol)type).TypeArguments.FirstOrDefault();

    private static (string Verb, ITypeSymbol? Reply)? DoVerb(IMethodSymbol method)
    {
        ITypeSymbol type = method.ReturnType;
        if (type.SpecialType == SpecialType.System_Void)
            return ("Execute", null);
        if (type is INamedTypeSymbol { Name: "Task" } task)
            return task.TypeArguments.IsEmpty ? ("ExecuteAsync", null) : ("QueryAsync", task.TypeArguments[0]);
        return (type.NullableAnnotation == NullableAnnotation.Annotated ? "ExecuteEcho" : "Query", type);
    }

    private static bool IsContract(ITypeSymbol type) =>
        type.Find(Names.AttributeSet) is not null || type.Find(Names.Message) is not null || type.Find(Names.Struct) is not null;

    private static string Signature(IMethodSymbol method)
    {
        string accessibility = method.DeclaredAccessibility switch
        {
            Accessibility.Public => "public",
            Accessibility.Internal => "internal",
            Accessibility.ProtectedOrInternal => "protected internal",
            Accessibility.Protected => "protected",
            _ => "private",
        };
        SymbolDisplayFormat format = SymbolExtensions.QualifiedNullable;
        string parameters = string.Join(", ", method.Parameters.Select(parameter => $"{parameter.Type.ToDisplayString(format)} {parameter.Name}"));
        return $"{accessibility} partial {method.ReturnType.ToDisplayString(format)} {method.Name}({parameters})";
    }
}
