using Netlink.Contracts;

namespace Netlink.Netfilter;

/// <summary>What has happened to a connection, and what the kernel does with it (<c>IPS_*</c>).</summary>
[Flags]
public enum ConntrackStatus : uint
{
    /// <summary>Nothing yet.</summary>
    None = 0,

    /// <summary>Another connection announced it: it has a <see cref="ConntrackEntry.Master"/>.</summary>
    [KernelName("IPS_EXPECTED")] Expected = 0x1,

    /// <summary>An answer was seen.</summary>
    [KernelName("IPS_SEEN_REPLY")] SeenReply = 0x2,

    /// <summary>It is not thrown out when the table is full.</summary>
    [KernelName("IPS_ASSURED")] Assured = 0x4,

    /// <summary>Its first packet has left the machine, or reached a socket.</summary>
    [KernelName("IPS_CONFIRMED")] Confirmed = 0x8,

    /// <summary>The source is translated.</summary>
    [KernelName("IPS_SRC_NAT")] SourceNat = 0x10,

    /// <summary>The destination is translated.</summary>
    [KernelName("IPS_DST_NAT")] DestinationNat = 0x20,

    /// <summary>TCP: sequence numbers are shifted.</summary>
    [KernelName("IPS_SEQ_ADJUST")] SequenceAdjusted = 0x40,

    /// <summary>How the source is translated was decided, even where it is not.</summary>
    [KernelName("IPS_SRC_NAT_DONE")] SourceNatDone = 0x80,

    /// <summary>How the destination is translated was decided, even where it is not.</summary>
    [KernelName("IPS_DST_NAT_DONE")] DestinationNatDone = 0x100,

    /// <summary>It is being deleted.</summary>
    [KernelName("IPS_DYING")] Dying = 0x200,

    /// <summary>Packets do not prolong its time.</summary>
    [KernelName("IPS_FIXED_TIMEOUT")] FixedTimeout = 0x400,

    /// <summary>It is a template of rules (<c>CT --zone</c>), not a connection.</summary>
    [KernelName("IPS_TEMPLATE")] Template = 0x800,

    /// <summary>It is not tracked. No longer used.</summary>
    [KernelName("IPS_UNTRACKED")] Untracked = 0x1000,

    /// <summary>A rule or a program gave it its helper.</summary>
    [KernelName("IPS_HELPER")] Helper = 0x2000,

    /// <summary>A flow table forwards it.</summary>
    [KernelName("IPS_OFFLOAD")] Offload = 0x4000,

    /// <summary>Hardware forwards it.</summary>
    [KernelName("IPS_HW_OFFLOAD")] HardwareOffload = 0x8000,
}
