using Netlink.Contracts;

namespace Netlink.TrafficControl;

/// <summary>First in, first out, with room for so many packets.</summary>
[NetlinkStruct("tc_fifo_qopt", 4)]
[SubMessage("pfifo"), SubMessage("pfifo_head_drop")]
public sealed partial record PfifoOptions : QdiscOptions
{
    private static readonly TcVocabulary<PfifoOptions> s_words = new() { { "limit", (options, words) => options with { Limit = words.Integer<uint>() } } };

    /// <summary>How many packets may wait.</summary>
    [NetlinkField(0, "limit")]
    [NetlinkProperty(Unit = "packets", Default = "the link's queue length")]
    public uint Limit { get; init; }

    /// <inheritdoc/>
    public override QdiscOptions ForChange() => this;

    /// <inheritdoc/>
    public override string ToString() => $"limit {Limit}p";

    internal override QdiscOptions Apply(TcWords words) => s_words.Apply(this, words);
}
