using Netlink.Contracts;

namespace Netlink.SocketDiagnostics;

/// <summary>What an instruction of a socket filter does (<c>INET_DIAG_BC_*</c>).</summary>
internal enum SocketFilterCode : byte
{
    [KernelName("INET_DIAG_BC_NOP")] Nothing = 0,
    [KernelName("INET_DIAG_BC_JMP")] Jump = 1,
    [KernelName("INET_DIAG_BC_S_GE")] LocalAtLeast = 2,
    [KernelName("INET_DIAG_BC_S_LE")] LocalAtMost = 3,
    [KernelName("INET_DIAG_BC_D_GE")] RemoteAtLeast = 4,
    [KernelName("INET_DIAG_BC_D_LE")] RemoteAtMost = 5,
    [KernelName("INET_DIAG_BC_AUTO")] AutomaticPort = 6,
    [KernelName("INET_DIAG_BC_S_COND")] LocalCondition = 7,
    [KernelName("INET_DIAG_BC_D_COND")] RemoteCondition = 8,
    [KernelName("INET_DIAG_BC_DEV_COND")] LinkCondition = 9,
    [KernelName("INET_DIAG_BC_MARK_COND")] MarkCondition = 10,
    [KernelName("INET_DIAG_BC_S_EQ")] LocalEquals = 11,
    [KernelName("INET_DIAG_BC_D_EQ")] RemoteEquals = 12,
    [KernelName("INET_DIAG_BC_CGROUP_COND")] CgroupCondition = 13,
}
