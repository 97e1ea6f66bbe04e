using Netlink.Contracts;

namespace Netlink.Protocol;

/// <summary>What a generic netlink family's command can do, and who may.</summary>
[Flags]
public enum GenericOperationFlags : uint
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>It needs <c>CAP_NET_ADMIN</c> on the machine.</summary>
    [KernelName("GENL_ADMIN_PERM")] Admin = 1,

    /// <summary>It does something, or answers with one object.</summary>
    [KernelName("GENL_CMD_CAP_DO")] Do = 2,

    /// <summary>It answers with a table.</summary>
    [KernelName("GENL_CMD_CAP_DUMP")] Dump = 4,

    /// <summary>The kernel tells which attributes it takes.</summary>
    [KernelName("GENL_CMD_CAP_HASPOL")] Policy = 8,

    /// <summary>It needs <c>CAP_NET_ADMIN</c> in the network namespace.</summary>
    [KernelName("GENL_UNS_ADMIN_PERM")] NamespaceAdmin = 16,
}
