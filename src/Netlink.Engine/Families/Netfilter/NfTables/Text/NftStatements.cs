namespace Netlink.Netfilter;

/// <summary>Statements that stand for one expression alone.</summary>
internal static class NftStatements
{
    private const NftLogFlags AllLogFlags = NftLogFlags.TcpSequence | NftLogFlags.TcpOptions | NftLogFlags.IPOptions | NftLogFlags.SocketUser | NftLogFlags.HardwareAddress;

    /// <summary>Writes an expression; null where it is no statement by itself.</summary>
    /// <param name="data">The expression.</param>
    /// <param name="isTemplate">Whether elements of a set begin with it: without what it has counted.</param>
    public static string? Format(NftExpressionData data, bool isTemplate = false) => data switch
    {
        NftCounterExpression when isTemplate => "counter",
        NftCounterExpression counter => $"counter packets {counter.Packets ?? 0} bytes {counter.Bytes ?? 0}",
        NftLimitExpression limit => Limit(limit),
        NftQuotaExpression quota => $"quota {new NftQuotaObject { Bytes = quota.Bytes, Flags = quota.Flags, Used = isTemplate ? null : quota.Used }}",
        NftConnectionLimitExpression limit => $"ct count {(((limit.Flags ?? 0) & NftConnectionLimitFlags.Over) != 0 ? "over " : "")}{limit.Count}",
        NftLogExpression log => Log(log),
        NftSynProxyExpression proxy => SynProxy(proxy),
        NftNoTrackExpression => "notrack",
        NftFlowOffloadExpression offload => $"flow add @{offload.Flowtable}",
        NftLastExpression when isTemplate => "last",
        NftLastExpression { IsSet: > 0 } last => $"last used {NftDuration.Format(last.Ago ?? TimeSpan.Zero)}",
        NftLastExpression => "last used never",
        _ => null,
    };

    private static string Limit(NftLimitExpression limit) =>
        $"limit {new NftLimitObject { Rate = limit.Rate, Per = limit.Per, Burst = limit.Burst, Counts = limit.Counts, Flags = limit.Flags }}";

    private static string Log(NftLogExpression log)
    {
        if (log.Level == NftLogLevel.Audit)
            return "log level audit";
        string text = "log";
        if (log.Prefix is not null)
            text += $" prefix \"{log.Prefix}\"";
        if (log.Group is { } group)
            text += $" group {group}";
        if (log.SnapLength is > 0)
            text += $" snaplen {log.SnapLength}";
        if (log.QueueThreshold is > 0)
            text += $" queue-threshold {log.QueueThreshold}";
        if (log.Level is { } level and not NftLogLevel.Warning)
            text += $" level {Level(level)}";
        NftLogFlags flags = log.Flags ?? 0;
        if ((flags & AllLogFlags) == AllLogFlags)
            return text + " flags all";
        string tcp = string.Join(',', new[] { (flags & NftLogFlags.TcpSequence) != 0 ? "sequence" : "", (flags & NftLogFlags.TcpOptions) != 0 ? "options" : "" }.Where(word => word.Length > 0));
        text += tcp.Length > 0 ? $" flags tcp {tcp}" : "";
        text += (flags & NftLogFlags.IPOptions) != 0 ? " flags ip options" : "";
        text += (flags & NftLogFlags.SocketUser) != 0 ? " flags skuid" : "";
        return text + ((flags & NftLogFlags.HardwareAddress) != 0 ? " flags ether" : "");
    }

    private static string SynProxy(NftSynProxyExpression proxy)
    {
        const uint SegmentSize = 1, Scale = 2, Selective = 4, Times = 8;
        uint flags = proxy.Flags ?? 0;
        return "synproxy" + ((flags & SegmentSize) != 0 ? $" mss {proxy.MaximumSegmentSize}" : "") + ((flags & Scale) != 0 ? $" wscale {proxy.WindowScale}" : "")
            + ((flags & Times) != 0 ? " timestamp" : "") + ((flags & Selective) != 0 ? " sack-perm" : "");
    }

    private static string Level(NftLogLevel level) => level switch
    {
        NftLogLevel.Emergency => "emerg",
        NftLogLevel.Critical => "crit",
        NftLogLevel.Error => "err",
        NftLogLevel.Information => "info",
        _ => level.ToString().ToLowerInvariant(),
    };
}
