namespace Netlink.TrafficControl;

/// <summary>What <c>tc</c> works out for random early detection before the kernel gets it.</summary>
internal static class RedWords
{
    private const int GreatestLog = 31;
    private const double UsualProbability = 0.02;

    /// <summary>Fills in what the words left open, after Sally Floyd's recommendations.</summary>
    public static SfqOptions Complete(SfqOptions options)
    {
        if (options.RedLimit.Bytes == 0)
            return options;
        ulong most = options.RedMaximum.Bytes == 0 ? options.RedLimit.Bytes / 4 : options.RedMaximum.Bytes;
        ulong least = options.RedMinimum.Bytes == 0 ? most / 3 : options.RedMinimum.Bytes;
        if (most > options.RedLimit.Bytes || least >= most)
            throw new FormatException($"sfq: min ({least}) is to be less than max ({most}), and max no more than redflowlimit ({options.RedLimit.Bytes}).");
        double probability = options.RedProbability == default ? UsualProbability : options.RedProbability.Percent / 100;
        uint burst = options.RedBurst == 0 ? (uint)(((2 * least) + most) / (3 * options.RedAveragePacket.Bytes)) : options.RedBurst;
        return options with
        {
            RedMaximum = most,
            RedMinimum = least,
            RedProbability = Percentage.FromRaw((uint)Math.Min(probability * 4294967296.0, uint.MaxValue)),
            RedProbabilityLog = ProbabilityLog(most - least, probability),
            RedWeightLog = options.RedWeightLog != 0 && options.RedBurst == 0 ? options.RedWeightLog : WeightLog(least, burst, options.RedAveragePacket.Bytes),
        };
    }

    /// <summary>A probability from 0 to 1.</summary>
    public static Percentage Probability(TcWords words)
    {
        string text = words.Text();
        return double.TryParse(text, System.Globalization.CultureInfo.InvariantCulture, out double value) && value is >= 0 and <= 1
            ? Percentage.FromRaw((uint)Math.Min(value * 4294967296.0, uint.MaxValue))
            : throw words.Wrong(text, "a probability from 0 to 1");
    }

    /// <summary>What is set, as words.</summary>
    public static string Flags(RedFlags flags) => TcText.Join(
        (flags & RedFlags.Ecn) != 0 ? "ecn" : null,
        (flags & RedFlags.HardDrop) != 0 ? "harddrop" : null,
        (flags & RedFlags.Adaptive) != 0 ? "adaptive" : null,
        (flags & RedFlags.NoDrop) != 0 ? "nodrop" : null);

    /// <summary>The power of 1/2 that comes near the probability for each byte between the averages.</summary>
    private static byte ProbabilityLog(ulong range, double probability)
    {
        double each = probability / range;
        byte log = 0;
        for (; log < GreatestLog && each < 1; log++)
            each *= 2;
        return log < GreatestLog ? log : throw new FormatException("sfq: the probability is too small for the distance from min to max.");
    }

    /// <summary>The least weight at which a burst of the usual packets is still let through.</summary>
    private static byte WeightLog(ulong least, uint burst, ulong packet)
    {
        double room = burst + 1 - ((double)least / packet);
        if (room < 1)
            throw new FormatException($"sfq: a burst of {burst} packets of {packet} bytes does not reach min ({least} bytes).");
        double weight = 0.5;
        for (byte log = 1; log < 32; log++, weight /= 2)
        {
            if (room <= (1 - Math.Pow(1 - weight, burst)) / weight)
                return log;
        }

        throw new FormatException($"sfq: there is no weight for a burst of {burst} packets.");
    }
}
