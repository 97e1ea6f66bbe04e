using Netlink.Contracts;

namespace Netlink.Routing;

/// <summary>A link for shaping what arrives elsewhere. It has no settings of its own.</summary>
[NetlinkAttributeSet]
[SubMessage("ifb")]
public sealed partial record IfbOptions : LinkOptions
{
}
