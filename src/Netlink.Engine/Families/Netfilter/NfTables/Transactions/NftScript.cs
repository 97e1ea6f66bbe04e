using System.Globalization;

namespace Netlink.Netfilter;

/// <summary>A transaction's calls as <c>nft -f</c> takes them.</summary>
internal static class NftScript
{
    /// <summary>A call without what the thing is like: enough to name it.</summary>
    public static string Name(NftChange change) => change.Item switch
    {
        NftTable { Name: null, Handle: null } table => table.Family == NftFamily.Unspecified ? "flush ruleset" : $"flush ruleset {table.Family.Name()}",
        NftRule rule when change.Verb == NftVerb.Flush => rule.Chain is null ? $"flush table {Place(rule.Family, rule.Table)}" : $"flush chain {Place(rule.Family, rule.Table)} {rule.Chain}",
        NftSetElements elements when change.Verb == NftVerb.Flush => $"flush {SetNoun(change)} {elements}",
        NftRule rule => $"{Verb(change)} rule {Place(rule.Family, rule.Table)} {rule.Chain}{Position(change, rule)}",
        NftSetElements elements => $"{Verb(change)} element {elements}",
        NftTable table => $"{Verb(change)} table {Place(table.Family, table.Name ?? Handle(table.Handle))}",
        NftChain chain => $"{Verb(change)} chain {Place(chain.Family, chain.Table)} {chain.Name ?? Handle(chain.Handle)}",
        NftSet set => $"{Verb(change)} {(set.IsMap ? "map" : "set")} {Place(set.Family, set.Table)} {set.Name ?? Handle(set.Handle)}",
        NftObject item => $"{Verb(change)} {item.Type?.Noun()} {Place(item.Family, item.Table)} {item.Name ?? Handle(item.Handle)}",
        NftFlowtable flows => $"{Verb(change)} flowtable {Place(flows.Family, flows.Table)} {flows.Name ?? Handle(flows.Handle)}",
        _ => change.Verb.ToString(),
    };

    /// <summary>A call as a line that <c>nft -f</c> takes.</summary>
    public static string Line(NftChange change)
    {
        string name = Name(change);
        if (change.Verb is NftVerb.Delete or NftVerb.Destroy && change.Kind != NftItemKind.Elements)
            return name;
        string? body = change.Item switch
        {
            NftTable table => Block(table.Flags is { } flags and not NftTableFlags.None ? $"flags {Names(flags)}" : null, Comment(table.Comment)),
            NftChain chain => Chain(chain),
            NftRule rule when change.Verb != NftVerb.Flush => $" {rule}",
            NftSet set => Set(set),
            NftSetElements { Elements: { } raw } when change.Verb != NftVerb.Flush => $" {{ {string.Join(", ", Elements(change, raw))} }}",
            NftObject item => item.Data?.ToString() is { Length: > 0 } data ? Block([.. data.Split('\n'), Comment(item.Comment)]) : null,
            NftFlowtable flows => Block(
                string.Create(CultureInfo.InvariantCulture, $"hook ingress priority {flows.Priority ?? 0}"),
                flows.Devices is { Count: > 0 } devices ? $"devices = {{ {string.Join(", ", devices.Select(Quoted))} }}" : null,
                flows.Flags is { } flags and not NftFlowtableFlags.None ? $"flags {Names(flags)}" : null),
            _ => null,
        };
        return name + body;
    }

    /// <summary>The word that stands before an object's name.</summary>
    public static string Noun(this NftObjectType type) => type switch
    {
        NftObjectType.ConntrackHelper => "ct helper",
        NftObjectType.ConntrackTimeout => "ct timeout",
        NftObjectType.ConntrackExpectation => "ct expectation",
        NftObjectType.ConnectionLimit => "ct count",
        NftObjectType.SecurityMark => "secmark",
        _ => type.ToString().ToLowerInvariant(),
    };

    private static string? Chain(NftChain chain)
    {
        string? hook = null;
        if (chain.Hook is { } point)
        {
            string devices = chain.Devices switch
            {
                { Count: 1 } one => $" device {Quoted(one[0])}",
                { Count: > 1 } many => $" devices = {{ {string.Join(", ", many.Select(Quoted))} }}",
                _ => "",
            };
            hook = string.Create(CultureInfo.InvariantCulture, $"type {chain.Type ?? "filter"} hook {point.ToString().ToLowerInvariant()}{devices} priority {chain.Priority ?? 0}");
        }

        return Block(hook, chain.Policy is { } policy ? $"policy {policy.ToString().ToLowerInvariant()}" : null, Comment(chain.Comment));
    }

    private static string? Set(NftSet set)
    {
        string? leadsTo = set.ObjectType is { } type ? $" : {type.Noun()}" : set.DataType is { } data ? $" : {data}" : null;
        NftSetFlags flags = (set.Flags ?? 0) & (NftSetFlags.Constant | NftSetFlags.Interval | NftSetFlags.Timeout | NftSetFlags.Dynamic);
        return Block(
            $"type {set.KeyType}{leadsTo}",
            set.Size is { } size ? string.Create(CultureInfo.InvariantCulture, $"size {size}") : null,
            flags != 0 ? $"flags {Names(flags)}" : null,
            set.Timeout is { } timeout ? $"timeout {NftDuration.Format(timeout)}" : null,
            set.CollectionInterval is { } interval ? $"gc-interval {NftDuration.Format(interval)}" : null,
            set.Policy is { } policy ? $"policy {policy.ToString().ToLowerInvariant()}" : null,
            set.AutoMerge == true ? "auto-merge" : null,
            Comment(set.Comment));
    }

    private static IEnumerable<string> Elements(NftChange change, IReadOnlyList<NftSetElement> raw) =>
        change.Elements?.Select(element => element.ToString()) ?? raw.Select(element => element.Key?.ToString() ?? "*");

    private static string Verb(NftChange change) => change.Verb.ToString().ToLowerInvariant();

    private static string SetNoun(NftChange change) => change.SetOfElements?.IsMap == true ? "map" : "set";

    private static string Place(NftFamily family, string? name) => $"{family.Name()} {name}";

    private static string Handle(ulong? handle) => string.Create(CultureInfo.InvariantCulture, $"handle {handle}");

    private static string Position(NftChange change, NftRule rule) => change.Verb switch
    {
        NftVerb.Add or NftVerb.Create or NftVerb.Insert => rule.Position is { } position ? string.Create(CultureInfo.InvariantCulture, $" position {position}") : "",
        _ => rule.Handle is { } ? $" {Handle(rule.Handle)}" : "",
    };

    private static string Names<T>(T flags)
        where T : struct, Enum => flags.ToString().ToLowerInvariant();

    private static string? Comment(string? comment) => comment is null ? null : $"comment {Quoted(comment)}";

    private static string Quoted(string text) => $"\"{text}\"";

    private static string? Block(params IEnumerable<string?> statements)
    {
        string[] present = [.. statements.Where(statement => !string.IsNullOrEmpty(statement)).Select(statement => statement + ";")!];
        return present.Length == 0 ? null : $" {{ {string.Join(' ', present)} }}";
    }
}
