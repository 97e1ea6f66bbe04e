namespace Netlink.Contracts;

/// <summary>The kernel's name of a constant: <c>RTN_BLACKHOLE</c>. The conformance test compares the two numbers.</summary>
/// <param name="name">The name in the kernel's headers.</param>
[AttributeUsage(AttributeTargets.Field)]
public sealed class KernelNameAttribute(string name) : Attribute
{
    /// <summary>The name in the kernel's headers.</summary>
    public string Name => name;
}
