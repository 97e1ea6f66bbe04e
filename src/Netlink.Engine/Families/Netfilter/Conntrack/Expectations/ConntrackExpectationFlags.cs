using Netlink.Contracts;

namespace Netlink.Netfilter;

/// <summary>What an expectation is (<c>NF_CT_EXPECT_*</c>).</summary>
[Flags]
public enum ConntrackExpectationFlags : uint
{
    /// <summary>It waits for one connection, which a helper of the kernel announced.</summary>
    None = 0,

    /// <summary>It waits for more than one connection.</summary>
    [KernelName("NF_CT_EXPECT_PERMANENT")] Permanent = 0x1,

    /// <summary>It does not wait yet.</summary>
    [KernelName("NF_CT_EXPECT_INACTIVE")] Inactive = 0x2,

    /// <summary>A program made it.</summary>
    [KernelName("NF_CT_EXPECT_USERSPACE")] UserSpace = 0x4,
}
