using Netlink.Contracts;

namespace Netlink.Netfilter;

/// <summary>What is known of a packet beside its bytes.</summary>
public enum NftMetaKey : uint
{
    /// <summary>The packet's length (<c>NFT_META_LEN</c>).</summary>
    [KernelName("NFT_META_LEN")] Length = 0,

    /// <summary>The protocol, as an Ethernet type (<c>NFT_META_PROTOCOL</c>).</summary>
    [KernelName("NFT_META_PROTOCOL")] Protocol = 1,

    /// <summary>The packet's priority: a class of traffic control (<c>NFT_META_PRIORITY</c>).</summary>
    [KernelName("NFT_META_PRIORITY")] Priority = 2,

    /// <summary>The packet's mark (<c>NFT_META_MARK</c>).</summary>
    [KernelName("NFT_META_MARK")] Mark = 3,

    /// <summary>The index of the link it came in by (<c>NFT_META_IIF</c>).</summary>
    [KernelName("NFT_META_IIF")] InputIndex = 4,

    /// <summary>The index of the link it leaves by (<c>NFT_META_OIF</c>).</summary>
    [KernelName("NFT_META_OIF")] OutputIndex = 5,

    /// <summary>The name of the link it came in by (<c>NFT_META_IIFNAME</c>).</summary>
    [KernelName("NFT_META_IIFNAME")] InputName = 6,

    /// <summary>The name of the link it leaves by (<c>NFT_META_OIFNAME</c>).</summary>
    [KernelName("NFT_META_OIFNAME")] OutputName = 7,

    /// <summary>The type of the link it came in by (<c>NFT_META_IFTYPE</c>).</summary>
    [KernelName("NFT_META_IFTYPE")] InputType = 8,

    /// <summary>The type of the link it leaves by (<c>NFT_META_OIFTYPE</c>).</summary>
    [KernelName("NFT_META_OIFTYPE")] OutputType = 9,

    /// <summary>The user of the socket it belongs to (<c>NFT_META_SKUID</c>).</summary>
    [KernelName("NFT_META_SKUID")] SocketUser = 10,

    /// <summary>The group of the socket it belongs to (<c>NFT_META_SKGID</c>).</summary>
    [KernelName("NFT_META_SKGID")] SocketGroup = 11,

    /// <summary>Whether its way through the rules is told (<c>NFT_META_NFTRACE</c>).</summary>
    [KernelName("NFT_META_NFTRACE")] Trace = 12,

    /// <summary>The realm of its route (<c>NFT_META_RTCLASSID</c>).</summary>
    [KernelName("NFT_META_RTCLASSID")] Realm = 13,

    /// <summary>Its security mark (<c>NFT_META_SECMARK</c>).</summary>
    [KernelName("NFT_META_SECMARK")] SecurityMark = 14,

    /// <summary>IPv4 or IPv6 (<c>NFT_META_NFPROTO</c>).</summary>
    [KernelName("NFT_META_NFPROTO")] Family = 15,

    /// <summary>The transport layer's protocol (<c>NFT_META_L4PROTO</c>).</summary>
    [KernelName("NFT_META_L4PROTO")] TransportProtocol = 16,

    /// <summary>The name of the bridge it came in by (<c>NFT_META_BRI_IIFNAME</c>).</summary>
    [KernelName("NFT_META_BRI_IIFNAME")] BridgeInputName = 17,

    /// <summary>The name of the bridge it leaves by (<c>NFT_META_BRI_OIFNAME</c>).</summary>
    [KernelName("NFT_META_BRI_OIFNAME")] BridgeOutputName = 18,

    /// <summary>Whom it is for: this host, all, a group (<c>NFT_META_PKTTYPE</c>).</summary>
    [KernelName("NFT_META_PKTTYPE")] PacketType = 19,

    /// <summary>The processor that works on it (<c>NFT_META_CPU</c>).</summary>
    [KernelName("NFT_META_CPU")] Cpu = 20,

    /// <summary>The group of the link it came in by (<c>NFT_META_IIFGROUP</c>).</summary>
    [KernelName("NFT_META_IIFGROUP")] InputGroup = 21,

    /// <summary>The group of the link it leaves by (<c>NFT_META_OIFGROUP</c>).</summary>
    [KernelName("NFT_META_OIFGROUP")] OutputGroup = 22,

    /// <summary>The class of its control group (<c>NFT_META_CGROUP</c>).</summary>
    [KernelName("NFT_META_CGROUP")] ControlGroup = 23,

    /// <summary>A random number (<c>NFT_META_PRANDOM</c>).</summary>
    [KernelName("NFT_META_PRANDOM")] Random = 24,

    /// <summary>Whether it came through IPsec (<c>NFT_META_SECPATH</c>).</summary>
    [KernelName("NFT_META_SECPATH")] SecurityPath = 25,

    /// <summary>The kind of the link it came in by (<c>NFT_META_IIFKIND</c>).</summary>
    [KernelName("NFT_META_IIFKIND")] InputKind = 26,

    /// <summary>The kind of the link it leaves by (<c>NFT_META_OIFKIND</c>).</summary>
    [KernelName("NFT_META_OIFKIND")] OutputKind = 27,

    /// <summary>The VLAN of the bridge's port it came in by (<c>NFT_META_BRI_IIFPVID</c>).</summary>
    [KernelName("NFT_META_BRI_IIFPVID")] BridgeInputVlan = 28,

    /// <summary>The VLAN protocol of the bridge it came in by (<c>NFT_META_BRI_IIFVPROTO</c>).</summary>
    [KernelName("NFT_META_BRI_IIFVPROTO")] BridgeInputVlanProtocol = 29,

    /// <summary>The time, in nanoseconds since 1970 (<c>NFT_META_TIME_NS</c>).</summary>
    [KernelName("NFT_META_TIME_NS")] Time = 30,

    /// <summary>The day of the week, from 0, Sunday (<c>NFT_META_TIME_DAY</c>).</summary>
    [KernelName("NFT_META_TIME_DAY")] Day = 31,

    /// <summary>The time of day, in seconds (<c>NFT_META_TIME_HOUR</c>).</summary>
    [KernelName("NFT_META_TIME_HOUR")] Hour = 32,

    /// <summary>The index of the link of a VRF it came in by (<c>NFT_META_SDIF</c>).</summary>
    [KernelName("NFT_META_SDIF")] SlaveIndex = 33,

    /// <summary>The name of the link of a VRF it came in by (<c>NFT_META_SDIFNAME</c>).</summary>
    [KernelName("NFT_META_SDIFNAME")] SlaveName = 34,

    /// <summary>Whether a bridge hands it up to be routed (<c>NFT_META_BRI_BROUTE</c>).</summary>
    [KernelName("NFT_META_BRI_BROUTE")] BridgeRoute = 35,
}
