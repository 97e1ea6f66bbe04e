using Netlink.Contracts;

namespace Netlink.Netfilter;

/// <summary>Answers who opens a connection in the server's place, until it is known that there is somebody.</summary>
[NetlinkAttributeSet]
[SubMessage("synproxy")]
public sealed partial record NftSynProxyExpression : NftExpressionData
{
    /// <summary>The largest segment that is told to clients.</summary>
    [NetlinkAttribute(1, "NFTA_SYNPROXY_MSS", BigEndian = true, Unit = "bytes")]
    public ushort? MaximumSegmentSize { get; init; }

    /// <summary>The window scale that is told to clients.</summary>
    [NetlinkAttribute(2, "NFTA_SYNPROXY_WSCALE")]
    public byte? WindowScale { get; init; }

    /// <summary>Which options are told: 1 the segment size, 2 the window scale, 4 selective acknowledgements, 8 time stamps.</summary>
    [NetlinkAttribute(3, "NFTA_SYNPROXY_FLAGS", BigEndian = true)]
    public uint? Flags { get; init; }
}
