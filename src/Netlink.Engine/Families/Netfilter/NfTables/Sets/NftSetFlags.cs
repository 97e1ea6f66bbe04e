using Netlink.Contracts;

namespace Netlink.Netfilter;

/// <summary>What a set is.</summary>
[Flags]
public enum NftSetFlags : uint
{
    /// <summary>A named set of single keys.</summary>
    None = 0,

    /// <summary>It belongs to one rule, and goes with it (<c>NFT_SET_ANONYMOUS</c>).</summary>
    [KernelName("NFT_SET_ANONYMOUS")] Anonymous = 0x1,

    /// <summary>Its elements may not change while a rule uses it (<c>NFT_SET_CONSTANT</c>).</summary>
    [KernelName("NFT_SET_CONSTANT")] Constant = 0x2,

    /// <summary>Keys may be ranges and prefixes (<c>NFT_SET_INTERVAL</c>).</summary>
    [KernelName("NFT_SET_INTERVAL")] Interval = 0x4,

    /// <summary>Keys lead to data: a map (<c>NFT_SET_MAP</c>).</summary>
    [KernelName("NFT_SET_MAP")] Map = 0x8,

    /// <summary>Elements may run out (<c>NFT_SET_TIMEOUT</c>).</summary>
    [KernelName("NFT_SET_TIMEOUT")] Timeout = 0x10,

    /// <summary>Rules may add elements: <c>dynamic</c> (<c>NFT_SET_EVAL</c>).</summary>
    [KernelName("NFT_SET_EVAL")] Dynamic = 0x20,

    /// <summary>Keys lead to objects (<c>NFT_SET_OBJECT</c>).</summary>
    [KernelName("NFT_SET_OBJECT")] Object = 0x40,

    /// <summary>Keys are made of several fields, of which each may be a range (<c>NFT_SET_CONCAT</c>).</summary>
    [KernelName("NFT_SET_CONCAT")] Concatenation = 0x80,

    /// <summary>Each element has expressions of its own, such as a counter (<c>NFT_SET_EXPR</c>).</summary>
    [KernelName("NFT_SET_EXPR")] Expressions = 0x100,
}
