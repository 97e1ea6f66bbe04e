using Netlink.Contracts;

namespace Netlink.Netfilter;

/// <summary>What the tracker knows of a DCCP connection. Kernels since 6.16 do not track DCCP.</summary>
[NetlinkAttributeSet(Padding = 4)]
public sealed partial record ConntrackDccp
{
    /// <summary>How far it is.</summary>
    [NetlinkAttribute(1, "CTA_PROTOINFO_DCCP_STATE")]
    public ConntrackDccpState? State { get; init; }

    /// <summary>What the side that sent the first packet is: 0 the client, 1 the server.</summary>
    [NetlinkAttribute(2, "CTA_PROTOINFO_DCCP_ROLE")]
    public byte? Role { get; init; }

    /// <summary>The sequence number that the connection began with.</summary>
    [NetlinkAttribute(3, "CTA_PROTOINFO_DCCP_HANDSHAKE_SEQ", BigEndian = true)]
    public ulong? HandshakeSequence { get; init; }
}
