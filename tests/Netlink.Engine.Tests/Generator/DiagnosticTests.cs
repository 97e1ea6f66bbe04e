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
    [InlineData("NL0010", "[NetlinkFamily(Netlink.Sockets.NetlinkProtocol.Route), NetlinkTable<string>(1, \"N\", \"D\", \"G\")] public partial class F;", "holds is no contract")]
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
    public void A_table_has_the_requests_of_a_table_but_for_those_that_it_declares_itself()
    {
        (ImmutableArray<Diagnostic> diagnostics, Compilation output) = Run("""
            [NetlinkMessage("h", 4)] public sealed partial record M { [NetlinkAttribute(1, "X")] public uint? P { get; init; } }
            [NetlinkFamily(Netlink.Sockets.NetlinkProtocol.Route), NetlinkTable<M>(20, "NEW", "DEL", "GET", Filter = "a thing")]
            public sealed partial class F
            {
                [Do(21, "DEL")] internal partial void Delete(M own);
            }
            """);
        Assert.Empty(diagnostics);
        Assert.Empty(output.GetDiagnostics(TestContext.Current.CancellationToken).Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error));
        INamedTypeSymbol family = output.GetTypeByMetadataName("Test.F")!;
        IMethodSymbol[] methods = [.. family.GetMembers().OfType<IMethodSymbol>().Where(method => method.MethodKind == MethodKind.Ordinary)];
        Assert.Equal(["Delete", "List", "New", "NewEcho", "Stream", "StreamAsync"], methods.Select(method => method.Name).Order(StringComparer.Ordinal));
        Assert.Equal(Accessibility.Internal, methods.Single(method => method.Name == "Delete").DeclaredAccessibility);
        string written = family.DeclaringSyntaxReferences.Select(reference => reference.SyntaxTree.ToString()).Single(text => text.Contains("auto-generated", StringComparison.Ordinal));
        Assert.Contains("What to ask for: a thing.", written);
        foreach (string operation in new[] { "\"GET\", 22", "\"NEW\", 20", "\"DEL\", 21" })
            Assert.Contains(operation, written);
    }

    [Theory]
    [InlineData("public static class Outer { public enum Mode : byte { Off } } [NetlinkAttributeSet] public sealed partial record A { [NetlinkAttribute(1, \"X\")] public Outer.Mode? P { get; init; } }")]
    [InlineData("[NetlinkAttributeSet] internal sealed partial record A { [NetlinkAttribute(1, \"X\")] internal uint? @class { get; init; } [NetlinkAttribute(2, \"Y\")] internal string? @event { get; init; } }")]
    [InlineData("[NetlinkAttributeSet] public sealed partial record A { [NetlinkAttribute(1, \"X\")] public uint? Reader { get; init; } [NetlinkAttribute(2, \"Y\")] public uint? Writer { get; init; } [NetlinkAttribute(3, \"Z\")] public uint? Value { get; init; } [NetlinkAttribute(4, \"W\")] public uint? attribute { get; init; } [NetlinkAttribute(5, \"V\")] public uint? reader { get; init; } [NetlinkAttribute(6, \"U\")] public uint? writer { get; init; } [NetlinkAttribute(7, \"T\")] public uint? value { get; init; } [NetlinkAttribute(8, \"S\")] public uint? result { get; init; } }")]
    [InlineData("[NetlinkAttributeSet] public sealed partial record A { public enum Mode : byte { Off, On } [NetlinkAttribute(1, \"X\")] public Mode? P { get; init; } }")]
    [InlineData("public enum Colour : uint { Red } [NetlinkAttributeSet] public sealed partial record A { [NetlinkAttribute(1, \"X\")] public Colour? Colour { get; init; } }")]
    [InlineData("[NetlinkAttributeSet] public sealed partial record System { [NetlinkAttribute(1, \"X\")] public string? Netlink { get; init; } }")]
    [InlineData("[NetlinkAttributeSet] public sealed partial record A { [NetlinkAttribute(1, \"X\")] public A? Inner { get; init; } }")]
    [InlineData("public interface IBase { uint? P { get; } } [NetlinkAttributeSet] public sealed partial record A : IBase { [NetlinkAttribute(1, \"X\")] public uint? P { get; init; } }")]
    [InlineData("[NetlinkStruct(\"s\", 8)] public sealed partial record A { [NetlinkField(0, \"a\")] public byte @checked { get; init; } [NetlinkField(4, \"b\")] public uint Offset { get; init; } } [NetlinkAttributeSet] public sealed partial record B { [NetlinkAttribute(1, \"X\", ArrayKind.Packed)] public global::System.Collections.Generic.IReadOnlyList<A>? Items { get; init; } }")]
    [InlineData("/// <summary>Quotes \" and \\ and { braces } in words.</summary>\n[NetlinkAttributeSet] public sealed partial record A { /// <summary>A \"quoted\" { thing }.</summary>\n [NetlinkAttribute(1, \"X\", Unit = \"\\\"\", Default = \"{0}\")] public uint? P { get; init; } }")]
    [InlineData("[NetlinkAttributeSet] public sealed partial record A { [NetlinkAttribute(1, \"X\")] public uint? EqualityContract2 { get; init; } [NetlinkAttribute(2, \"Y\")] public uint? UnknownCount { get; init; } [NetlinkAttribute(3, \"Z\")] public uint? Size { get; init; } [NetlinkAttribute(4, \"W\")] public uint? Count { get; init; } [NetlinkAttribute(5, \"V\")] public uint? Length { get; init; } }")]
    [InlineData("[NetlinkAttributeSet] public sealed partial record A : Netlink.Protocol.INetlinkObject { [NetlinkAttribute(1, \"X\")] public uint? P { get; init; } public Netlink.NetworkNamespace? Place => _origin?.Namespace; }")]
    [InlineData("[NetlinkAttributeSet] public sealed partial record A : Netlink.Protocol.INetlinkObject { public Netlink.Protocol.NetlinkOrigin? GetOrigin() => null; public void SetOrigin(Netlink.Protocol.NetlinkOrigin? origin) { } }")]
    public void Right_if_unusual_declarations_compile(string declaration)
    {
        (ImmutableArray<Diagnostic> diagnostics, Compilation output) = Run(declaration);
        Assert.Empty(diagnostics);
        Assert.Empty(output.GetDiagnostics(TestContext.Current.CancellationToken).Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error));
    }

    /// <summary>While someone types, a declaration is wrong at every keystroke: each token is left out in turn, and what follows too.</summary>
    [Fact]
    public void Half_typed_declarations_are_mistakes_not_crashes()
    {
        string text = File.ReadAllText(EveryFormFile());
        GeneratorDriver driver = CSharpGeneratorDriver.Create([new NetlinkGenerator().AsSourceGenerator()], parseOptions: Language);
        CSharpCompilation compilation = Compile("");
        SyntaxTree before = CSharpSyntaxTree.ParseText(text, Language, cancellationToken: TestContext.Current.CancellationToken);
        compilation = compilation.AddSyntaxTrees(before);
        List<string> crashes = [];
        foreach (SyntaxToken token in before.GetRoot(TestContext.Current.CancellationToken).DescendantTokens().Where((_, i) => i % 11 == 0))
        {
            foreach (string typed in new[] { text.Remove(token.SpanStart, token.Span.Length), text[..token.SpanStart] })
            {
                SyntaxTree now = CSharpSyntaxTree.ParseText(typed, Language, cancellationToken: TestContext.Current.CancellationToken);
                GeneratorRunResult result = driver.RunGenerators(compilation.ReplaceSyntaxTree(before, now), TestContext.Current.CancellationToken).GetRunResult().Results.Single();
                if (result.Exception is { } exception)
                    crashes.Add($"without '{token}' at {token.GetLocation().GetLineSpan().StartLinePosition}: {exception}");
            }
        }

        Assert.True(crashes.Count == 0, $"{crashes.Count} crashes\n{string.Join('\n', crashes.Take(5))}");
    }

    private static string EveryFormFile()
    {
        DirectoryInfo folder = new(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "NetlinkPS.slnx")))
            folder = folder.Parent!;
        return Path.Combine(folder.FullName, "tests", "Netlink.Engine.Tests", "Generator", "EveryForm.cs");
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
