using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Netlink.Netfilter;

namespace Netlink.Oracles;

/// <summary>
/// Our objects of nftables beside <c>nft -j list ruleset</c>, and rules beside <c>nft -a list ruleset</c>. Not where a table is dormant:
/// nft 1.0.6 ends its JSON in the middle there.
/// </summary>
public static partial class NftOracle
{
    /// <summary>How many seconds may lie between our list and the tool's.</summary>
    private const double Pause = 30;

    private static readonly (NftSetFlags Flag, string Name)[] SetFlags =
        [(NftSetFlags.Constant, "constant"), (NftSetFlags.Interval, "interval"), (NftSetFlags.Timeout, "timeout"), (NftSetFlags.Dynamic, "dynamic")];

    /// <summary>Compares the whole ruleset: tables, chains, rules, sets with their elements, objects and flow tables.</summary>
    /// <returns>How many fields were compared.</returns>
    /// <exception cref="OracleException">Something differs.</exception>
    public static int Check(Tool tool, NftRuleset ours)
    {
        JsonNode[] items = [.. tool.Nftables().Select(item => item!)];
        var listing = new NftListing(tool.Run("nft -a list ruleset"));
        return Compared(["table"], ours.Tables, item => Name(item.Family, null, item.Handle), Compare)
            + Compared(["chain"], ours.Chains, item => Name(item.Family, item.Table, item.Handle), Compare)
            + Compared(["rule"], ours.Rules, item => Name(item.Family, item.Table, item.Handle), Compare)
            + Compared(["set", "map"], ours.Sets, item => Name(item.Set.Family, item.Set.Table, item.Set.Handle), Compare)
            + Compared(["counter", "quota", "limit", "ct helper", "ct timeout", "ct expectation", "synproxy", "secmark"], ours.Objects, item => Name(item.Family, item.Table, item.Handle), Compare)
            + Compared(["flowtable"], ours.Flowtables, item => Name(item.Family, item.Table, item.Handle), Compare)
            + ours.Sets.Sum(pair => Comparison.CheckAll(
                Find("set", "map").Single(item => Name(item) == Name(pair.Set.Family, pair.Set.Table, pair.Set.Handle))["elem"]?.AsArray() ?? [], seen => Key(seen!), pair.Elements, item => Plain(item.Key), (seen, item) => Compare(seen!, item)));

        int Compared<T>(string[] kinds, IEnumerable<T> list, Func<T, string> name, Func<JsonNode, NftListing, T, Comparison> compare) =>
            Comparison.CheckAll(Find(kinds), Name, list, name, (seen, item) => compare(seen, listing, item));

        IEnumerable<JsonNode> Find(params string[] kinds) => items.SelectMany(item => kinds.Select(kind => item[kind]).OfType<JsonNode>());
    }

    private static Comparison Compare(JsonNode seen, NftListing listing, NftTable ours) => new Comparison($"table {ours}")
        .Field("family", seen["family"], ours.Family.Name())
        .Field("name", seen["name"], ours.Name)
        .Field("handle", seen["handle"], ours.Handle)
        .Field("flags", listing.Block($"{ours}").Contains("flags dormant"), (ours.Flags & NftTableFlags.Dormant) is not (null or 0))
        .Field("comment", listing.Comment($"{ours}"), ours.Comment);

    private static Comparison Compare(JsonNode seen, NftListing listing, NftChain ours) => new Comparison($"chain {ours}")
        .Field("name", seen["name"], ours.Name)
        .Field("type", seen["type"], ours.Hook is null ? null : ours.Type)
        .Field("hook", seen["hook"], ours.Hook?.ToString().ToLowerInvariant())
        .Field("prio", seen["prio"], ours.Hook is null ? null : ours.Priority)
        .Field("policy", seen["policy"], ours.Policy?.ToString().ToLowerInvariant())
        .Field("devices", listing.Block($"{Table(seen)} chain {ours.Name}").SelectMany(line => Devices().Match(line) is { Success: true } match ? match.Groups["names"].Value.Split([' ', ',', '"'], StringSplitOptions.RemoveEmptyEntries) : []), ours.Devices ?? [])
        .Field("comment", listing.Comment($"{Table(seen)} chain {ours.Name}"), ours.Comment);

