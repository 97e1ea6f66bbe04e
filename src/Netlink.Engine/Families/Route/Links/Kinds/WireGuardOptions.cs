using Netlink.Contracts;

namespace Netlink.Routing;

/// <summary>A WireGuard tunnel. What it has to be told is told by its own family (<c>Set-NlWgDevice</c>); the link itself has no settings.</summary>
[NetlinkAttributeSet]
[SubMessage("wireguard")]
public sealed partial record WireGuardOptions : LinkOptions
{
}
