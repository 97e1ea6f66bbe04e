namespace Netlink.TrafficControl;

public sealed partial record SfqOptions
{
    private static readonly TcVocabulary<SfqOptions> Words = new()
    {
        { "quantum", (options, words) => options with { Quantum = words.Size() } },
        { "perturb", (options, words) => options with { PerturbSeconds = Seconds(words) } },
        { "limit", (options, words) => options with { Limit = words.Integer<uint>() } },
        { "divisor", (options, words) => options with { Divisor = words.Integer<uint>() } },
        { "flows", (options, words) => options with { Flows = words.Integer<uint>() } },
        { "depth", (options, words) => options with { Depth = words.Integer<uint>() } },
        { "headdrop", (options, _) => options with { HeadDrop = true } },
        { "redflowlimit", (options, words) => options with { RedLimit = words.Size() } },
        { "min", (options, words) => options with { RedMinimum = words.Size() } },
        { "max", (options, words) => options with { RedMaximum = words.Size() } },
        { "burst", (options, words) => options with { RedBurst = words.Integer<uint>() } },
        { "avpkt", (options, words) => options with { RedAveragePacket = words.Size() } },
        { "ewma", (options, words) => options with { RedWeightLog = words.Integer<byte>() } },
        { "probability", (options, words) => options with { RedProbability = RedWords.Probability(words) } },
        { "ecn", (options, _) => options with { RedFlags = options.RedFlags | RedFlags.Ecn } },
        { "harddrop", (options, _) => options with { RedFlags = options.RedFlags | RedFlags.HardDrop } },
    };

    /// <summary>In words: how many packets a burst has that is let through; it makes the weight.</summary>
    internal uint RedBurst { get; init; }

    /// <summary>In words: the usual length of a packet; it makes the weight.</summary>
    internal ByteSize RedAveragePacket { get; init; } = new(1000);

    private static int Seconds(TcWords words)
    {
        string text = words.Text();
        string digits = text.EndsWith("sec", StringComparison.Ordinal) ? text[..^3] : text;
        return TcWords.TryInteger(digits, out int seconds) ? seconds : throw words.Wrong(text, "whole seconds");
    }
}
