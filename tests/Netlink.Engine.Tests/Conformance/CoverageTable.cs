using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Netlink.Tests.Conformance.Specs;

namespace Netlink.Tests.Conformance;

/// <summary>How much of each specification the engine knows, as the page <c>docs/coverage.md</c>.</summary>
public static partial class CoverageTable
{
    /// <summary>What writes the page.</summary>
    public const string Command =
        "dotnet build tests/Netlink.Engine.Tests && NETLINK_COVERAGE=write tests/Netlink.Engine.Tests/bin/Debug/net10.0/Netlink.Engine.Tests -class Netlink.Tests.Conformance.SpecConformanceTests";

    public static string Write(SpecComparison comparison)
    {
        var text = new StringBuilder();
        text.Append("# How much of the kernel's netlink the engine knows\n\n")
            .Append("Made by `SpecConformanceTests`, which compares every contract with the kernel's own specifications (`Documentation/netlink/specs`, Linux 7.2)\n")
            .Append("in numbers, names, types, byte order, nesting, operations and multicast groups, and fails where they differ; `SpecExceptions.cs` lists where a\n")
            .Append("specification is wrong, with the reason. To write this page again:\n\n    ").Append(Command.Replace(" && ", " &&\n    ", StringComparison.Ordinal)).Append("\n\n")
            .Append("Attributes that only pad, or are out of use, are not counted. An operation is one that can be asked for; a notification is one that the kernel sends by\n")
            .Append("itself, known where its object is. Multicast groups of generic netlink families are found by name at run time.\n\n")
            .Append("| specification | attributes | of | operations | of | notifications | of | groups | of |\n|---|--:|--:|--:|--:|--:|--:|--:|--:|\n");
        var sums = new int[8];
        foreach (Spec spec in comparison.Specs)
        {
            int[] counts = Count(comparison, spec);
            for (int i = 0; i < sums.Length; i++)
                sums[i] += counts[i];
            Row(text, Path.GetFileNameWithoutExtension(spec.File), counts);
        }

        Row(text, string.Create(CultureInfo.InvariantCulture, $"**{comparison.Specs.Count} specifications**"), sums);
        List(text, "Requests that no specification describes", comparison.UnspecifiedOperations);
        List(text, "Forms of sub-messages that no specification describes", comparison.UnspecifiedForms);
        List(text, "Contracts that no specification describes", comparison.Unspecified);
        return text.ToString();
    }

    /// <summary>What there is to be known: tells tables of different specifications apart.</summary>
    public static string Totals(string table) => string.Join(' ', RowPattern().Matches(table).Select(match => $"{match.Groups[1]}/{match.Groups[2]}/{match.Groups[3]}"));

    private static int[] Count(SpecComparison comparison, Spec spec)
    {
        (SpecSet Set, SpecAttribute Attribute)[] attributes =
            [.. spec.Sets.Values.Where(set => !set.IsSubset).SelectMany(set => set.Attributes.Values.Where(attribute => attribute.IsUsed).Select(attribute => (set, attribute)))];
        SpecOperation[] requests = [.. spec.Operations.Where(operation => operation.IsRequest)], others = [.. spec.Operations.Where(operation => !operation.IsRequest)];
        return
        [
            attributes.Count(pair => comparison.Knows(pair.Set, pair.Attribute.Number)), attributes.Length,
            requests.Count(comparison.Knows), requests.Length,
            others.Count(other => IsKnown(comparison, spec, other)), others.Length,
            spec.Groups.Count(group => group.Value is null ? requests.Any(comparison.Knows) : comparison.KnowsGroup(spec, group.Key)), spec.Groups.Count,
        ];
    }

    private static bool IsKnown(SpecComparison comparison, Spec spec, SpecOperation notification)
    {
        if (notification.Notifies is { } operation)
            return spec.Operations.FirstOrDefault(candidate => candidate.Name == operation) is { } told && comparison.Knows(told);
        if (notification.EventAttributes.Count > 0 && notification.Set is { } set)
            return notification.EventAttributes.All(name => spec.Sets[set].Attributes.Values.FirstOrDefault(attribute => attribute.Name == name) is { } attribute && comparison.Knows(spec.Sets[set], attribute.Number));
        return notification.Reply is { } reply && spec.Operations.Any(candidate => candidate.IsRequest && comparison.Knows(candidate) && (candidate.Reply ?? candidate.Request) == reply);
    }

    private static void Row(StringBuilder text, string name, int[] counts) =>
        text.Append("| ").Append(name).Append(" | ").AppendJoin(" | ", counts.Select(count => count.ToString(CultureInfo.InvariantCulture))).Append(" |\n");

    private static void List(StringBuilder text, string title, IReadOnlyCollection<string> items)
    {
        if (items.Count > 0)
            text.Append("\n## ").Append(title).Append("\n\n").AppendJoin(", ", items.Select(item => $"`{item}`")).Append('\n');
    }

    [GeneratedRegex(@"^\| (\S+) \| \d+ \| (\d+) \| \d+ \| (\d+) ", RegexOptions.Multiline)]
    private static partial Regex RowPattern();
}
