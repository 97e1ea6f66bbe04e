using Netlink.Contracts;

namespace Netlink.Netfilter;

/// <summary>What a hook's function works for.</summary>
[NetlinkAttributeSet]
public sealed partial record NetfilterHookOwner
{
    /// <summary>What it is, by its kind.</summary>
    [NetlinkAttribute(1, "NFNLA_HOOK_INFO_DESC", Selector = nameof(Type))]
    public NetfilterHookDescription? Description { get; init; }

    /// <summary>The kind.</summary>
    [NetlinkAttribute(2, "NFNLA_HOOK_INFO_TYPE", BigEndian = true)]
    public NetfilterHookType? Type { get; init; }
}
