using System.Globalization;
using System.Text.Json.Nodes;
using Netlink.Routing;

namespace Netlink.Oracles;

/// <summary>Our objects of the routing part of the kernel beside those that <c>ip -j -d</c> and <c>bridge -j</c> print.</summary>
public static class IPOracle
{
    private const uint Forever = uint.MaxValue;

    /// <summary>A link beside <c>ip -d -j link</c>.</summary>
    public static Comparison Compare(JsonNode seen, Link ours) => new Comparison($"link {ours.Name}")
        .Field("ifindex", seen["ifindex"], ours.Index)
        .Field("ifname", seen["ifname"], ours.Name)
        .Field("up", Flags(seen).Contains("UP"), ours.Up)
        .Field("mtu", seen["mtu"], ours.Mtu)
        .Field("qdisc", seen["qdisc"], ours.QueueDiscipline)
        .Field("master", seen["master"], ours.Master)
        .Field("txqlen", seen["txqlen"], ours.QueueLength is 0 && seen["txqlen"] is null ? null : ours.QueueLength)
        .Field("address", seen["address"], ours.Address)
        .Field("broadcast", seen["broadcast"], ours.Broadcast)
        .Field("promiscuity", seen["promiscuity"], ours.Promiscuity)
        .Field("min_mtu", seen["min_mtu"], ours.MinimumMtu)
        .Field("max_mtu", seen["max_mtu"], ours.MaximumMtu)
        .Field("num_tx_queues", seen["num_tx_queues"], ours.SendQueues)
        .Field("num_rx_queues", seen["num_rx_queues"], ours.ReceiveQueues)
        .Field("gso_max_size", seen["gso_max_size"], ours.GsoMaximumSize)
        .Field("gso_max_segs", seen["gso_max_segs"], ours.GsoMaximumSegments)
        .Field("ifalias", seen["ifalias"], ours.Alias)
        .Field("altnames", seen["altnames"] ?? new JsonArray(), ours.AlternativeNames)
        .Field("info_kind", seen["linkinfo"]?["info_kind"], ours.Kind)
        .Field("info_slave_kind", seen["linkinfo"]?["info_slave_kind"], ours.PortKind);

    /// <summary>An address beside one of <c>addr_info</c> of <c>ip -d -j addr</c>.</summary>
    public static Comparison Compare(JsonNode seen, InterfaceAddress ours) => new Comparison($"address {ours}")
        .Field("local", seen["local"], ours.Address.Address)
        .Field("prefixlen", seen["prefixlen"], ours.PrefixLength)
        .Field("label", seen["label"], ours.Label)
        .Field("broadcast", seen["broadcast"], ours.Broadcast)
        .Field("metric", seen["metric"], ours.Metric)
        .Field("valid_life_time", seen["valid_life_time"], Seconds(ours.ValidLifetime))
        .Field("preferred_life_time", seen["preferred_life_time"], Seconds(ours.PreferredLifetime));

    /// <summary>A route beside <c>ip -N -d -j route</c>.</summary>
    public static Comparison Compare(JsonNode seen, Route ours) => new Comparison($"route {ours.Destination}")
        .Field("dst", seen["dst"], ours.Destination.IsDefault() ? "default" : ours.Destination.IsHost() ? ours.Destination.Address : ours.Destination)
        .Field("gateway", seen["gateway"], ours.Gateway)
        .Field("via", seen["via"]?["host"], ours.Via?.Address)
        .Field("dev", seen["dev"], seen["dev"] is null ? null : ours.OutputLink)
        .Field("metric", seen["metric"], ours.Metric)
        .Field("table", seen["table"], ours.Table, 254)
        .Field("protocol", seen["protocol"], ours.Protocol)
        .Field("scope", seen["scope"], ours.Scope)
        .Field("prefsrc", seen["prefsrc"], ours.PreferredSource)
        .Field("mtu", seen["metrics"]?[0]?["mtu"], ours.Metrics?.Mtu)
        .Field("nexthops", seen["nexthops"]?.AsArray().Count, ours.NextHops?.Count)
        .Field("nexthop gateways", Gateways(seen), ours.NextHops?.Where(hop => hop.Gateway is not null).Select(hop => hop.Gateway));

    /// <summary>A neighbour beside <c>ip -j neigh</c>.</summary>
    public static Comparison Compare(JsonNode seen, Neighbour ours)
    {
        Comparison comparison = new Comparison($"neighbour {ours.Address}")
            .Field("dst", seen["dst"], ours.Address)
            .Field("dev", seen["dev"], seen["dev"] is null ? null : ours.Link)
            .Field("lladdr", seen["lladdr"], ours.HardwareAddress)
            .Flag("router", seen, (ours.Flags & NeighbourFlags.Router) != 0);
        return seen["state"] is null ? comparison.Flag("proxy", seen, ours.Proxy) : comparison.Field("state", seen["state"]![0], ours.State.ToString().ToUpperInvariant());
    }

    /// <summary>A rule beside <c>ip -N -j rule</c>.</summary>
    public static Comparison Compare(JsonNode seen, Rule ours) => new Comparison($"rule {ours.Priority}")
        .Field("priority", seen["priority"], ours.Priority ?? 0)
        .Flag("not", seen, (ours.Flags & RuleFlags.Invert) != 0)
        .Field("src", Prefix(seen, "src"), Prefix(ours.Source))
        .Field("dst", Prefix(seen, "dst"), Prefix(ours.Destination))
        .Field("table", seen["table"], seen["table"] is null ? null : ours.Table)
        .Field("iif", seen["iif"], ours.InputLink)
        .Field("oif", seen["oif"], ours.OutputLink)
        .Field("uid_start", seen["uid_start"], ours.FirstUser)
        .Field("uid_end", seen["uid_end"], ours.LastUser)
        .Field("goto", seen["goto"], ours.Goto)
        .Field("protocol", seen["protocol"], ours.Protocol is { } protocol ? (int)protocol : null);

    private static IEnumerable<object?>? Gateways(JsonNode seen) =>
        seen["nexthops"]?.AsArray().Where(hop => hop!["gateway"] is not null).Select(hop => (object?)hop!["gateway"]!.ToString());

    private static IReadOnlyList<string> Flags(JsonNode seen) => [.. seen["flags"]!.AsArray().Select(flag => flag!.ToString())];

    private static string? Prefix(JsonNode seen, string name) => seen[name]?.ToString() is { } address and not "all"
        ? seen[name + "len"] is { } length ? $"{address}/{length}" : address
        : null;

    private static string? Prefix(IPPrefix? prefix) => prefix is not { } known || known.IsDefault() ? null : known.IsHost() ? known.Address.ToString() : known.ToString();

    private static string? Seconds(TimeSpan? time) => time is not { } known ? null
        : known == TimeSpan.MaxValue ? Forever.ToString(CultureInfo.InvariantCulture) : ((long)known.TotalSeconds).ToString(CultureInfo.InvariantCulture);
}
