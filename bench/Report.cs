using System.Globalization;

namespace Netlink.Bench;

/// <summary>Prints the rows: a table for people, or a line with tabs for each.</summary>
internal sealed class Report(TextWriter output, bool tsv)
{
    private const string Absent = "-";

    public void Begin()
    {
        if (!tsv)
            output.WriteLine($"{"what",-26} {"ours",12}   {"reference",12}   {"ratio",8}");
    }

    public void Add(Row row, Result result)
    {
        string ours = Number(result.Ours, "0.0000"), reference = Number(result.Reference, "0.0000"), ratio = Number(result.Ratio, "0.000");
        output.WriteLine(tsv
            ? $"{row.Name}\t{ours}\t{reference}\t{ratio}"
            : $"{row.Name,-26} {ours,12} {row.Unit,-2} {reference,12} {row.Unit,-2} {ratio,7}");
    }

    /// <summary>Says why a row has no numbers.</summary>
    public void Add(Row row, string reason) => output.WriteLine(tsv ? $"{row.Name}\t{Absent}\t{reason}\t{Absent}" : $"{row.Name,-26} {reason}");

    private static string Number(double? value, string format) => value?.ToString(format, CultureInfo.InvariantCulture) ?? Absent;
}
