namespace Netlink.Contracts;

/// <summary>Declares a type as a list of attributes, without anything before them.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct)]
public sealed class NetlinkAttributeSetAttribute : Attribute
{
    /// <summary>The number of the attribute that only pads 64-bit values (<c>IFLA_PAD</c>), where the set has one. It is passed over.</summary>
    public ushort Padding { get; set; }
}
