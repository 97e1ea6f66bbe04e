using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Netlink.Contracts;
using Netlink.Generator;
using Xunit;

namespace Netlink.Tests.Generator;

/// <summary>A mistake in a contract is told by the compiler, at its place and in clear words.</summary>
public class DiagnosticTests
{
    private static readonly CSharpParseOptions Language = new(LanguageVersion.Preview);

    [Theory]
    [InlineData("NL0001", "[NetlinkAttributeSet] public sealed record A;", "'A' carries a netlink contract")]
    [InlineData("NL0002", "[NetlinkAttributeSet] public sealed partial record A { [NetlinkAttribute(1, \"X\")] public uint? P { get; init; } [NetlinkAttribute(1, \"Y\")] public uint? Q { get; init; } }", "'Q' and 'P' both are attribute 1")]
    [InlineData("NL0003", "[NetlinkAttributeSet] public sealed partial record A { [NetlinkAttribute(1, \"X\")] public System.Uri? P { get; init; } }", "System.Uri has no wire form")]
    [InlineData("NL0004", "[NetlinkAttributeSet] public sealed partial record A { [NetlinkAttribute(1, \"X\")] public uint P { get; init; } }", "'P' must be nullable")]
    [InlineData("NL0005", "[NetlinkAttributeSet] public sealed partial record A { [NetlinkAttribute(1, \"X\", ArrayKind.Indexed)] public uint? P { get; init; } }", "must be an IReadOnlyList<T>?")]
    [InlineData("NL0006", "[SubMessages] public abstract partial record B; [NetlinkAttributeSet] public sealed partial record A { [NetlinkAttribute(1, \"X\")] public B? P { get; init; } }", "Selector must name")]
    [InlineData("NL0007", "[NetlinkStruct(\"s\", 4)] public sealed partial record A { [NetlinkField(2, \"x\")] public uint P { get; init; } }", "lies at bytes 2 to 5, outside of the 4 bytes of s")]
    [InlineData("NL0008", "[SubMessages] public abstract partial record B; [NetlinkAttributeSet, SubMessage(\"k\")] public sealed partial record C : B; [NetlinkAttributeSet, SubMessage(\"k\")] public sealed partial record D : B;", "both are the form 'k' of B")]
    [InlineData("NL0009", "[NetlinkAttributeSet] public sealed partial record A { [NetlinkAttribute(1, \"X\")] public System.TimeSpan? P { get; init; } }", "must say what the kernel counts")]
    [InlineData("NL0010", "[NetlinkFamily(Netlink.Sockets.NetlinkProtocol.Route)] public partial class F { [Do(1)] public partial int Get(); }", "returns nothing, a contract")]
    [InlineData("NL0011", "[NetlinkAttributeSet] public sealed partial record A { [NetlinkAttribute(20000, \"X\")] public uint? P { get; init; } }", "between 0 and 16383")]
    [InlineData("NL0012", "[NetlinkAttributeSet] public sealed partial record A { [NetlinkAttribute(1, \"X\", BigEndian = true)] public byte? P { get; init; } }", "'P' has no byte order")]
    [InlineData("NL0013", "[NetlinkAttributeSet] public sealed partial record A { [NetlinkAttribute(1, \"X\")] public uint? P { get; } }", "'P' needs a get and an init accessor")]
    [InlineData("NL0014", "[NetlinkAttributeSet] public sealed partial record A { [NetlinkAttribute(1, \"X\", Wire = WireType.U32)] public string? P { get; init; } }", "cannot travel as U32")]
    [InlineData("NL0015", "[NetlinkStruct(\"s\", 8)] public sealed partial record A { [NetlinkField(0, \"x\")] public string P { get; init; } = \"\"; }", "'P' needs Length")]
    [InlineData("NL0016", "[NetlinkAttributeSet] public partial record A;", "'A' must be a sealed record")]
    [InlineData("NL0017", "[NetlinkStruct(\"s\", 4)] public sealed partial record A { [NetlinkAttribute(1, \"X\")] public uint? P { get; init; } }", "a struct has no attributes")]
    [InlineData("NL0018", "[NetlinkAttributeSet] public sealed partial record B; [NetlinkAttributeSet] public sealed partial record A { [NetlinkAttribute(1, \"X\", ArrayKind.Keyed)] public System.Collections.Generic.IReadOnlyList<B>? P { get; init; } }", "B needs a ushort property with [NestKey]")]
    public void A_mistake_is_reported(string id, string declaration, string says)
    {
        Diagnostic found = Assert.Single(Run(declaration).Diagnostics, diagnostic => diagnostic.Id == id);
        Assert.Contains(says, found.GetMessage(System.Globalization.CultureInfo.InvariantCulture));
    }

    [Fact]
    public void A_right_contract_is_not_complained_of_and_compiles()
    {
        (ImmutableArray<Diagnostic> diagnostics, Compilation output) = Run("""
            [NetlinkAttributeSet] public sealed partial record A
            {
                [NetlinkAttribute(1, "X")] public uint? Value { get; init; }
                [NetlinkAttribute(2, "Y", Rare = true)] public partial string? Type { get; init; }
                [NetlinkAttribute(3, "Z", ArrayKind.Repeated)] public System.Collections.Generic.IReadOnlyList<byte[]>? Payload { get; init; }
            }
            """);
        Assert.Empty(diagnostics);
        Assert.Empty(output.GetDiagnostics(TestContext.Current.CancellationToken).Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error));
    }

    [Fact]
    public void An_edit_elsewhere_makes_nothing_anew()
    {
        CSharpCompilation compilation = Compile("[NetlinkAttributeSet] public sealed partial record A { [NetlinkAttribute(1, \"X\")] public uint? P { get; init; } }");
        GeneratorDriver driver = CSharpGeneratorDriver.Create(
            [new NetlinkGenerator().AsSourceGenerator()], parseOptions: Language, driverOptions: new GeneratorDriverOptions(IncrementalGeneratorOutputKind.None, trackIncrementalGeneratorSteps: true));
        driver = driver.RunGenerators(compilation, TestContext.Current.CancellationToken);
        driver = driver.RunGenerators(compilation.AddSyntaxTrees(CSharpSyntaxTree.ParseText("class Elsewhere;", Language, cancellationToken: TestContext.Current.CancellationToken)), TestContext.Current.CancellationToken);
        IEnumerable<IncrementalStepRunReason> reasons = driver.GetRunResult().Results.Single().TrackedOutputSteps.SelectMany(step => step.Value).SelectMany(step => step.Outputs).Select(output => output.Reason);
        Assert.All(reasons, reason => Assert.Contains(reason, new[] { IncrementalStepRunReason.Cached, IncrementalStepRunReason.Unchanged }));
    }

    private static (ImmutableArray<Diagnostic> Diagnostics, Compilation Output) Run(string declaration)
    {
        GeneratorDriver driver = CSharpGeneratorDriver.Create([new NetlinkGenerator().AsSourceGenerator()], parseOptions: Language);
        driver.RunGeneratorsAndUpdateCompilation(Compile(declaration), out Compilation output, out ImmutableArray<Diagnostic> diagnostics, TestContext.Current.CancellationToken);
        return (diagnostics, output);
    }

    private static CSharpCompilation Compile(string declaration) => CSharpCompilation.Create(
        "contracts",
        [CSharpSyntaxTree.ParseText($"#nullable enable\nusing Netlink.Contracts;\nnamespace Test;\n{declaration}", Language)],
        [
            .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(':').Select(path => MetadataReference.CreateFromFile(path)),
            MetadataReference.CreateFromFile(typeof(ContractSchema).Assembly.Location),
        ],
        new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));
}
