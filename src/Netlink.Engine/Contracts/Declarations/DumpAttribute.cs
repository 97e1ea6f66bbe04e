using Netlink.Wire;

namespace Netlink.Contracts;

/// <summary>Declares a partial method as a request for a table, which is streamed: an object leaves as soon as it has come.</summary>
/// <param name="command">The message type, or the command of a generic netlink family.</param>
/// <param name="kernelName">Its name in the kernel's headers: <c>RTM_GETROUTE</c>.</param>
[AttributeUsage(AttributeTargets.Method)]
public sealed class DumpAttribute(ushort command, string? kernelName = null) : Attribute
{
    /// <summary>The message type, or the command of a generic netlink family.</summary>
    public ushort Command => command;

    /// <summary>Its name in the kernel's headers.</summary>
    public string? KernelName => kernelName;

    /// <summary>The type or command of the answers, where it is not the request's; 0 takes any.</summary>
    public ushort Reply { get; set; }

    /// <summary>Flags that each request carries.</summary>
    public MessageFlags Flags { get; set; }
}
