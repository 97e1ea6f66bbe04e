using Netlink.Contracts;

namespace Netlink.Routing;

/// <summary>What a rule is (<c>FIB_RULE_*</c>).</summary>
[Flags]
public enum RuleFlags : uint
{
    /// <summary>It cannot be deleted.</summary>
    [KernelName("FIB_RULE_PERMANENT")] Permanent = 0x1,

    /// <summary>It matches what its selectors do not.</summary>
    [KernelName("FIB_RULE_INVERT")] Invert = 0x2,

    /// <summary>The rule that it goes on with is not there.</summary>
    [KernelName("FIB_RULE_UNRESOLVED")] Unresolved = 0x4,

    /// <summary>Its input link is not there.</summary>
    [KernelName("FIB_RULE_IIF_DETACHED")] InputLinkDetached = 0x8,

    /// <summary>Its output link is not there.</summary>
    [KernelName("FIB_RULE_OIF_DETACHED")] OutputLinkDetached = 0x10,

    /// <summary>It has a say in the source address.</summary>
    [KernelName("FIB_RULE_FIND_SADDR")] FindSourceAddress = 0x10000,
}
