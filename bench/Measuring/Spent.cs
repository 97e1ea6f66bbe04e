namespace Netlink.Bench;

/// <summary>What a program cost.</summary>
/// <param name="Seconds">From its start to its end.</param>
/// <param name="PeakMegabytes">The most memory it held.</param>
internal readonly record struct Spent(double Seconds, double PeakMegabytes);
