using Netlink.Contracts;

namespace Netlink.Netfilter;

/// <summary>How grave a message in the log is.</summary>
public enum NftLogLevel : uint
{
    /// <summary>Nothing works (<c>NFT_LOGLEVEL_EMERG</c>).</summary>
    [KernelName("NFT_LOGLEVEL_EMERG")] Emergency = 0,

    /// <summary>To be seen to at once (<c>NFT_LOGLEVEL_ALERT</c>).</summary>
    [KernelName("NFT_LOGLEVEL_ALERT")] Alert = 1,

    /// <summary>Critical (<c>NFT_LOGLEVEL_CRIT</c>).</summary>
    [KernelName("NFT_LOGLEVEL_CRIT")] Critical = 2,

    /// <summary>An error (<c>NFT_LOGLEVEL_ERR</c>).</summary>
    [KernelName("NFT_LOGLEVEL_ERR")] Error = 3,

    /// <summary>A warning (<c>NFT_LOGLEVEL_WARNING</c>).</summary>
    [KernelName("NFT_LOGLEVEL_WARNING")] Warning = 4,

    /// <summary>Usual, but of weight (<c>NFT_LOGLEVEL_NOTICE</c>).</summary>
    [KernelName("NFT_LOGLEVEL_NOTICE")] Notice = 5,

    /// <summary>Told for information (<c>NFT_LOGLEVEL_INFO</c>).</summary>
    [KernelName("NFT_LOGLEVEL_INFO")] Information = 6,

    /// <summary>For finding errors (<c>NFT_LOGLEVEL_DEBUG</c>).</summary>
    [KernelName("NFT_LOGLEVEL_DEBUG")] Debug = 7,

    /// <summary>To the audit instead of the log (<c>NFT_LOGLEVEL_AUDIT</c>).</summary>
    [KernelName("NFT_LOGLEVEL_AUDIT")] Audit = 8,
}
