using Netlink.Contracts;

namespace Netlink.TrafficControl;

/// <summary>
/// Loss by a model of four states: 1 good reception in a gap, 2 good reception in a burst, 3 loss in a burst, 4 a single loss in a gap. Text:
/// <c>1% 10% 70% 0.1% 0.01%</c>, which are p13, p31, p32, p23 and p14; only the first must be given.
/// </summary>
[NetlinkStruct("tc_netem_gimodel", 20)]
public sealed partial record NetemStateLoss
{
    /// <summary>From 1 to 3: a burst begins.</summary>
    [NetlinkField(0, "p13")]
    public Percentage P13 { get; init; }

    /// <summary>From 3 to 1: a burst ends.</summary>
    [NetlinkField(4, "p31")]
    public Percentage P31 { get; init; }

    /// <summary>From 3 to 2: a packet comes through within a burst.</summary>
    [NetlinkField(8, "p32")]
    public Percentage P32 { get; init; }

    /// <summary>From 1 to 4: a single packet is lost.</summary>
    [NetlinkField(12, "p14")]
    public Percentage P14 { get; init; }

    /// <summary>From 2 to 3: loss goes on within a burst.</summary>
    [NetlinkField(16, "p23")]
    public Percentage P23 { get; init; }

    /// <summary>Parses the probabilities.</summary>
    /// <param name="text">One to five of them, in the order of <c>tc</c>: p13, p31, p32, p23, p14.</param>
    /// <returns>The model.</returns>
    /// <exception cref="FormatException">The text is not such a list.</exception>
    public static NetemStateLoss Parse(string text) => Read(new TcWords("netem loss state", text));

    /// <inheritdoc/>
    public override string ToString() =>
        $"p13 {TcText.Percent(P13)} p31 {TcText.Percent(P31)} p32 {TcText.Percent(P32)} p23 {TcText.Percent(P23)} p14 {TcText.Percent(P14)}";

    internal static NetemStateLoss Read(TcWords words)
    {
        Percentage Next(string name, Percentage otherwise)
        {
            words.TryTake(name);
            return words.NextIsNumber ? words.Percent() : otherwise;
        }

        words.TryTake("p13");
        Percentage p13 = words.Percent();
        Percentage p31 = Next("p31", p13.Complement()), p32 = Next("p32", default), p23 = Next("p23", Percentage.All), p14 = Next("p14", default);
        return new() { P13 = p13, P31 = p31, P32 = p32, P23 = p23, P14 = p14 };
    }
}
