using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using Netlink.TrafficControl;

namespace Netlink.Oracles;

/// <summary>
/// Our qdiscs and filters beside <c>tc -j -s -d</c>, and our classes beside <c>tc -s</c>, whose JSON older versions do not write. JSON is
/// read as elements, for some of its objects have a name twice.
/// </summary>
public static partial class TcOracle
{
    /// <summary>How many seconds may lie between our list and the tool's.</summary>
    private const double Pause = 10;

    /// <summary>Compares the qdiscs of a link, with all statistics.</summary>
    /// <returns>How many fields were compared.</returns>
    /// <exception cref="OracleException">Something differs.</exception>
    public static int Check(Tool tool, string link, IEnumerable<Qdisc> ours)
    {
        Dictionary<string, string> texts = Blocks(tool.Run($"tc qdisc show dev {link}"), "qdisc").ToDictionary(text => $"{Words(text)[1]} {Words(text)[2]}");
        return Comparison.CheckAll(Json(tool, $"qdisc show dev {link}"), seen => $"{seen.GetProperty("kind")} {seen.GetProperty("handle")}", ours, qdisc => $"{qdisc.Kind} {qdisc.Handle.Raw >> 16:x}:",
            (seen, qdisc) => Compare(seen, texts[$"{seen.GetProperty("kind")} {seen.GetProperty("handle")}"], qdisc));
    }

    /// <summary>Compares the classes of a link, with all statistics.</summary>
    /// <returns>How many fields were compared.</returns>
    /// <exception cref="OracleException">Something differs.</exception>
    public static int Check(Tool tool, string link, IEnumerable<TcClass> ours) => Comparison.CheckAll(
        Blocks(tool.Run($"tc -s class show dev {link}"), "class"), text => Words(text)[2], ours, item => TcText.Handle(item.Handle), Compare);

    /// <summary>Compares the filters at a place of a link, with the statistics of their actions.</summary>
    /// <returns>How many fields were compared.</returns>
    /// <exception cref="OracleException">Something differs.</exception>
    public static int Check(Tool tool, string link, string place, IEnumerable<TcFilter> ours)
    {
        IEnumerable<string> texts = Blocks(tool.Run($"tc filter show dev {link} {place}"), "filter");
        IEnumerable<(JsonElement, string)> theirs = Json(tool, $"filter show dev {link} {place}").Zip(texts).Where(pair => pair.First.TryGetProperty("options", out _)); // without, it is a kind's head
        return Comparison.CheckAll(theirs, Key, ours, item => $"{FilterWords.Protocol(item.Protocol)} {item.Priority} {item.Kind}", (seen, item) => Compare(seen.Item1, seen.Item2, item));

        static string Key((JsonElement Seen, string) pair) => $"{pair.Seen.GetProperty("protocol")} {pair.Seen.GetProperty("pref")} {pair.Seen.GetProperty("kind")}";
    }

    private static Comparison Compare(JsonElement seen, string text, Qdisc ours)
    {
        var comparison = new Comparison($"qdisc {ours.Kind} {ours.Handle} of {ours.Link}")
            .Field("kind", Value(seen, "kind"), ours.Kind)
            .Field("handle", Value(seen, "handle"), $"{ours.Handle.Raw >> 16:x}:")
            .Field("root", Value(seen, "root") ?? false, ours.Parent == TcHandle.Root)
            .Field("parent", Value(seen, "parent"), ours.Parent.Raw is 0 or uint.MaxValue ? null : TcText.Handle(ours.Parent))
            .Field("refcnt", Value(seen, "refcnt") ?? 1, ours.ReferenceCount)
            .Field("offloaded", Value(seen, "offloaded") ?? false, ours.Offloaded ?? false)
            .Field("ingress_block", Value(seen, "ingress_block") ?? 0, ours.IngressBlock ?? 0)
            .Field("egress_block", Value(seen, "egress_block") ?? 0, ours.EgressBlock ?? 0)
            .Field("text", Words(text), Words(Seed().Replace($"{ours}", "").Replace($" dev {ours.Link}", "", StringComparison.Ordinal)));
        Statistics(comparison, seen, ours.Statistics!);
        foreach ((string name, object value) in Numbers(ours.KindStatistics))
            comparison.Field(name, Value(seen, name) ?? 0, value);
        if (ours.KindStatistics is FqStatistics fq)
        {
            comparison.Field("throttled flows", Values(seen, "throttled").FirstOrDefault() ?? 0, fq.ThrottledFlows).Field("throttled", Values(seen, "throttled").LastOrDefault() ?? 0, fq.Throttled)
                .Near("next_packet_delay", Nanoseconds(seen, "next_packet_delay"), Math.Max(0, fq.NextDelayedFlow.TotalSeconds), Pause).Near("latency", Nanoseconds(seen, "latency"), fq.UnthrottleLatency.TotalSeconds, 1e-6);
        }

        return comparison;
    }

