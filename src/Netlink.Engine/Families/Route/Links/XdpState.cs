using Netlink.Contracts;

namespace Netlink.Routing;

/// <summary>The XDP programs of a link.</summary>
[NetlinkAttributeSet]
public sealed partial record XdpState
{
    /// <summary>To attach a program: its descriptor; -1 takes the program away.</summary>
    [NetlinkAttribute(1, "IFLA_XDP_FD")]
    public int? FileDescriptor { get; init; }

    /// <summary>How a program is attached.</summary>
    [NetlinkAttribute(2, "IFLA_XDP_ATTACHED")]
    public XdpMode? Mode { get; init; }

    /// <summary>To attach a program: how (<c>XDP_FLAGS_*</c>).</summary>
    [NetlinkAttribute(3, "IFLA_XDP_FLAGS")]
    public uint? Flags { get; init; }

    /// <summary>The program, where there is one.</summary>
    [NetlinkAttribute(4, "IFLA_XDP_PROG_ID")]
    public uint? ProgramId { get; init; }

    /// <summary>The program in the driver.</summary>
    [NetlinkAttribute(5, "IFLA_XDP_DRV_PROG_ID")]
    public uint? DriverProgramId { get; init; }

    /// <summary>The program in the stack.</summary>
    [NetlinkAttribute(6, "IFLA_XDP_SKB_PROG_ID")]
    public uint? GenericProgramId { get; init; }

    /// <summary>The program in the hardware.</summary>
    [NetlinkAttribute(7, "IFLA_XDP_HW_PROG_ID")]
    public uint? HardwareProgramId { get; init; }

    /// <summary>To replace a program: the one that must be there.</summary>
    [NetlinkAttribute(8, "IFLA_XDP_EXPECTED_FD")]
    public int? ExpectedFileDescriptor { get; init; }
}
