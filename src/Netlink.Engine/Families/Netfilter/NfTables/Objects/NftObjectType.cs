using Netlink.Contracts;

namespace Netlink.Netfilter;

/// <summary>The kinds of objects that rules and maps refer to by name.</summary>
public enum NftObjectType : uint
{
    /// <summary>Not said: as a filter, any kind (<c>NFT_OBJECT_UNSPEC</c>).</summary>
    [KernelName("NFT_OBJECT_UNSPEC")] Unspecified = 0,

    /// <summary>A counter (<c>NFT_OBJECT_COUNTER</c>).</summary>
    [KernelName("NFT_OBJECT_COUNTER")] Counter = 1,

    /// <summary>A quota of bytes (<c>NFT_OBJECT_QUOTA</c>).</summary>
    [KernelName("NFT_OBJECT_QUOTA")] Quota = 2,

    /// <summary>A helper of connection tracking (<c>NFT_OBJECT_CT_HELPER</c>).</summary>
    [KernelName("NFT_OBJECT_CT_HELPER")] ConntrackHelper = 3,

    /// <summary>A limit of packets or bytes in a time (<c>NFT_OBJECT_LIMIT</c>).</summary>
    [KernelName("NFT_OBJECT_LIMIT")] Limit = 4,

    /// <summary>A limit of connections (<c>NFT_OBJECT_CONNLIMIT</c>).</summary>
    [KernelName("NFT_OBJECT_CONNLIMIT")] ConnectionLimit = 5,

    /// <summary>A tunnel's settings (<c>NFT_OBJECT_TUNNEL</c>).</summary>
    [KernelName("NFT_OBJECT_TUNNEL")] Tunnel = 6,

    /// <summary>Time-outs of connection tracking (<c>NFT_OBJECT_CT_TIMEOUT</c>).</summary>
    [KernelName("NFT_OBJECT_CT_TIMEOUT")] ConntrackTimeout = 7,

    /// <summary>A security mark (<c>NFT_OBJECT_SECMARK</c>).</summary>
    [KernelName("NFT_OBJECT_SECMARK")] SecurityMark = 8,

    /// <summary>An expected connection (<c>NFT_OBJECT_CT_EXPECT</c>).</summary>
    [KernelName("NFT_OBJECT_CT_EXPECT")] ConntrackExpectation = 9,

    /// <summary>A SYN proxy's settings (<c>NFT_OBJECT_SYNPROXY</c>).</summary>
    [KernelName("NFT_OBJECT_SYNPROXY")] SynProxy = 10,
}
