namespace Netlink.Bench;

/// <summary>One comparison: what we take, and what the reference takes.</summary>
/// <param name="Name">Its name: <c>route-dump:floor</c>.</param>
/// <param name="Unit">The unit of both: <c>s</c>, <c>MB</c>, <c>B</c> (bytes an object).</param>
/// <param name="Measure">Measures both.</param>
/// <param name="Needs">The programs that it cannot do without.</param>
internal sealed record Row(string Name, string Unit, Func<Result> Measure, params string[] Needs)
{
    /// <summary>Whether the user asked for it: by its name, or by what stands before the colon.</summary>
    public bool IsAskedFor(string? only) => only is null || Name == only || Name.StartsWith(only + ":", StringComparison.Ordinal);
}
