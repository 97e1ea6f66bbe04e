using System.Text.Json.Nodes;
using Netlink.Routing;

namespace Netlink.Oracles;

/// <summary>Our ports of bridges, their VLANs and the bridges' forwarding tables beside <c>bridge -j -d</c>.</summary>
public static class BridgeOracle
{
    private const byte BridgeFamily = 7;
    private const ushort Pvid = 2, Untagged = 4, RangeBegin = 8, RangeEnd = 16;

    /// <summary>Compares all ports, VLANs and entries of forwarding tables with what <c>bridge</c> says of them.</summary>
    /// <returns>How many fields were compared.</returns>
    /// <exception cref="OracleException">Something differs.</exception>
    public static int Check(Tool tool, LinkFamily links, NeighbourFamily neighbours)
    {
        Link[] bridged = [.. links.List(new Link { Family = BridgeFamily, Extensions = LinkExtensions.CompressedBridgeVlans })];
        IReadOnlyDictionary<int, string> names = links.Names();
        return Comparison.CheckAll(tool.Bridge("-d link"), seen => $"{seen!["ifname"]}", bridged.Where(link => link.ProtocolInfo is not null), link => link.Name!, (seen, link) => Compare(seen!, link, names))
            + Comparison.CheckAll(tool.Bridge("-compressvlans vlan"), seen => $"{seen!["ifname"]}", bridged.Where(link => link.Specification is BridgeSpecification { Vlans.Count: > 0 }), link => link.Name!, (seen, link) => CompareVlans(seen!, link))
            + Comparison.CheckAll(tool.Bridge("-d fdb"), seen => $"{seen!["mac"]} {seen["ifname"]} {seen["vlan"]} {seen["master"]}", neighbours.List(new() { Family = BridgeFamily }),
                entry => $"{entry.HardwareAddress} {Name(names, entry.LinkIndex)} {entry.Vlan} {Name(names, entry.MasterIndex)}", (seen, entry) => Compare(seen!, entry));
    }

    /// <summary>A bridge's port beside <c>bridge -j -d link</c>.</summary>
    public static Comparison Compare(JsonNode seen, Link ours, IReadOnlyDictionary<int, string> names)
    {
        var port = (BridgePortOptions)ours.ProtocolInfo!;
        Comparison comparison = new Comparison($"port {ours.Name}")
            .Field("ifindex", seen["ifindex"], ours.Index)
            .Field("ifname", seen["ifname"], ours.Name)
            .Field("mtu", seen["mtu"], ours.Mtu)
            .Field("master", seen["master"], Name(names, ours.MasterIndex))
            .Field("state", seen["state"], port.State?.ToString().ToLowerInvariant())
            .Field("priority", seen["priority"], port.Priority)
            .Field("cost", seen["cost"], port.Cost);
        foreach ((string name, bool? value) in new (string, bool?)[]
        {
            ("hairpin", port.Hairpin), ("guard", port.Guard), ("root_block", port.RootBlock), ("fastleave", port.FastLeave), ("learning", port.Learning), ("flood", port.Flood),
            ("mcast_flood", port.MulticastFlood), ("bcast_flood", port.BroadcastFlood), ("mcast_to_unicast", port.MulticastToUnicast), ("neigh_suppress", port.NeighbourSuppress),
            ("vlan_tunnel", port.VlanTunnel), ("isolated", port.Isolated), ("locked", port.Locked),
        })
            comparison.Field(name, seen[name], value);
        return comparison;
    }

    /// <summary>A port's VLANs beside <c>bridge -j vlan</c>.</summary>
    public static Comparison CompareVlans(JsonNode seen, Link ours) => new Comparison($"VLANs of {ours.Name}")
        .Field("vlans", seen["vlans"]!.AsArray().Select(vlan => Describe((int)vlan!["vlan"]!, (int?)vlan["vlanEnd"], [.. (vlan["flags"]?.AsArray() ?? []).Select(flag => $"{flag}")])), Vlans((BridgeSpecification)ours.Specification!));

    /// <summary>An entry of a forwarding table beside <c>bridge -j -d fdb</c>.</summary>
    public static Comparison Compare(JsonNode seen, Neighbour ours)
    {
        string[] flags = [.. (seen["flags"]?.AsArray() ?? []).Select(flag => $"{flag}")];
        Comparison comparison = new Comparison($"entry {ours.HardwareAddress} of {seen["ifname"]}")
            .Field("mac", seen["mac"], ours.HardwareAddress)
            .Field("vlan", seen["vlan"], ours.Vlan)
            .Field("dst", seen["dst"], ours.Address)
            .Field("vni", seen["vni"], ours.Vni)
            .Field("port", seen["port"], ours.Port)
            .Field("state", seen["state"], ours.State switch { NeighbourState.Permanent => "permanent", NeighbourState.NoArp => "static", NeighbourState.Stale => "stale", _ => "" });
        foreach ((string name, NeighbourFlags flag) in new[] { ("self", NeighbourFlags.Self), ("extern_learn", NeighbourFlags.ExternallyLearned), ("offload", NeighbourFlags.Offloaded), ("sticky", NeighbourFlags.Sticky) })
            comparison.Field(name, flags.Contains(name), (ours.Flags & flag) != 0);
        return comparison;
    }

    /// <summary>VLANs as the kernel tells them, ranges by their two ends, in <c>bridge</c>'s words.</summary>
    private static IEnumerable<string> Vlans(BridgeSpecification specification)
    {
        int first = 0;
        foreach (BridgeVlan vlan in specification.Vlans!)
        {
            if ((vlan.Flags & RangeBegin) != 0)
                first = vlan.Id;
            else
                yield return Describe((vlan.Flags & RangeEnd) != 0 ? first : vlan.Id, (vlan.Flags & RangeEnd) != 0 ? vlan.Id : null,
                    [.. new[] { ((vlan.Flags & Pvid) != 0, "PVID"), ((vlan.Flags & Untagged) != 0, "Egress Untagged") }.Where(pair => pair.Item1).Select(pair => pair.Item2)]);
        }
    }

    private static string Describe(int first, int? last, string[] flags) => $"{first}{(last is null ? "" : $"-{last}")}{string.Concat(flags.Select(flag => $" {flag}"))},";

    private static string? Name(IReadOnlyDictionary<int, string> names, int? index) => index is { } known ? names.GetValueOrDefault(known) : null;
}
