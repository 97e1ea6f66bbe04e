using Netlink.Contracts;

namespace Netlink.Routing;

/// <summary>A link that leads nowhere: a place for addresses. It has no settings of its own.</summary>
[NetlinkAttributeSet]
[SubMessage("dummy")]
public sealed partial record DummyOptions : LinkOptions
{
}
