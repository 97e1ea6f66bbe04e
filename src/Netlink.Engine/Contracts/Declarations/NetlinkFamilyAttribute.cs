using Netlink.Sockets;

namespace Netlink.Contracts;

/// <summary>Declares a partial class as a family with a protocol of its own: its partial methods are requests, which the generator writes.</summary>
/// <param name="protocol">The netlink protocol.</param>
[AttributeUsage(AttributeTargets.Class)]
public sealed class NetlinkFamilyAttribute(NetlinkProtocol protocol) : Attribute
{
    /// <summary>The netlink protocol.</summary>
    public NetlinkProtocol Protocol => protocol;
}
