using System.ComponentModel;
using System.Globalization;
using Netlink;
using Netlink.Netfilter;

namespace NetlinkPS.Formats;

/// <summary>Shapes what the views of <c>formats/Conntrack.Format.ps1xml</c> show.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class ConntrackView
{
    private static readonly string[] Units = ["B", "KiB", "MiB", "GiB", "TiB", "PiB"];

    /// <summary>What a connection carries, in the words of <c>conntrack</c>.</summary>
    /// <param name="entry">The connection.</param>
    /// <returns>The protocol's name, or its number.</returns>
    public static string? Protocol(ConntrackEntry entry)
    {
        ArgumentNullException.ThrowIfNull(entry);
        return entry.Protocol?.ToString().ToLowerInvariant();
    }

    /// <summary>Who began a connection, and from which port.</summary>
    /// <param name="entry">The connection.</param>
    /// <returns>The address with the port: <c>10.0.0.1:1024</c>.</returns>
    public static string Source(ConntrackEntry entry)
    {
        ArgumentNullException.ThrowIfNull(entry);
        return View.Shorten(EndPoint(entry.Source, entry.SourcePort));
    }

    /// <summary>Whom a connection calls, and at which port; of ICMP, with its type.</summary>
    /// <param name="entry">The connection.</param>
    /// <returns>The address with the port: <c>10.0.0.2:80</c>.</returns>
    public static string Destination(ConntrackEntry entry)
    {
        ArgumentNullException.ThrowIfNull(entry);
        string text = View.Shorten(EndPoint(entry.Destination, entry.DestinationPort));
        return entry.Original?.IcmpType is { } type ? string.Create(CultureInfo.InvariantCulture, $"{text} type {type}") : text;
    }

    /// <summary>What is not usual of a connection: that nobody answered, that it is kept, how it is translated, its zone.</summary>
    /// <param name="entry">The connection.</param>
    /// <returns>The words.</returns>
    public static string Remarks(ConntrackEntry entry)
    {
        ArgumentNullException.ThrowIfNull(entry);
        ConntrackStatus status = entry.Status ?? 0;
        var words = new List<string>();
        if ((status & ConntrackStatus.SeenReply) == 0)
            words.Add("unreplied");
        if ((status & ConntrackStatus.Assured) != 0)
            words.Add("assured");
        if ((status & (ConntrackStatus.Offload | ConntrackStatus.HardwareOffload)) != 0)
            words.Add("offloaded");
        if ((status & ConntrackStatus.SourceNat) != 0)
            words.Add("snat " + EndPoint(entry.Reply?.Destination, entry.Reply?.DestinationPort));
        if ((status & ConntrackStatus.DestinationNat) != 0)
            words.Add("dnat " + EndPoint(entry.Reply?.Source, entry.Reply?.SourcePort));
        if (entry.Mark is { Value: not 0 } mark)
            words.Add($"mark {mark}");
        if (entry.Zone is { } zone and not 0)
            words.Add(string.Create(CultureInfo.InvariantCulture, $"zone {zone}"));
        if (entry.Helper?.Name is { } helper)
            words.Add(helper);
        return string.Join(", ", words);
    }

    /// <summary>How long a connection is still remembered, in a few letters.</summary>
    /// <param name="entry">The connection.</param>
    /// <returns><c>90s</c>, <c>119m</c>, <c>5d</c>.</returns>
    public static string Left(ConntrackEntry entry)
    {
        ArgumentNullException.ThrowIfNull(entry);
        return entry.Timeout switch
        {
            null => "",
            { TotalSeconds: < 120 } time => string.Create(CultureInfo.InvariantCulture, $"{time.TotalSeconds:0}s"),
            { TotalHours: < 2 } time => string.Create(CultureInfo.InvariantCulture, $"{time.TotalMinutes:0}m"),
            { TotalDays: < 2 } time => string.Create(CultureInfo.InvariantCulture, $"{time.TotalHours:0}h"),
            { } time => string.Create(CultureInfo.InvariantCulture, $"{time.TotalDays:0}d"),
        };
    }

    /// <summary>How much a connection has carried, in people's units.</summary>
    /// <param name="entry">The connection.</param>
    /// <returns><c>1.5 KiB</c>; nothing where the kernel does not count.</returns>
    public static string Carried(ConntrackEntry entry)
    {
        ArgumentNullException.ThrowIfNull(entry);
        return entry.Bytes is { } bytes ? Amount(bytes) : "";
    }

    /// <summary>When something happened, as a clock shows it.</summary>
    /// <param name="change">What happened.</param>
    /// <returns><c>14:03:07.120</c>.</returns>
    public static string Clock(ConntrackEvent change)
    {
        ArgumentNullException.ThrowIfNull(change);
        return change.Time.LocalDateTime.ToString("HH:mm:ss.fff", CultureInfo.InvariantCulture);
    }

    /// <summary>A connection's state, and the one before where that changed.</summary>
    /// <param name="change">What happened.</param>
    /// <returns><c>SYN_SENT > ESTABLISHED</c>.</returns>
    public static string? Change(ConntrackEvent change)
    {
        ArgumentNullException.ThrowIfNull(change);
        return change.Previous?.State is { } before && before != change.Entry.State ? $"{before} > {change.Entry.State}" : change.Entry.State;
    }

    /// <summary>How full the table is.</summary>
    /// <param name="summary">The table.</param>
    /// <returns><c>3.2 %</c>.</returns>
    public static string Percent(ConntrackSummary summary)
    {
        ArgumentNullException.ThrowIfNull(summary);
        return string.Create(CultureInfo.InvariantCulture, $"{summary.PercentUsed:0.#} %");
    }

    /// <summary>A number of bytes in people's units.</summary>
    /// <param name="bytes">The bytes.</param>
    /// <returns><c>1.5 KiB</c>.</returns>
    public static string Amount(ulong bytes)
    {
        double amount = bytes;
        int unit = 0;
        for (; amount >= 1024 && unit < Units.Length - 1; unit++)
            amount /= 1024;
        return string.Create(CultureInfo.InvariantCulture, $"{amount:0.#} {Units[unit]}");
    }

    private static string EndPoint(InetAddress? address, ushort? port)
    {
        if (port is not { } number)
            return address?.ToString() ?? "";
        return address is { } known && known.IsIPv6() ? $"[{known}]:{number}" : $"{address}:{number}";
    }
}
