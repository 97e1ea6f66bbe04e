using Netlink.Contracts;

namespace Netlink.Routing;

/// <summary>What the spanning tree lets a port do.</summary>
public enum BridgePortState : byte
{
    /// <summary>Nothing.</summary>
    [KernelName("BR_STATE_DISABLED")] Disabled = 0,

    /// <summary>It hears hellos.</summary>
    [KernelName("BR_STATE_LISTENING")] Listening = 1,

    /// <summary>It learns addresses.</summary>
    [KernelName("BR_STATE_LEARNING")] Learning = 2,

    /// <summary>Everything.</summary>
    [KernelName("BR_STATE_FORWARDING")] Forwarding = 3,

    /// <summary>It hears hellos and nothing else, for another way is better.</summary>
    [KernelName("BR_STATE_BLOCKING")] Blocking = 4,
}
