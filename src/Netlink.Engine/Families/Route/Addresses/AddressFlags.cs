using Netlink.Contracts;

namespace Netlink.Routing;

/// <summary>What an address is and how it came about (<c>IFA_F_*</c>).</summary>
[Flags]
public enum AddressFlags : uint
{
    /// <summary>IPv4: another address of the same network came before it. IPv6: temporary, for privacy.</summary>
    [KernelName("IFA_F_SECONDARY")] Secondary = 0x1,

    /// <summary>IPv6: whether another has it is not asked.</summary>
    [KernelName("IFA_F_NODAD")] NoDad = 0x2,

    /// <summary>IPv6: it is used while that is asked.</summary>
    [KernelName("IFA_F_OPTIMISTIC")] Optimistic = 0x4,

    /// <summary>IPv6: another has it.</summary>
    [KernelName("IFA_F_DADFAILED")] DadFailed = 0x8,

    /// <summary>IPv6: a mobile host's home address.</summary>
    [KernelName("IFA_F_HOMEADDRESS")] Home = 0x10,

    /// <summary>It is not to be used for new connections.</summary>
    [KernelName("IFA_F_DEPRECATED")] Deprecated = 0x20,

    /// <summary>IPv6: it is not yet known whether another has it.</summary>
    [KernelName("IFA_F_TENTATIVE")] Tentative = 0x40,

    /// <summary>It has no end.</summary>
    [KernelName("IFA_F_PERMANENT")] Permanent = 0x80,

    /// <summary>IPv6: temporary addresses are made from it.</summary>
    [KernelName("IFA_F_MANAGETEMPADDR")] ManageTemporary = 0x100,

    /// <summary>No route to its network is made.</summary>
    [KernelName("IFA_F_NOPREFIXROUTE")] NoPrefixRoute = 0x200,

    /// <summary>Its multicast group is joined.</summary>
    [KernelName("IFA_F_MCAUTOJOIN")] MulticastAutoJoin = 0x400,

    /// <summary>IPv6: made from a secret (RFC 7217).</summary>
    [KernelName("IFA_F_STABLE_PRIVACY")] StablePrivacy = 0x800,
}
