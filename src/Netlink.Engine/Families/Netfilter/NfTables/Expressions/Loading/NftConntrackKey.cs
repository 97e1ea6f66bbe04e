using Netlink.Contracts;

namespace Netlink.Netfilter;

/// <summary>What is known of a packet's connection.</summary>
public enum NftConntrackKey : uint
{
    /// <summary>The connection's state for this packet: new, established (<c>NFT_CT_STATE</c>).</summary>
    [KernelName("NFT_CT_STATE")] State = 0,

    /// <summary>The packet's direction (<c>NFT_CT_DIRECTION</c>).</summary>
    [KernelName("NFT_CT_DIRECTION")] Direction = 1,

    /// <summary>The connection's status bits (<c>NFT_CT_STATUS</c>).</summary>
    [KernelName("NFT_CT_STATUS")] Status = 2,

    /// <summary>The connection's mark (<c>NFT_CT_MARK</c>).</summary>
    [KernelName("NFT_CT_MARK")] Mark = 3,

    /// <summary>The connection's security mark (<c>NFT_CT_SECMARK</c>).</summary>
    [KernelName("NFT_CT_SECMARK")] SecurityMark = 4,

    /// <summary>How long the entry still stays (<c>NFT_CT_EXPIRATION</c>).</summary>
    [KernelName("NFT_CT_EXPIRATION")] Expiration = 5,

    /// <summary>The helper that looks into it (<c>NFT_CT_HELPER</c>).</summary>
    [KernelName("NFT_CT_HELPER")] Helper = 6,

    /// <summary>IPv4 or IPv6 (<c>NFT_CT_L3PROTOCOL</c>).</summary>
    [KernelName("NFT_CT_L3PROTOCOL")] NetworkProtocol = 7,

    /// <summary>The source address, as long as the family has it (<c>NFT_CT_SRC</c>).</summary>
    [KernelName("NFT_CT_SRC")] Source = 8,

    /// <summary>The destination address, as long as the family has it (<c>NFT_CT_DST</c>).</summary>
    [KernelName("NFT_CT_DST")] Destination = 9,

    /// <summary>The transport layer's protocol (<c>NFT_CT_PROTOCOL</c>).</summary>
    [KernelName("NFT_CT_PROTOCOL")] Protocol = 10,

    /// <summary>The source port (<c>NFT_CT_PROTO_SRC</c>).</summary>
    [KernelName("NFT_CT_PROTO_SRC")] SourcePort = 11,

    /// <summary>The destination port (<c>NFT_CT_PROTO_DST</c>).</summary>
    [KernelName("NFT_CT_PROTO_DST")] DestinationPort = 12,

    /// <summary>The labels (<c>NFT_CT_LABELS</c>).</summary>
    [KernelName("NFT_CT_LABELS")] Labels = 13,

    /// <summary>The packets so far (<c>NFT_CT_PKTS</c>).</summary>
    [KernelName("NFT_CT_PKTS")] Packets = 14,

    /// <summary>The bytes so far (<c>NFT_CT_BYTES</c>).</summary>
    [KernelName("NFT_CT_BYTES")] Bytes = 15,

    /// <summary>The packets' average length (<c>NFT_CT_AVGPKT</c>).</summary>
    [KernelName("NFT_CT_AVGPKT")] AveragePacket = 16,

    /// <summary>The zone (<c>NFT_CT_ZONE</c>).</summary>
    [KernelName("NFT_CT_ZONE")] Zone = 17,

    /// <summary>Which events are told (<c>NFT_CT_EVENTMASK</c>).</summary>
    [KernelName("NFT_CT_EVENTMASK")] EventMask = 18,

    /// <summary>The source address, IPv4 (<c>NFT_CT_SRC_IP</c>).</summary>
    [KernelName("NFT_CT_SRC_IP")] SourceIP = 19,

    /// <summary>The destination address, IPv4 (<c>NFT_CT_DST_IP</c>).</summary>
    [KernelName("NFT_CT_DST_IP")] DestinationIP = 20,

    /// <summary>The source address, IPv6 (<c>NFT_CT_SRC_IP6</c>).</summary>
    [KernelName("NFT_CT_SRC_IP6")] SourceIP6 = 21,

    /// <summary>The destination address, IPv6 (<c>NFT_CT_DST_IP6</c>).</summary>
    [KernelName("NFT_CT_DST_IP6")] DestinationIP6 = 22,

    /// <summary>The entry's id (<c>NFT_CT_ID</c>).</summary>
    [KernelName("NFT_CT_ID")] Id = 23,
}