    private static Comparison Compare(string seen, TcClass ours)
    {
        string[] head = Words(seen.Split('\n')[0]);
        Comparison comparison = new Comparison($"class {ours.Kind} {ours.Handle} of {ours.Link}")
            .Field("text", head, Words($"{ours}".Replace($" dev {ours.Link}", "", StringComparison.Ordinal)));
        Match sent = Sent().Match(seen), queue = Queue().Match(seen);
        TcStatistics statistics = ours.Statistics!;
        foreach ((string name, Match match, object? value) in new (string, Match, object?)[]
        {
            ("bytes", sent, statistics.Basic is null ? null : statistics.Bytes), ("packets", sent, statistics.Basic is null ? null : statistics.Packets), ("drops", queue, statistics.Queue?.Dropped),
            ("overlimits", queue, statistics.Queue?.OverLimits), ("requeues", queue, statistics.Queue?.Requeued), ("backlog", queue, statistics.Queue is { } waiting ? TcText.Size(waiting.Backlog) : null),
            ("qlen", queue, statistics.Queue?.Length),
        })
            comparison.Field(name, match.Groups[name] is { Success: true } group ? group.Value : null, value);
        foreach ((string name, object value) in Numbers(ours.KindStatistics))
            comparison.Field(name, Regex.Match(seen[seen.IndexOf('\n', StringComparison.Ordinal)..], $@"\b{name}:? (\S+)") is { Success: true } number ? number.Groups[1].Value : null, value);
        if (ours.KindStatistics is FqCodelClassStatistics codel)
            comparison.Field("dropping", Words(seen).Contains("dropping"), codel.Dropping);
        return comparison;
    }

    private static Comparison Compare(JsonElement seen, string text, TcFilter ours)
    {
        Comparison comparison = new Comparison($"filter {ours.Priority} {ours.Kind} of {ours.Link}")
            .Field("protocol", Value(seen, "protocol"), FilterWords.Protocol(ours.Protocol))
            .Field("pref", Value(seen, "pref"), ours.Priority)
            .Field("kind", Value(seen, "kind"), ours.Kind)
            .Field("chain", Value(seen, "chain"), ours.Chain)
            .Field("text", Words(Place().Replace(text, "").Replace(" )", ")", StringComparison.Ordinal)), Words(Place().Replace($"{ours}", "")));
        JsonElement[] actions = seen.TryGetProperty("options", out JsonElement options) && options.TryGetProperty("actions", out JsonElement list) ? [.. list.EnumerateArray()] : [];
        comparison.Field("actions", actions.Length, ours.Actions?.Count ?? 0);
        foreach ((JsonElement action, TcAction own) in actions.Zip(ours.Actions ?? []))
        {
            (uint index, int references, int binds, ActionTimes? times) = Kept(own);
            comparison.Field("action", Value(action, "kind"), own.Kind)
                .Field("index", Value(action, "index"), index).Field("ref", Value(action, "ref"), references).Field("bind", Value(action, "bind"), binds)
                .Near("installed", Seconds(action, "installed"), times?.Installed.TotalSeconds, Pause).Near("last_used", Seconds(action, "last_used"), times?.LastUsed.TotalSeconds, Pause)
                .Near("first_used", Seconds(action, "first_used"), times?.FirstUsed.TotalSeconds, Pause);
            Statistics(comparison, action.GetProperty("stats"), own.Statistics!);
        }

        return comparison;
    }

    private static void Statistics(Comparison comparison, JsonElement seen, TcStatistics ours) => comparison
        .Field("bytes", Value(seen, "bytes"), ours.Bytes)
        .Field("packets", Value(seen, "packets"), ours.Packets)
        .Field("drops", Value(seen, "drops"), ours.Dropped)
        .Field("overlimits", Value(seen, "overlimits"), ours.OverLimits)
        .Field("requeues", Value(seen, "requeues"), ours.Requeued)
        .Field("backlog", Value(seen, "backlog"), ours.Backlog.Bytes)
        .Field("qlen", Value(seen, "qlen"), ours.QueueLength);

