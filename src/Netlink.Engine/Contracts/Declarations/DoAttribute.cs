using Netlink.Wire;

namespace Netlink.Contracts;

/// <summary>
/// Declares a partial method as a request with one answer: the object that it returns, or, where it returns nothing, the kernel's word
/// that it was done.
/// </summary>
/// <param name="command">The message type, or the command of a generic netlink family.</param>
/// <param name="kernelName">Its name in the kernel's headers: <c>RTM_NEWROUTE</c>.</param>
[AttributeUsage(AttributeTargets.Method)]
public sealed class DoAttribute(ushort command, string? kernelName = null) : Attribute
{
    /// <summary>The message type, or the command of a generic netlink family.</summary>
    public ushort Command => command;

    /// <summary>Its name in the kernel's headers.</summary>
    public string? KernelName => kernelName;

    /// <summary>The type or command of the answer, where it is not the request's; 0 takes any.</summary>
    public ushort Reply { get; set; }

    /// <summary>Flags that each request carries.</summary>
    public MessageFlags Flags { get; set; }
}
