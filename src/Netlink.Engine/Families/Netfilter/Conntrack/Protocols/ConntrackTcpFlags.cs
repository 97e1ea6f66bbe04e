using Netlink.Contracts;

namespace Netlink.Netfilter;

/// <summary>What the tracker knows of one side of a TCP connection (<c>IP_CT_TCP_FLAG_*</c>).</summary>
[Flags]
public enum ConntrackTcpFlags : byte
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>It scales its window.</summary>
    [KernelName("IP_CT_TCP_FLAG_WINDOW_SCALE")] WindowScale = 0x1,

    /// <summary>It permits selective acknowledgements.</summary>
    [KernelName("IP_CT_TCP_FLAG_SACK_PERM")] SackPermitted = 0x2,

    /// <summary>It was the first to end the connection.</summary>
    [KernelName("IP_CT_TCP_FLAG_CLOSE_INIT")] CloseInitiated = 0x4,

    /// <summary>Packets outside of its window are let through.</summary>
    [KernelName("IP_CT_TCP_FLAG_BE_LIBERAL")] Liberal = 0x8,

    /// <summary>It has sent what is not yet confirmed.</summary>
    [KernelName("IP_CT_TCP_FLAG_DATA_UNACKNOWLEDGED")] DataUnacknowledged = 0x10,

    /// <summary>It is known what it has confirmed.</summary>
    [KernelName("IP_CT_TCP_FLAG_MAXACK_SET")] MaximumAckKnown = 0x20,

    /// <summary>It may be challenged (RFC 5961).</summary>
    [KernelName("IP_CT_EXP_CHALLENGE_ACK")] ChallengeExpected = 0x40,

    /// <summary>Both sides opened the connection at once.</summary>
    [KernelName("IP_CT_TCP_SIMULTANEOUS_OPEN")] SimultaneousOpen = 0x80,
}
