using Netlink.Netfilter;

namespace NetlinkPS.Formats;

/// <summary>What the views of nftables shape.</summary>
public static class NftView
{
    /// <summary>The family in the words of <c>nft</c>.</summary>
    /// <param name="item">A table, chain, set, element or object.</param>
    /// <returns>The text.</returns>
    public static string Family(object? item) => Unwrapped(item) switch
    {
        NftTable table => table.Family.Name(),
        NftChain chain => chain.Family.Name(),
        NftRule rule => rule.Family.Name(),
        NftSet set => set.Family.Name(),
        NftElement element => element.Family.Name(),
        NftObject value => value.Family.Name(),
        _ => "",
    };

    /// <summary>The family and the table of a rule: <c>inet filter</c>.</summary>
    /// <param name="rule">The rule.</param>
    /// <returns>The text.</returns>
    public static string TableOf(object? rule) => Unwrapped(rule) is NftRule known ? $"{known.Family.Name()} {known.Table}" : "";

    /// <summary>A rule's text; the rules of a chain of its own a little to the right.</summary>
    /// <param name="rule">The rule.</param>
    /// <returns>The text.</returns>
    public static string RuleOf(object? rule) => Unwrapped(rule) is NftRule known ? known.Text.Replace("\t", "  ", StringComparison.Ordinal) : "";

    /// <summary>A table's flags, where it has any.</summary>
    /// <param name="table">The table.</param>
    /// <returns>The text.</returns>
    public static string Flags(object? table) => Unwrapped(table) is NftTable { Flags: { } flags and not NftTableFlags.None } ? flags.ToString().ToLowerInvariant() : "";

    /// <summary>What a base chain is for; nothing for a regular one.</summary>
    /// <param name="chain">The chain.</param>
    /// <returns>The text.</returns>
    public static string ChainType(object? chain) => Unwrapped(chain) is NftChain { IsBase: true } known ? known.Type ?? "filter" : "";

    /// <summary>A base chain's hook and links.</summary>
    /// <param name="chain">The chain.</param>
    /// <returns>The text.</returns>
    public static string Hook(object? chain) => Unwrapped(chain) is NftChain { Hook: { } hook } known
        ? hook.ToString().ToLowerInvariant() + (known.Devices is { Count: > 0 } devices ? $" {string.Join(",", devices)}" : "")
        : "";

    /// <summary>A base chain's policy.</summary>
    /// <param name="chain">The chain.</param>
    /// <returns>The text.</returns>
    public static string Policy(object? chain) => Unwrapped(chain) is NftChain { Policy: { } policy } ? policy.ToString().ToLowerInvariant() : "";

    /// <summary>What a set's keys are, and what they lead to.</summary>
    /// <param name="set">The set.</param>
    /// <returns>The text.</returns>
    public static string SetType(object? set) => Unwrapped(set) switch
    {
        NftSet { ObjectType: { } type } map => $"{map.KeyType} : {type.ToString().ToLowerInvariant()}",
        NftSet { DataType: { } data } map => $"{map.KeyType} : {data}",
        NftSet known => $"{known.KeyType}",
        _ => "",
    };

    /// <summary>A set's flags, but for those that its type tells.</summary>
    /// <param name="set">The set.</param>
    /// <returns>The text.</returns>
    public static string SetFlags(object? set)
    {
        const NftSetFlags Told = NftSetFlags.Map | NftSetFlags.Object | NftSetFlags.Concatenation | NftSetFlags.Timeout;
        return Unwrapped(set) is NftSet { Flags: { } flags } && (flags & ~Told) is var rest and not NftSetFlags.None ? rest.ToString().ToLowerInvariant() : "";
    }

    /// <summary>How long elements stay.</summary>
    /// <param name="item">A set or an element.</param>
    /// <returns>The text.</returns>
    public static string Timeout(object? item) => Unwrapped(item) switch
    {
        NftSet { Timeout: { } timeout } => Short(timeout),
        NftElement { Timeout: { } timeout } => Short(timeout),
        _ => "",
    };

    /// <summary>How long an element still stays.</summary>
    /// <param name="element">The element.</param>
    /// <returns>The text.</returns>
    public static string Expires(object? element) => Unwrapped(element) is NftElement { Expires: { } expires } ? Short(TimeSpan.FromSeconds(Math.Ceiling(expires.TotalSeconds))) : "";

    /// <summary>An object's kind.</summary>
    /// <param name="item">The object.</param>
    /// <returns>The text.</returns>
    public static string ObjectType(object? item) => Unwrapped(item) is NftObject { Type: { } type } ? type.ToString().ToLowerInvariant() : "";

    private static string Short(TimeSpan time)
    {
        string[] parts =
        [
            time.Days > 0 ? $"{time.Days}d" : "", time.Hours > 0 ? $"{time.Hours}h" : "", time.Minutes > 0 ? $"{time.Minutes}m" : "", time.Seconds > 0 ? $"{time.Seconds}s" : "",
        ];
        string text = string.Concat(parts);
        return text.Length > 0 ? text : $"{time.TotalMilliseconds:0}ms";
    }

    private static object? Unwrapped(object? item) => item is System.Management.Automation.PSObject wrapped ? wrapped.BaseObject : item;
}
