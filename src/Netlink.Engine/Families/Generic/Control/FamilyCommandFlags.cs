using Netlink.Contracts;

namespace Netlink.Generic;

/// <summary>How a command of a generic netlink family can be asked (<c>GENL_CMD_*</c>).</summary>
[Flags]
public enum FamilyCommandFlags : uint
{
    /// <summary>Only with <c>CAP_NET_ADMIN</c> in the first user namespace.</summary>
    [KernelName("GENL_ADMIN_PERM")] Administrator = 0x01,

    /// <summary>For one object.</summary>
    [KernelName("GENL_CMD_CAP_DO")] Do = 0x02,

    /// <summary>For all objects.</summary>
    [KernelName("GENL_CMD_CAP_DUMP")] Dump = 0x04,

    /// <summary>The kernel checks its attributes against a policy.</summary>
    [KernelName("GENL_CMD_CAP_HASPOL")] HasPolicy = 0x08,

    /// <summary>Only with <c>CAP_NET_ADMIN</c> in the user namespace that owns the network namespace.</summary>
    [KernelName("GENL_UNS_ADMIN_PERM")] NamespaceAdministrator = 0x10,
}
