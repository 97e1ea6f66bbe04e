using Netlink.Contracts;

namespace Netlink.Routing;

/// <summary>
/// What is known of a link beyond the link itself (<c>IFLA_AF_SPEC</c>): by each protocol, or, in a bridge's own dumps, by the bridge. The
/// kernel numbers the two alike, and only the message's address family tells them apart.
/// </summary>
[SubMessages]
public abstract partial record LinkSpecification;
