using Netlink.Contracts;

namespace Netlink.Netfilter;

/// <summary>Which kind of header is looked for.</summary>
public enum NftHeaderKind : uint
{
    /// <summary>An extension header of IPv6 (<c>NFT_EXTHDR_OP_IPV6</c>).</summary>
    [KernelName("NFT_EXTHDR_OP_IPV6")] IP6 = 0,

    /// <summary>An option of TCP (<c>NFT_EXTHDR_OP_TCPOPT</c>).</summary>
    [KernelName("NFT_EXTHDR_OP_TCPOPT")] TcpOption = 1,

    /// <summary>An option of IPv4 (<c>NFT_EXTHDR_OP_IPV4</c>).</summary>
    [KernelName("NFT_EXTHDR_OP_IPV4")] IPOption = 2,

    /// <summary>A chunk of SCTP (<c>NFT_EXTHDR_OP_SCTP</c>).</summary>
    [KernelName("NFT_EXTHDR_OP_SCTP")] SctpChunk = 3,

    /// <summary>An option of DCCP (<c>NFT_EXTHDR_OP_DCCP</c>).</summary>
    [KernelName("NFT_EXTHDR_OP_DCCP")] DccpOption = 4,
}