    private static Comparison Compare(JsonNode seen, NftListing listing, NftRule ours) => new Comparison($"rule {ours.Handle} of {ours.Chain}")
        .Field("chain", seen["chain"], ours.Chain)
        .Field("comment", seen["comment"], ours.Comment)
        .Field("text", listing.RuleText(Table(seen), $"{ours.Handle}"), ours.Text);

    /// <summary>The JSON of nft 1.0 leaves out <c>dynamic</c>, its text a <c>timeout</c> that the line beneath says anyway.</summary>
    private static IEnumerable<string> Flags(JsonNode set, IEnumerable<string> block) =>
        block.Where(line => line.StartsWith("flags ", StringComparison.Ordinal)).SelectMany(line => line["flags ".Length..].Split(','))
            .Union(set["flags"]?.AsArray().Select(flag => $"{flag}") ?? []).Order(StringComparer.Ordinal);

    private static Comparison Compare(JsonNode seen, NftListing listing, (NftSet Set, IReadOnlyList<NftElement>) pair) => Compare(seen, listing, pair.Set);

    private static Comparison Compare(JsonNode seen, NftListing listing, NftSet ours) => new Comparison($"set {ours}")
        .Field("name", seen["name"], ours.Name)
        .Field("type", Words(seen["type"]), Words(ours.KeyType))
        .Field("map", Words(seen["map"]), ours.ObjectType is { } kind ? kind.ToString().ToLowerInvariant() : Words(ours.DataType))
        .Field("policy", seen["policy"], ours.Policy is null or NftSetPolicy.Performance ? null : "memory")
        .Field("flags", Flags(seen, listing.Block(Block(seen, ours))), SetFlags.Where(pair => ours.Flags?.HasFlag(pair.Flag) == true).Select(pair => pair.Name).Order(StringComparer.Ordinal))
        .Field("timeout", seen["timeout"], ours.Timeout?.TotalSeconds)
        .Field("gc-interval", seen["gc-interval"], ours.CollectionInterval?.TotalSeconds)
        .Field("size", seen["size"], ours.Size is null or 0 or ushort.MaxValue && seen["size"] is null ? null : ours.Size)
        .Field("auto-merge", listing.Block(Block(seen, ours)).Contains("auto-merge"), ours.AutoMerge == true)
        .Field("comment", listing.Comment(Block(seen, ours)), ours.Comment);

    private static string Block(JsonNode seen, NftSet ours) => $"{Table(seen)} {(ours.IsMap ? "map" : "set")} {ours.Name}";

    private static Comparison Compare(JsonNode seen, NftListing listing, NftObject ours)
    {
        Comparison comparison = new Comparison($"object {ours}").Field("name", seen["name"], ours.Name);
        IReadOnlyList<string> Block(string kind)
        {
            IReadOnlyList<string> lines = listing.Block($"{Table(seen)} {kind} {ours.Name}");
            comparison.Field("comment", listing.Comment($"{Table(seen)} {kind} {ours.Name}"), ours.Comment);
            return [.. lines.Where(line => !line.StartsWith("comment ", StringComparison.Ordinal))];
        }

        return ours.Data switch
        {
            NftCounterObject counter => comparison.Field("packets", seen["packets"], counter.Packets).Field("bytes", seen["bytes"], counter.Bytes).Field("text", Block("counter"), counter),
            NftQuotaObject quota => comparison.Field("bytes", seen["bytes"], quota.Bytes?.Bytes).Field("used", seen["used"], quota.Used?.Bytes ?? 0)
                .Field("inv", seen["inv"], (quota.Flags & NftQuotaFlags.Over) is not (null or 0), false).Field("text", Block("quota"), quota),
            NftLimitObject limit => comparison.Field("inv", seen["inv"], (limit.Flags & NftLimitFlags.Over) is not (null or 0), false).Field("text", Block("limit"), limit),
            NftConntrackHelperObject helper => comparison.Field("type", seen["type"], helper.Helper).Field("protocol", seen["protocol"], Protocol(helper.L4Protocol)).Field("l3proto", seen["l3proto"], helper.L3Protocol?.Name()),
            NftConntrackExpectationObject wanted => comparison.Field("protocol", seen["protocol"], Protocol(wanted.L4Protocol)).Field("dport", seen["dport"], wanted.DestinationPort)
                .Field("timeout", seen["timeout"], wanted.Timeout?.TotalMilliseconds).Field("size", seen["size"], wanted.Size).Field("l3proto", seen["l3proto"], wanted.L3Protocol?.Name()),
            NftConntrackTimeoutObject times => comparison.Field("protocol", seen["protocol"], Protocol(times.L4Protocol)).Field("l3proto", seen["l3proto"], times.L3Protocol?.Name()),
            NftSynProxyObject proxy => comparison.Field("mss", seen["mss"], proxy.MaximumSegmentSize).Field("wscale", seen["wscale"], proxy.WindowScale),
            NftSecurityMarkObject mark => comparison.Field("context", seen["context"], mark.Context),
            _ => comparison.Field("kind", "one that nft lists", ours.Type),
        };
    }

