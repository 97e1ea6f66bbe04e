using Netlink.Contracts;

namespace Netlink.TrafficControl;

/// <summary>Bands of which the first that has a packet sends it. A qdisc <c>pfifo_fast</c> has them too, and cannot be changed.</summary>
[NetlinkStruct("tc_prio_qopt", 20)]
[SubMessage("prio"), SubMessage("pfifo_fast")]
public sealed partial record PrioOptions : QdiscOptions
{
    private const int Priorities = 16;

    private static readonly TcVocabulary<PrioOptions> s_words = new()
    {
        { "bands", (options, words) => options with { Bands = words.Integer<int>() } },
        { "priomap", (options, words) => options with { PriorityMap = Map(options.PriorityMap, words) } },
    };

    /// <summary>How many bands there are, 2 to 16.</summary>
    [NetlinkField(0, "bands")]
    [NetlinkProperty(Default = "3")]
    public int Bands { get; init; } = 3;

    /// <summary>The band of each of the 16 priorities that a packet can have; the bands count from 0.</summary>
    [NetlinkField(4, "priomap", Length = Priorities)]
    [NetlinkProperty(Default = "1 2 2 2 1 2 0 0 1 1 1 1 1 1 1 1")]
    public IReadOnlyList<byte> PriorityMap { get; init; } = [1, 2, 2, 2, 1, 2, 0, 0, 1, 1, 1, 1, 1, 1, 1, 1];

    /// <inheritdoc/>
    public override QdiscOptions ForChange() => this;

    /// <inheritdoc/>
    public override string ToString() => $"bands {Bands} priomap {string.Join(' ', PriorityMap)}";

    internal override QdiscOptions Apply(TcWords words) => s_words.Apply(this, words);

    private static byte[] Map(IReadOnlyList<byte> start, TcWords words)
    {
        byte[] map = [.. start];
        for (int i = 0; i < map.Length && words.NextIsNumber; i++)
            map[i] = words.Integer<byte>();
        return map;
    }
}
