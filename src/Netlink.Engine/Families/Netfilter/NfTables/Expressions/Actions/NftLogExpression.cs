using Netlink.Contracts;

namespace Netlink.Netfilter;

/// <summary>Tells of packets in the log, or hands them to a program.</summary>
[NetlinkAttributeSet]
[SubMessage("log")]
public sealed partial record NftLogExpression : NftExpressionData
{
    /// <summary>The group of programs that packets go to; absent: they go to the log.</summary>
    [NetlinkAttribute(1, "NFTA_LOG_GROUP", BigEndian = true)]
    public ushort? Group { get; init; }

    /// <summary>What the message begins with, up to 127 characters.</summary>
    [NetlinkAttribute(2, "NFTA_LOG_PREFIX")]
    public string? Prefix { get; init; }

    /// <summary>How much of a packet programs get; 0 is all.</summary>
    [NetlinkAttribute(3, "NFTA_LOG_SNAPLEN", BigEndian = true, Unit = "bytes")]
    public uint? SnapLength { get; init; }

    /// <summary>How many packets wait before programs get them.</summary>
    [NetlinkAttribute(4, "NFTA_LOG_QTHRESHOLD", BigEndian = true, Unit = "packets")]
    public ushort? QueueThreshold { get; init; }

    /// <summary>How grave the message is.</summary>
    [NetlinkAttribute(5, "NFTA_LOG_LEVEL", BigEndian = true, Default = "Warning")]
    public NftLogLevel? Level { get; init; }

    /// <summary>What the message tells, too.</summary>
    [NetlinkAttribute(6, "NFTA_LOG_FLAGS", BigEndian = true)]
    public NftLogFlags? Flags { get; init; }
}
