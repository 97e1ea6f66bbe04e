using Netlink.Contracts;

namespace Netlink.Netfilter;

/// <summary>How a limit of connections is meant.</summary>
[Flags]
public enum NftConnectionLimitFlags : uint
{
    /// <summary>It matches up to the count.</summary>
    None = 0,

    /// <summary>It matches above the count: <c>over</c> (<c>NFT_CONNLIMIT_F_INV</c>).</summary>
    [KernelName("NFT_CONNLIMIT_F_INV")] Over = 1,
}
