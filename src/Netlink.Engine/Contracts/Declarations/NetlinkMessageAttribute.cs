namespace Netlink.Contracts;

/// <summary>Declares a type as a fixed header (<see cref="NetlinkFieldAttribute"/>) with attributes behind it.</summary>
/// <param name="header">The kernel's name of the header, without <c>struct</c>: <c>ifinfomsg</c>.</param>
/// <param name="size">The header's size in bytes.</param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct)]
public sealed class NetlinkMessageAttribute(string header, int size) : Attribute
{
    /// <summary>The kernel's name of the header.</summary>
    public string Header => header;

    /// <summary>The header's size in bytes.</summary>
    public int Size => size;

    /// <summary>The number of the attribute that only pads 64-bit values (<c>RTA_PAD</c>), where the set has one. It is passed over.</summary>
    public ushort Padding { get; set; }
}