    /// <summary>What only a kind of qdisc counts, by <c>tc</c>'s names; what is 0 some versions leave out.</summary>
    private static (string Name, object Value)[] Numbers(QdiscStatistics? statistics) => statistics switch
    {
        FqCodelStatistics ours =>
        [
            ("maxpacket", ours.LargestPacket.Bytes), ("drop_overlimit", ours.LimitDropped), ("new_flow_count", ours.NewFlows), ("ecn_mark", ours.EcnMarked), ("ce_mark", ours.CongestionMarked),
            ("memory_used", ours.MemoryUsed.Bytes), ("drop_overmemory", ours.MemoryDropped), ("new_flows_len", ours.WaitingNewFlows), ("old_flows_len", ours.WaitingOldFlows),
        ],
        FqStatistics ours =>
        [
            ("flows", ours.Flows), ("inactive", ours.InactiveFlows), ("gc", ours.ForgottenFlows), ("highprio", ours.HighPriorityPackets), ("retrans", ours.TcpRetransmissions), ("ce_mark", ours.CongestionMarked),
            ("flows_plimit", ours.FlowLimitDropped), ("pkts_too_long", ours.TooLong), ("alloc_errors", ours.AllocationErrors), ("horizon_drops", ours.HorizonDropped), ("horizon_caps", ours.HorizonCapped),
        ],
        _ => [],
    };

    private static (string Name, object Value)[] Numbers(ClassStatistics? statistics) => statistics switch
    {
        HtbClassStatistics ours => [("lended", ours.Lent), ("borrowed", ours.Borrowed), ("giants", ours.Giants), ("tokens", ours.Tokens), ("ctokens", ours.CeilingTokens)],
        SfqClassStatistics ours => [("allot", ours.Allotted)],
        FqCodelClassStatistics ours => [("deficit", ours.Deficit), ("count", ours.Count), ("lastcount", ours.LastCount), ("ldelay", TcText.Time(ours.LastDelay))],
        _ => [],
    };

    private static (uint Index, int References, int Binds, ActionTimes? Times) Kept(TcAction action) => action.Options switch
    {
        GactOptions { Parameters: { } ours } options => (ours.Index, ours.ReferenceCount, ours.BindCount, options.Times),
        MirredOptions { Parameters: { } ours } options => (ours.Index, ours.ReferenceCount, ours.BindCount, options.Times),
        PoliceOptions { Parameters: { } ours } options => (ours.Index, ours.ReferenceCount, ours.BindCount, options.Times),
        _ => default,
    };

    private static JsonElement[] Json(Tool tool, string arguments) => [.. JsonDocument.Parse(tool.Run($"tc -j -s -d {arguments}")).RootElement.EnumerateArray()];

    private static IEnumerable<string> Blocks(string text, string word) => Regex.Split(text, $"^(?={word} )", RegexOptions.Multiline).Where(block => block.Length > 0);

    private static IEnumerable<object> Values(JsonElement seen, string name) => seen.EnumerateObject().Where(property => property.Name == name).Select(property => Plain(property.Value));

    private static object? Value(JsonElement seen, string name) => Values(seen, name).FirstOrDefault();

    private static object Plain(JsonElement value) => value.ValueKind switch { JsonValueKind.True => true, JsonValueKind.False => false, _ => value.ToString() };

    private static double Seconds(JsonElement seen, string name) => Value(seen, name) is { } value ? double.Parse($"{value}", CultureInfo.InvariantCulture) : 0;

    private static double Nanoseconds(JsonElement seen, string name) => Seconds(seen, name) / 1e9;

    private static string[] Words(string text) => text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);

    [GeneratedRegex(@"Sent (?<bytes>\d+) bytes (?<packets>\d+) pkt")]
    private static partial Regex Sent();

    [GeneratedRegex(@"\(dropped (?<drops>\d+), overlimits (?<overlimits>\d+) requeues (?<requeues>\d+)\)\s+backlog (?<backlog>\S+) (?<qlen>\d+)p")]
    private static partial Regex Queue();

    [GeneratedRegex(@" seed \d+")]
    private static partial Regex Seed();

    [GeneratedRegex(@"^filter (dev \S+ )?((root|ingress|egress|parent \S+) )?")]
    private static partial Regex Place();
}
