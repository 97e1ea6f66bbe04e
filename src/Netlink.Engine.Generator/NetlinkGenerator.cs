using System.Collections.Immutable;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Netlink.Generator;

/// <summary>Makes a reader, a writer and a schema of every contract, and a body of every family's request.</summary>
[Generator(LanguageNames.CSharp)]
public sealed class NetlinkGenerator : IIncrementalGenerator
{
    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        IncrementalValuesProvider<ContractModel> sets = Contracts(context, Names.AttributeSet, ContractKind.AttributeSet);
        IncrementalValuesProvider<ContractModel> messages = Contracts(context, Names.Message, ContractKind.Message);
        IncrementalValuesProvider<ContractModel> structs = Contracts(context, Names.Struct, ContractKind.Struct);
        foreach (IncrementalValuesProvider<ContractModel> contracts in new[] { sets, messages, structs })
            context.RegisterSourceOutput(contracts, static (output, contract) => Emit(output, contract.Diagnostics, contract.FullName, () => ContractEmitter.Emit(contract)));

        IncrementalValuesProvider<SubMessageBaseModel> bases = context.SyntaxProvider.ForAttributeWithMetadataName(
            Names.SubMessages, static (node, _) => node is TypeDeclarationSyntax, static (syntax, _) => ContractParser.ParseBase(syntax));
        IncrementalValueProvider<ImmutableArray<ContractModel>> forms = Forms(sets).Combine(Forms(messages)).Combine(Forms(structs))
            .Select(static (all, _) => all.Left.Left.AddRange(all.Left.Right).AddRange(all.Right));
        context.RegisterSourceOutput(bases.Combine(forms), static (output, pair) => EmitBase(output, pair.Left, pair.Right));

        IncrementalValueProvider<ImmutableArray<FamilyModel>> families = Families(context, Names.GenericFamily, generic: true)
            .Combine(Families(context, Names.Family, generic: false)).Select(static (all, _) => all.Left.AddRange(all.Right));
        context.RegisterSourceOutput(families, static (output, all) => EmitRegistration(output, all));
    }

    private static IncrementalValuesProvider<ContractModel> Contracts(
        IncrementalGeneratorInitializationContext context, string attribute, ContractKind kind) =>
        context.SyntaxProvider.ForAttributeWithMetadataName(
            attribute, static (node, _) => node is TypeDeclarationSyntax, (syntax, token) => ContractParser.Parse(syntax, kind, token));

    private static IncrementalValueProvider<ImmutableArray<ContractModel>> Forms(IncrementalValuesProvider<ContractModel> contracts) =>
        contracts.Where(static contract => contract.SubMessage is not null).Collect();

    private static IncrementalValueProvider<ImmutableArray<FamilyModel>> Families(IncrementalGeneratorInitializationContext context, string attribute, bool generic)
    {
        IncrementalValuesProvider<FamilyModel> families = context.SyntaxProvider.ForAttributeWithMetadataName(
            attribute, static (node, _) => node is TypeDeclarationSyntax, (syntax, _) => FamilyParser.Parse(syntax, generic));
        context.RegisterSourceOutput(families, static (output, family) => Emit(output, family.Diagnostics, family.FullName, () => FamilyEmitter.Emit(family)));
        return families.Collect();
    }

    private static void EmitRegistration(SourceProductionContext output, ImmutableArray<FamilyModel> families)
    {
        FamilyModel[] whole = [.. families.Where(family => family.Diagnostics.Count == 0).OrderBy(family => family.FullName, StringComparer.Ordinal)];
        if (whole.Length > 0)
            output.AddSource("NetlinkFamilies.g.cs", SourceText.From(FamilyEmitter.EmitRegistration(whole), Encoding.UTF8));
    }

    private static void EmitBase(SourceProductionContext output, SubMessageBaseModel model, ImmutableArray<ContractModel> all)
    {
        ContractModel[] forms = [.. all.Where(form => form.SubMessage!.Base == model.FullName).OrderBy(form => form.FullName, StringComparer.Ordinal)];
        var owners = new Dictionary<string, string>();
        foreach (ContractModel form in forms)
        {
            foreach (string kind in form.SubMessage!.Kinds)
            {
                if (owners.TryGetValue(kind, out string? owner))
                    output.ReportDiagnostic(Diagnostic.Create(Diagnostics.DuplicateKind, Location.None, form.Name, owner, kind, model.Name));
                else
                    owners.Add(kind, form.Name);
            }
        }

        Emit(output, model.Diagnostics, model.FullName, () => SubMessageEmitter.Emit(model, forms));
    }

    /// <summary>Reports what is wrong; a declaration with a mistake gets no code, so that the mistake is the only thing to read.</summary>
    private static void Emit(SourceProductionContext output, EquatableArray<DiagnosticModel> diagnostics, string name, Func<string> source)
    {
        foreach (DiagnosticModel diagnostic in diagnostics)
            output.ReportDiagnostic(diagnostic.ToDiagnostic());
        if (diagnostics.Count == 0)
            output.AddSource(name.Replace("global::", "") + ".g.cs", SourceText.From(source(), Encoding.UTF8));
    }
}
