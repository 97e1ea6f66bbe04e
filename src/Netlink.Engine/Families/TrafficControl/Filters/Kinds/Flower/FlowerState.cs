using Netlink.Contracts;

namespace Netlink.TrafficControl;

/// <summary>What connection tracking knows of a packet (<c>TCA_FLOWER_KEY_CT_FLAGS_*</c>).</summary>
[Flags]
public enum FlowerState : ushort
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>It begins a connection.</summary>
    [KernelName("TCA_FLOWER_KEY_CT_FLAGS_NEW")] New = 1,

    /// <summary>Its connection is there.</summary>
    [KernelName("TCA_FLOWER_KEY_CT_FLAGS_ESTABLISHED")] Established = 2,

    /// <summary>It belongs to another connection.</summary>
    [KernelName("TCA_FLOWER_KEY_CT_FLAGS_RELATED")] Related = 4,

    /// <summary>It was looked at.</summary>
    [KernelName("TCA_FLOWER_KEY_CT_FLAGS_TRACKED")] Tracked = 8,

    /// <summary>It fits no connection.</summary>
    [KernelName("TCA_FLOWER_KEY_CT_FLAGS_INVALID")] Invalid = 16,

    /// <summary>It is an answer.</summary>
    [KernelName("TCA_FLOWER_KEY_CT_FLAGS_REPLY")] Reply = 32,
}
