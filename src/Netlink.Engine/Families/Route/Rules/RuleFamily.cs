using Netlink.Contracts;
using Netlink.Sockets;
using Netlink.Wire;

namespace Netlink.Routing;

/// <summary>The rules of a network namespace: reading, making, changing and deleting them.</summary>
[NetlinkFamily(NetlinkProtocol.Route)]
[NetlinkTable<Rule>(32, "RTM_NEWRULE", "RTM_DELRULE", "RTM_GETRULE", Filter = "a family")]
public sealed partial class RuleFamily
{
}
