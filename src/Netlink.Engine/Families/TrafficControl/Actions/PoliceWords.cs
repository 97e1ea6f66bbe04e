namespace Netlink.TrafficControl;

/// <summary>The words of a policer.</summary>
internal static class PoliceWords
{
    private static readonly TcVocabulary<PoliceOptions> s_words = new()
    {
        { "rate", (options, words) => options with { Rate = words.Rate() } },
        { "burst|buffer|maxburst", (options, words) => options with { Burst = RateWords.Bucket(words) } },
        { "mtu|minburst", (options, words) => options with { Mtu = RateWords.Bucket(words) } },
        { "peakrate", (options, words) => options with { PeakRate = words.Rate() } },
        { "avrate", (options, words) => options with { AverageRate = words.Rate() } },
        { "overhead", (options, words) => options with { Overhead = (ushort)words.Size().Bytes } },
        { "linklayer", (options, words) => options with { LinkLayer = RateWords.Layer(words) } },
        { "pkts_rate", (options, words) => options with { PacketRate = words.Integer<ulong>() } },
        { "pkts_burst", (options, words) => options with { PacketBurst = words.Integer<ulong>() } },
        { "index", (options, words) => options.WithIndex(words.Integer<uint>()) },
        { "conform-exceed", ReadConformExceed },
    };

    /// <summary>Applies the next word; null where it is not a policer's.</summary>
    public static PoliceOptions? Next(PoliceOptions options, TcWords words) =>
        !words.HasMore || words.Peek is "action" or "flowid" or "classid" ? null
        : ActionControl.TryTake(words, out ActionControl exceed) ? options with { Exceed = exceed }
        : s_words.Next(options, words);

    /// <summary>What becomes of packets that are too many, and after a slash of the others.</summary>
    private static PoliceOptions ReadConformExceed(PoliceOptions options, TcWords words)
    {
        string text = words.Peek is "goto" ? words.PeekMany(3) : words.Text();
        if (text.StartsWith("goto", StringComparison.Ordinal))
        {
            for (int i = 0; i < 3; i++)
                words.Text();
        }

        string[] parts = text.Split('/');
        if (!ActionControl.TryParse(parts[0], null, out ActionControl exceed))
            throw words.Wrong(text, "an action, or two with a slash between them: drop/pass");
        options = options with { Exceed = exceed };
        if (parts.Length == 1)
            return options;
        return ActionControl.TryParse(parts[1], null, out ActionControl conform) ? options with { Conform = conform } : throw words.Wrong(text, "an action, or two with a slash between them: drop/pass");
    }
}
