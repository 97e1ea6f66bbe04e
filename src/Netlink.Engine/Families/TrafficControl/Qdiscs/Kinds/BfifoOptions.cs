using Netlink.Contracts;

namespace Netlink.TrafficControl;

/// <summary>First in, first out, with room for so many bytes.</summary>
[NetlinkStruct("tc_fifo_qopt", 4)]
[SubMessage("bfifo")]
public sealed partial record BfifoOptions : QdiscOptions
{
    private static readonly TcVocabulary<BfifoOptions> s_words = new() { { "limit", (options, words) => options with { Limit = words.Size() } } };

    /// <summary>How many bytes may wait.</summary>
    [NetlinkField(0, "limit")]
    [NetlinkProperty(Default = "the link's queue length times its MTU")]
    public ByteSize Limit { get; init; }

    /// <inheritdoc/>
    public override QdiscOptions ForChange() => this;

    /// <inheritdoc/>
    public override string ToString() => $"limit {TcText.Size(Limit.Bytes)}";

    internal override QdiscOptions Apply(TcWords words) => s_words.Apply(this, words);
}
