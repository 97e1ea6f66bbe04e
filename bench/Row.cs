namespace Netlink.Bench;

/// <summary>One comparison: what we take, what the reference takes, in seconds or bytes.</summary>
/// <param name="Name">Its name: <c>route-dump:floor</c>.</param>
/// <param name="Unit">The unit of both: <c>s</c>, <c>MB</c>.</param>
/// <param name="Measure">Measures both, in turns, and gives the medians.</param>
internal sealed record Row(string Name, string Unit, Func<(double Ours, double Reference)> Measure);
