using Netlink.Contracts;

namespace Netlink.Netfilter;

/// <summary>A function of the kernel that sees packets at one place of their way.</summary>
[NetlinkMessage("nfgenmsg", 4)]
public sealed partial record NetfilterHook
{
    /// <summary>Which packets it sees.</summary>
    [NetlinkField(0, "nfgen_family")]
    public NftFamily Family { get; init; }

    /// <summary>The place, by the family's own numbers (<c>NF_INET_PRE_ROUTING</c> is 0).</summary>
    [NetlinkAttribute(1, "NFNLA_HOOK_HOOKNUM", BigEndian = true)]
    public uint? Number { get; init; }

    /// <summary>What decides the order: the lowest runs first.</summary>
    [NetlinkAttribute(2, "NFNLA_HOOK_PRIORITY", BigEndian = true, ReadOnly = true)]
    public int? Priority { get; init; }

    /// <summary>The link, where the place belongs to one.</summary>
    [NetlinkAttribute(3, "NFNLA_HOOK_DEV")]
    public string? Link { get; init; }

    /// <summary>The kernel's function.</summary>
    [NetlinkAttribute(4, "NFNLA_HOOK_FUNCTION_NAME", ReadOnly = true)]
    public string? Function { get; init; }

    /// <summary>The module that it belongs to; null where it is built in.</summary>
    [NetlinkAttribute(5, "NFNLA_HOOK_MODULE_NAME", ReadOnly = true)]
    public string? Module { get; init; }

    /// <summary>What the function works for; null where it stands for itself.</summary>
    [NetlinkAttribute(6, "NFNLA_HOOK_CHAIN_INFO", ReadOnly = true)]
    public NetfilterHookOwner? Owner { get; init; }
}
