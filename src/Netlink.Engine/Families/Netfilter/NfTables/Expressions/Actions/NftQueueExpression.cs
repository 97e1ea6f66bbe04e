using Netlink.Contracts;

namespace Netlink.Netfilter;

/// <summary>Lets a program decide.</summary>
[NetlinkAttributeSet]
[SubMessage("queue")]
public sealed partial record NftQueueExpression : NftExpressionData
{
    /// <summary>The first queue.</summary>
    [NetlinkAttribute(1, "NFTA_QUEUE_NUM", BigEndian = true)]
    public ushort? Number { get; init; }

    /// <summary>How many queues there are.</summary>
    [NetlinkAttribute(2, "NFTA_QUEUE_TOTAL", BigEndian = true)]
    public ushort? Total { get; init; }

    /// <summary>How packets wait.</summary>
    [NetlinkAttribute(3, "NFTA_QUEUE_FLAGS", BigEndian = true)]
    public NftQueueFlags? Flags { get; init; }

    /// <summary>The register with the queue's number.</summary>
    [NetlinkAttribute(4, "NFTA_QUEUE_SREG_QNUM", BigEndian = true)]
    public NftRegister? Source { get; init; }
}
