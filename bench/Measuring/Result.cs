namespace Netlink.Bench;

/// <summary>What a comparison came to.</summary>
/// <param name="Ours">What we take.</param>
/// <param name="Reference">What the reference takes; null where there is none.</param>
internal readonly record struct Result(double Ours, double? Reference)
{
    public double? Ratio => Ours / Reference;
}
