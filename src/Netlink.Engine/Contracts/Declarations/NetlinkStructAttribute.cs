namespace Netlink.Contracts;

/// <summary>
/// Declares a type as a fixed struct (<see cref="NetlinkFieldAttribute"/>). A kernel that sends fewer bytes leaves the last fields at
/// zero; what a newer kernel sends beyond them is kept and written back.
/// </summary>
/// <param name="name">The kernel's name of the struct, without <c>struct</c>: <c>rtnl_link_stats64</c>.</param>
/// <param name="size">Its size in bytes.</param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct)]
public sealed class NetlinkStructAttribute(string name, int size) : Attribute
{
    /// <summary>The kernel's name of the struct.</summary>
    public string Name => name;

    /// <summary>The struct's size in bytes.</summary>
    public int Size => size;
}
