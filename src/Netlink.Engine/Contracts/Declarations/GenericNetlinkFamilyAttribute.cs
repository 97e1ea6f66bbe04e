namespace Netlink.Contracts;

/// <summary>Declares a partial class as a generic netlink family: its partial methods are requests, which the generator writes.</summary>
/// <param name="name">The family's name, which the kernel gives a number at run time: <c>wireguard</c>.</param>
[AttributeUsage(AttributeTargets.Class)]
public sealed class GenericNetlinkFamilyAttribute(string name) : Attribute
{
    /// <summary>The family's name.</summary>
    public string Name => name;

    /// <summary>The version that requests carry (<c>genlmsghdr.version</c>).</summary>
    public byte Version { get; set; } = 1;
}
