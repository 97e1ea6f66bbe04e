namespace Netlink.Contracts;

/// <summary>The kernel's name of a constant: <c>RTN_BLACKHOLE</c>. The conformance test compares the two numbers.</summary>
/// <param name="name">The name in the kernel's headers, or an expression of names: <c>1 &lt;&lt; BR_BOOLOPT_MST_ENABLE</c>.</param>
[AttributeUsage(AttributeTargets.Field)]
public sealed class KernelNameAttribute(string name) : Attribute
{
    /// <summary>The name in the kernel's headers, or an expression of names.</summary>
    public string Name => name;
}
