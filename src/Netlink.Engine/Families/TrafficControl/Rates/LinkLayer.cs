using Netlink.Contracts;

namespace Netlink.TrafficControl;

/// <summary>How packets are framed below, which says what they weigh on the wire (<c>TC_LINKLAYER_*</c>).</summary>
public enum LinkLayer : byte
{
    /// <summary>Not said: the kernel guesses it from a rate table.</summary>
    [KernelName("TC_LINKLAYER_UNAWARE")] Unaware = 0,

    /// <summary>Frames of any length.</summary>
    [KernelName("TC_LINKLAYER_ETHERNET")] Ethernet = 1,

    /// <summary>Cells of 53 bytes with 48 bytes of data: ATM, ADSL.</summary>
    [KernelName("TC_LINKLAYER_ATM")] Atm = 2,
}
