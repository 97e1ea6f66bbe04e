using Netlink.Contracts;
using Netlink.Tests.Conformance.Specs;
using Xunit;

namespace Netlink.Tests.Conformance;

/// <summary>Every contract against the kernel's own specifications.</summary>
public class SpecConformanceTests
{
    private static readonly Lazy<SpecComparison> Comparison = new(() => new SpecComparison(SpecFolder.Load()));

    [Fact]
    public void Every_contract_agrees_with_its_specification()
    {
        Assert.SkipUnless(SpecFolder.Path is not null, SpecFolder.Missing);
        SpecComparison comparison = Comparison.Value;
        Assert.True(comparison.Pairs >= 30, $"only {comparison.Pairs} contracts were compared");
        string[] unexplained = [.. comparison.Differences.Where(difference => !SpecExceptions.Cover(difference)).Select(difference => difference.ToString())];
        Assert.True(unexplained.Length == 0, string.Join('\n', unexplained));
    }

    [Fact]
    public void Every_exception_is_still_needed()
    {
        Assert.SkipUnless(SpecFolder.Path is not null, SpecFolder.Missing);
        Assert.Equal([], SpecExceptions.All.SelectMany(exception => exception.Places.Select(place => (exception.Aspect, place)))
            .Where(pair => !Comparison.Value.Differences.Any(difference => difference.Aspect == pair.Aspect && SpecException.Is(pair.place, difference.Place))));
    }

    [Fact]
    public void A_wrong_number_type_or_order_is_noticed()
    {
        Assert.SkipUnless(SpecFolder.Path is not null, SpecFolder.Missing);
        SpecSet set = SpecFolder.Load().Single(spec => spec.Name == "rt-rule").Sets["fib-rule-attrs"];
        Assert.Equal([Aspect.Name], Found(new(6, "FRA_FWMARK", "Mark", WireType.U32, typeof(uint))));
        Assert.Equal([Aspect.Type], Found(new(6, "FRA_PRIORITY", "Priority", WireType.U16, typeof(ushort))));
        Assert.Equal([Aspect.Order], Found(new(6, "FRA_PRIORITY", "Priority", WireType.U32, typeof(uint)) { BigEndian = true }));
        Assert.Equal([Aspect.Array], Found(new(6, "FRA_PRIORITY", "Priority", WireType.U32, typeof(uint)) { Array = ArrayKind.Repeated }));
        Assert.Equal([], Found(new(6, "FRA_PRIORITY", "Priority", WireType.U32, typeof(uint))));

        List<Aspect> Found(AttributeSchema ours)
        {
            var found = new List<Aspect>();
            SpecAttribute theirs = set.Attributes[ours.Type];
            if (!theirs.IsNamed(ours.KernelName))
                found.Add(Aspect.Name);
            AttributeComparison.Compare(ours, theirs, SpecFolder.Load()[0], (aspect, _) => found.Add(aspect));
            return found;
        }
    }

    /// <summary>
    /// <c>docs/coverage.md</c> is what the comparison says. <c>NETLINK_COVERAGE=write</c> writes it. Nothing is compared where the
    /// specifications are not those that the table was made with.
    /// </summary>
    [Fact]
    public void The_coverage_table_is_the_present_one()
    {
        Assert.SkipUnless(SpecFolder.Path is not null, SpecFolder.Missing);
        string file = Path.Combine(SpecFolder.Repository, "docs/coverage.md");
        string table = CoverageTable.Write(Comparison.Value);
        if (Environment.GetEnvironmentVariable("NETLINK_COVERAGE") == "write")
            File.WriteAllText(file, table);
        string written = File.ReadAllText(file);
        Assert.SkipUnless(CoverageTable.Totals(written) == CoverageTable.Totals(table), "docs/coverage.md was made with other specifications than those of this machine");
        Assert.True(written == table, $"docs/coverage.md is not up to date. This writes it:\n  {CoverageTable.Command}");
    }
}
