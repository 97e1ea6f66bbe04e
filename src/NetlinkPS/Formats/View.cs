using System.ComponentModel;
using System.Globalization;
using System.Reflection;
using Netlink;
using Netlink.Routing;

namespace NetlinkPS.Formats;

/// <summary>Shapes what the views of <c>formats/*.Format.ps1xml</c> show.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class View
{
    private const int EndWidth = 22, Head = 8, Tail = EndWidth - Head - 1;

    /// <summary>A link's state: what its administrator wants, and whether it works.</summary>
    /// <param name="link">The link.</param>
    /// <returns>UP, DOWN, or what holds it up: UP (no carrier).</returns>
    public static string State(Link link)
    {
        ArgumentNullException.ThrowIfNull(link);
        return link.OperationalState switch
        {
            _ when !link.Up => "DOWN",
            OperationalState.Up or OperationalState.Unknown or null => "UP",
            OperationalState.LowerLayerDown => "UP (lower down)",
            _ when link.Carrier == false => "UP (no carrier)",
            { } state => $"UP ({state.ToString().ToLowerInvariant()})",
        };
    }

    /// <summary>A link's kind, or what hardware it is.</summary>
    /// <param name="link">The link.</param>
    /// <returns>The kind.</returns>
    public static string Kind(Link link)
    {
        ArgumentNullException.ThrowIfNull(link);
        return link.Kind ?? link.LayerType.ToString().ToLowerInvariant();
    }

    /// <summary>What a link lies on or is a port of: <c>@eth0</c>, <c>in br0</c>.</summary>
    /// <param name="link">The link.</param>
    /// <returns>The relations.</returns>
    public static string Relations(Link link)
    {
        ArgumentNullException.ThrowIfNull(link);
        string lower = link.LowerLink is { } name ? $"@{name}" : link is { LowerLinkIndex: > 0, LowerLinkNamespaceId: not null } ? $"@{link.LowerLinkIndex} (nsid {link.LowerLinkNamespaceId})" : "";
        string master = link.Master is { } above ? $"in {above}" : "";
        return $"{lower} {master}".Trim();
    }

    /// <summary>A route's destination, with its type where it is not the usual one.</summary>
    /// <param name="route">The route.</param>
    /// <returns>The destination.</returns>
    public static string Destination(Route route)
    {
        ArgumentNullException.ThrowIfNull(route);
        string type = route.Type is RouteType.Unicast or RouteType.Unspecified ? "" : route.Type.ToString().ToLowerInvariant() + " ";
        return type + (route.Destination.IsDefault() ? "default" : route.Destination.ToString());
    }

    /// <summary>Where a route leads.</summary>
    /// <param name="route">The route.</param>
    /// <returns>The gateway, or the next hops.</returns>
    public static string? Gateway(Route route)
    {
        ArgumentNullException.ThrowIfNull(route);
        return route.Gateway?.ToString() ?? route.Via?.ToString()
            ?? (route.NextHops is { } hops ? $"{hops.Count} ways" : route.NextHopId is { } id ? $"nhid {id}" : null);
    }

    /// <summary>The name of a route's table.</summary>
    /// <param name="route">The route.</param>
    /// <returns>The name.</returns>
    public static string Table(Route route)
    {
        ArgumentNullException.ThrowIfNull(route);
        return RoutingNames.Table(route.Table);
    }

    /// <summary>A neighbour's flags, where it has any.</summary>
    /// <param name="neighbour">The neighbour.</param>
    /// <returns>The flags.</returns>
    public static string Flags(Neighbour neighbour)
    {
        ArgumentNullException.ThrowIfNull(neighbour);
        return neighbour.Flags == 0 ? "" : neighbour.Flags.ToString();
    }

    /// <summary>A rule's place among the rules; the kernel leaves out that of the first.</summary>
    /// <param name="rule">The rule.</param>
    /// <returns>The priority.</returns>
    public static uint Priority(Rule rule)
    {
        ArgumentNullException.ThrowIfNull(rule);
        return rule.Priority ?? 0;
    }

    /// <summary>What a rule does.</summary>
    /// <param name="rule">The rule.</param>
    /// <returns>The action with its target.</returns>
    public static string Action(Rule rule)
    {
        ArgumentNullException.ThrowIfNull(rule);
        return rule.Action switch
        {
            RuleAction.Table => $"lookup {(rule.L3Master == true ? "[l3mdev]" : RoutingNames.Table(rule.Table))}",
            RuleAction.Goto => $"goto {rule.Goto}",
            _ => rule.Action.ToString().ToLowerInvariant(),
        };
    }

    /// <summary>Which packets a rule sees: there are rules for IPv4 and rules for IPv6.</summary>
    /// <param name="rule">The rule.</param>
    /// <returns>The version of IP: <c>IPv4</c>.</returns>
    public static string Version(Rule rule)
    {
        ArgumentNullException.ThrowIfNull(rule);
        return rule.Family switch { AddressFamilies.IPv4 => "IPv4", AddressFamilies.IPv6 => "IPv6", _ => $"{rule.Family}" };
    }

    /// <summary>What a rule looks at beyond source and destination.</summary>
    /// <param name="rule">The rule.</param>
    /// <returns>The selectors.</returns>
    public static string Selectors(Rule rule)
    {
        ArgumentNullException.ThrowIfNull(rule);
        (string Name, object? Value)[] selectors =
        [
            ("not", (rule.Flags & RuleFlags.Invert) != 0 ? "" : null), ("mark", rule.Mark), ("iif", rule.InputLink), ("oif", rule.OutputLink), ("proto", rule.IPProtocol),
            ("sport", rule.SourcePort), ("dport", rule.DestinationPort), ("uid", rule.FirstUser is null ? null : $"{rule.FirstUser}-{rule.LastUser}"),
        ];
        return string.Join(' ', selectors.Where(pair => pair.Value is not null).Select(pair => $"{pair.Name} {pair.Value}".TrimEnd()));
    }

    /// <summary>An end of a connection in a column. What does not fit loses its middle, so that the port and the end of a path are seen.</summary>
    /// <param name="end">The end.</param>
    /// <returns>At most 22 letters of it.</returns>
    public static string Shorten(string end)
    {
        ArgumentNullException.ThrowIfNull(end);
        return end.Length <= EndWidth ? end : $"{end[..Head]}…{end[^Tail..]}";
    }

    /// <summary>What a record tells: its values without those that are nothing.</summary>
    /// <param name="record">The record.</param>
    /// <returns>The names and values, in one line.</returns>
    public static string? Told(object? record) => record is null ? null : string.Join(", ", record.GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance)
        .Where(property => property.GetIndexParameters().Length == 0 && property.CanRead)
        .Select(property => (property.Name, Value: property.GetValue(record)))
        .Where(pair => pair.Value is not null && !IsNothing(pair.Value))
        .Select(pair => $"{pair.Name} {pair.Value}"));

    /// <summary>A lifetime in a few letters: <c>forever</c>, <c>90s</c>, <c>2d 3h</c>.</summary>
    /// <param name="address">The address.</param>
    /// <returns>The lifetime.</returns>
    public static string Lifetime(InterfaceAddress address)
    {
        ArgumentNullException.ThrowIfNull(address);
        return address.ValidLifetime switch
        {
            null => "",
            { } time when time == TimeSpan.MaxValue => "forever",
            { TotalSeconds: < 120 } time => string.Create(CultureInfo.InvariantCulture, $"{time.TotalSeconds:0}s"),
            { TotalHours: < 2 } time => string.Create(CultureInfo.InvariantCulture, $"{time.TotalMinutes:0}m"),
            { TotalDays: < 2 } time => string.Create(CultureInfo.InvariantCulture, $"{time.TotalHours:0}h"),
            { } time => string.Create(CultureInfo.InvariantCulture, $"{time.TotalDays:0}d"),
        };
    }

    private static bool IsNothing(object value) => value.GetType() is { IsValueType: true } type ? value.Equals(Activator.CreateInstance(type)) : value is System.Collections.ICollection { Count: 0 };
}
