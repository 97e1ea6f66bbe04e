using Netlink.Contracts;

namespace Netlink.Netfilter;

/// <summary>What becomes of a packet.</summary>
public enum NftVerdictCode
{
    /// <summary>Gone (<c>NF_DROP</c>).</summary>
    [KernelName("NF_DROP")] Drop = 0,

    /// <summary>It goes on to the next hook (<c>NF_ACCEPT</c>).</summary>
    [KernelName("NF_ACCEPT")] Accept = 1,

    /// <summary>Somebody else has it now (<c>NF_STOLEN</c>).</summary>
    [KernelName("NF_STOLEN")] Stolen = 2,

    /// <summary>A program decides (<c>NF_QUEUE</c>).</summary>
    [KernelName("NF_QUEUE")] Queue = 3,

    /// <summary>On with the rule's next expression (<c>NFT_CONTINUE</c>).</summary>
    [KernelName("NFT_CONTINUE")] Continue = -1,

    /// <summary>On with the next rule (<c>NFT_BREAK</c>).</summary>
    [KernelName("NFT_BREAK")] Break = -2,

    /// <summary>On with another chain, and back after its end (<c>NFT_JUMP</c>).</summary>
    [KernelName("NFT_JUMP")] Jump = -3,

    /// <summary>On with another chain, and not back (<c>NFT_GOTO</c>).</summary>
    [KernelName("NFT_GOTO")] Goto = -4,

    /// <summary>Back to where the chain was jumped to from (<c>NFT_RETURN</c>).</summary>
    [KernelName("NFT_RETURN")] Return = -5,
}