    private static Comparison Compare(JsonNode seen, NftListing listing, NftFlowtable ours) => new Comparison($"flowtable {ours}")
        .Field("name", seen["name"], ours.Name)
        .Field("prio", seen["prio"], ours.Priority)
        .Field("dev", seen["dev"], ours.Devices);

    private static Comparison Compare(JsonNode seen, NftElement ours)
    {
        JsonNode? details = (seen is JsonArray pair ? pair[0] : seen) is JsonObject element ? element["elem"] : null;
        return new Comparison($"element {ours.Key}")
            .Field("key", Key(seen), Plain(ours.Key))
            .Field("value", seen is JsonArray map ? Value(map[1]) : null, ours.Data is { } data ? Plain(data) : null)
            .Field("timeout", details?["timeout"], ours.Timeout?.TotalSeconds)
            .Near("expires", (double?)details?["expires"], ours.Expires is { } left ? Math.Floor(left.TotalSeconds) : null, Pause)
            .Field("comment", details?["comment"], ours.Comment);
    }

    /// <summary>An element's key in the words that we have for it, but for quotes; numbers are decimal.</summary>
    private static string Key(JsonNode seen) => seen is JsonArray pair ? Key(pair[0]!) : seen is JsonObject item && item["elem"] is { } element ? Value(element["val"]) : Value(seen);

    private static string Value(JsonNode? value) => value switch
    {
        JsonObject item when item["prefix"] is { } prefix => $"{prefix["addr"]}/{prefix["len"]}",
        JsonObject item when item["range"] is JsonArray range => $"{Value(range[0])}-{Value(range[1])}",
        JsonObject item when item["concat"] is JsonArray parts => string.Join(" . ", parts.Select(Value)),
        JsonObject item when item.Single() is { Value: JsonObject verdict } named => $"{named.Key} {verdict["target"]}",
        JsonObject item => item.Single().Key,
        JsonArray list => string.Join(',', list.Select(Value)),
        _ => $"{value}",
    };

    private static string Plain(object ours) => Hexadecimal().Replace($"{ours}".Replace("\"", "", StringComparison.Ordinal), match => ulong.Parse(match.Groups[1].ValueSpan, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture).ToString(CultureInfo.InvariantCulture));

    private static string? Words(object? types) => types switch { null => null, JsonArray list => string.Join(' ', list.Select(item => $"{item}")), _ => $"{types}".Replace(" . ", " ", StringComparison.Ordinal) };

    private static string? Protocol(byte? number) => number is null ? null : $"{(IPProtocol)number}".ToLowerInvariant();

    private static string Name(NftFamily family, string? table, ulong? handle) => $"{family.Name()} {table} {handle}";

    private static string Name(JsonNode seen) => $"{Table(seen)} {seen["handle"]}";

    private static string Table(JsonNode seen) => $"{seen["family"]} {seen["table"]}";

    [GeneratedRegex(@" hook \w+ devices? (= \{)?(?<names>[^}]*?)\}? priority ")]
    private static partial Regex Devices();

    [GeneratedRegex(@"\b0x([0-9a-f]+)")]
    private static partial Regex Hexadecimal();
}
