using Netlink.Control;
using Netlink.Protocol;
using Netlink.Sockets;

namespace Netlink.Fuzz;

/// <summary>The running kernel's generic netlink families.</summary>
internal static class FamilyNames
{
    private static readonly Lazy<Dictionary<ushort, string>> All = new(() =>
    {
        using NetlinkConnection connection = NetlinkConnection.Open(NetlinkProtocol.Generic);
        return new ControlFamily(connection).List().Where(family => family is { Id: not null, Name: not null }).ToDictionary(family => family.Id!.Value, family => family.Name!);
    });

    public static string? Find(ushort id) => All.Value.GetValueOrDefault(id);
}
