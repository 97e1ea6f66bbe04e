using Netlink.Contracts;

namespace Netlink.TrafficControl;

/// <summary>
/// Loss by Gilbert and Elliott's model: a good state and a bad one. Text: <c>1% 10% 70% 0.1%</c>, which are p, r, 1-h and 1-k; only the first
/// must be given.
/// </summary>
[NetlinkStruct("tc_netem_gemodel", 16)]
public sealed partial record NetemGilbertElliottLoss
{
    /// <summary>From the good state to the bad one (p).</summary>
    [NetlinkField(0, "p")]
    public Percentage ToBad { get; init; }

    /// <summary>From the bad state to the good one (r).</summary>
    [NetlinkField(4, "r")]
    public Percentage ToGood { get; init; }

    /// <summary>How many packets come through in the bad state (h).</summary>
    [NetlinkField(8, "h")]
    public Percentage BadReception { get; init; }

    /// <summary>How many packets are lost in the good state (1-k).</summary>
    [NetlinkField(12, "k1")]
    public Percentage GoodLoss { get; init; }

    /// <summary>Parses the probabilities.</summary>
    /// <param name="text">One to four of them, in the order of <c>tc</c>: p, r, 1-h, 1-k.</param>
    /// <returns>The model.</returns>
    /// <exception cref="FormatException">The text is not such a list.</exception>
    public static NetemGilbertElliottLoss Parse(string text) => Read(new TcWords("netem loss gemodel", text));

    /// <inheritdoc/>
    public override string ToString() =>
        $"p {TcText.Percent(ToBad)} r {TcText.Percent(ToGood)} 1-h {TcText.Percent(BadReception.Complement())} 1-k {TcText.Percent(GoodLoss)}";

    internal static NetemGilbertElliottLoss Read(TcWords words)
    {
        Percentage? Next(string name)
        {
            words.TryTake(name);
            return words.NextIsNumber ? words.Percent() : null;
        }

        words.TryTake("p");
        Percentage bad = words.Percent();
        return new()
        {
            ToBad = bad,
            ToGood = Next("r") ?? bad.Complement(),
            BadReception = Next("1-h")?.Complement() ?? default,
            GoodLoss = Next("1-k") ?? default,
        };
    }
}
