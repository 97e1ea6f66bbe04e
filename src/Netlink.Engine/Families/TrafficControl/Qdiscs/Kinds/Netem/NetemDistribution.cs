using System.Globalization;

namespace Netlink.TrafficControl;

/// <summary>
/// How times vary: a table of deviations from the mean, each as likely as the others, in steps of 1/8192 of the jitter. Text: <c>uniform</c>,
/// <c>normal</c>, <c>pareto</c>, <c>paretonormal</c>, or the path of a file of numbers such as come with <c>tc</c>.
/// </summary>
public sealed class NetemDistribution : IEquatable<NetemDistribution>
{
    private const int Size = 4096, Scale = 8192, Most = 16384;
    private const double ParetoShape = 3;

    private readonly short[] _table;

    /// <summary>A table of one's own.</summary>
    /// <param name="table">1 to 16384 deviations, 8192 being one jitter.</param>
    public NetemDistribution(IReadOnlyList<short> table)
    {
        ArgumentNullException.ThrowIfNull(table);
        if (table.Count is 0 or > Most)
            throw new ArgumentOutOfRangeException(nameof(table), table.Count, $"A distribution has 1 to {Most} numbers.");
        _table = [.. table];
    }

    /// <summary>The deviations.</summary>
    public IReadOnlyList<short> Table => _table;

    /// <summary>All deviations up to one jitter are as likely.</summary>
    public static NetemDistribution Uniform => Make(share => (2 * share) - 1);

    /// <summary>The normal distribution; the jitter is its standard deviation.</summary>
    public static NetemDistribution Normal => Make(NormalDeviation);

    /// <summary>The Pareto distribution of shape 3: short mostly, and now and then very long.</summary>
    public static NetemDistribution Pareto => Make(ParetoDeviation);

    /// <summary>A quarter normal, three quarters Pareto.</summary>
    public static NetemDistribution ParetoNormal => Make(share => (0.25 * NormalDeviation(share)) + (0.75 * ParetoDeviation(share)));

    /// <summary>Finds a distribution by its name, or reads one out of a file.</summary>
    /// <param name="text">The name or the path.</param>
    /// <returns>The distribution.</returns>
    /// <exception cref="FormatException">There is none of this name, nor such a file; or the file is none of numbers.</exception>
    public static NetemDistribution Parse(string text) => text switch
    {
        "uniform" => Uniform,
        "normal" => Normal,
        "pareto" => Pareto,
        "paretonormal" => ParetoNormal,
        _ when File.Exists(text) => Read(text),
        _ => throw new FormatException($"There is no distribution '{text}': it is uniform, normal, pareto, paretonormal, or the path of a file of numbers."),
    };

    /// <inheritdoc/>
    public bool Equals(NetemDistribution? other) => other is not null && _table.AsSpan().SequenceEqual(other._table);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as NetemDistribution);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(_table.Length, _table[0], _table[^1]);

    /// <inheritdoc/>
    public override string ToString() =>
        new[] { "uniform", "normal", "pareto", "paretonormal" }.FirstOrDefault(name => Parse(name).Equals(this)) ?? string.Create(CultureInfo.InvariantCulture, $"{_table.Length} deviations");

    private static NetemDistribution Read(string path)
    {
        IEnumerable<string> numbers = File.ReadLines(path).Where(line => !line.StartsWith('#')).SelectMany(line => line.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return new([.. numbers.Select(number => TcWords.TryInteger(number, out short value) ? value : throw new FormatException($"{path}: '{number}' is not a number from -32768 to 32767."))]);
    }

    private static NetemDistribution Make(Func<double, double> deviation) =>
        new([.. Enumerable.Range(0, Size).Select(i => (short)Math.Clamp(Math.Round(deviation((i + 0.5) / Size) * Scale), short.MinValue, short.MaxValue))]);

    /// <summary>The deviation from the mean in standard deviations, below which a share of the Pareto distribution lies.</summary>
    private static double ParetoDeviation(double share)
    {
        const double Mean = ParetoShape / (ParetoShape - 1);
        double deviation = Math.Sqrt(ParetoShape / ((ParetoShape - 1) * (ParetoShape - 1) * (ParetoShape - 2)));
        return (Math.Pow(1 - share, -1 / ParetoShape) - Mean) / deviation;
    }

    /// <summary>The deviation from the mean in standard deviations, below which a share of the normal distribution lies: found by halving.</summary>
    private static double NormalDeviation(double share)
    {
        double low = -8, high = 8;
        for (int i = 0; i < 60; i++)
        {
            double middle = (low + high) / 2;
            (low, high) = NormalShare(middle) < share ? (middle, high) : (low, middle);
        }

        return (low + high) / 2;
    }

    /// <summary>The share of the normal distribution below a deviation, by the series of its integral.</summary>
    private static double NormalShare(double deviation)
    {
        if (Math.Abs(deviation) > 7)
            return deviation < 0 ? 0 : 1;
        double term = deviation, sum = deviation;
        for (int i = 1; i < 200 && Math.Abs(term) > 1e-17; i++)
        {
            term *= deviation * deviation / ((2 * i) + 1);
            sum += term;
        }

        return 0.5 + (sum * Math.Exp(-deviation * deviation / 2) / Math.Sqrt(2 * Math.PI));
    }
}
