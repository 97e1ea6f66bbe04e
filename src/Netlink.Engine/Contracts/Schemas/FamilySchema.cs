using Netlink.Protocol;
using Netlink.Sockets;

namespace Netlink.Contracts;

/// <summary>A family's declaration as data: its requests, and the contracts that they carry.</summary>
/// <param name="Name">The generic netlink family's name, or the class's name without "Family".</param>
/// <param name="Protocol">The netlink protocol.</param>
/// <param name="Operations">The requests.</param>
public sealed record FamilySchema(string Name, NetlinkProtocol Protocol, IReadOnlyList<OperationSchema> Operations);
