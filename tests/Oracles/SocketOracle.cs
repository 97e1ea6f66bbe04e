using System.Globalization;
using System.Text.RegularExpressions;
using Netlink.SocketDiagnostics;

namespace Netlink.Oracles;

/// <summary>Our sockets beside a line of <c>ss -O</c> each: <see cref="Details"/> for those of the Internet, <see cref="UnixDetails"/> for Unix sockets.</summary>
public static partial class SocketOracle
{
    /// <summary>All that <c>ss</c> can tell of sockets of the Internet; the protocol goes before it: <c>-ta</c>.</summary>
    public const string Details = "epimo --tos --cgroup --inet-sockopt";

    /// <summary>All that <c>ss</c> can tell of Unix sockets.</summary>
    public const string UnixDetails = "-xaepm";

    /// <summary>How many seconds may lie between our list and the tool's.</summary>
    private const double Pause = 20;

    private static readonly Dictionary<SocketState, string> States = new()
    {
        [SocketState.Established] = "ESTAB", [SocketState.SynSent] = "SYN-SENT", [SocketState.SynReceived] = "SYN-RECV", [SocketState.FinWait1] = "FIN-WAIT-1",
        [SocketState.FinWait2] = "FIN-WAIT-2", [SocketState.TimeWait] = "TIME-WAIT", [SocketState.Closed] = "UNCONN", [SocketState.CloseWait] = "CLOSE-WAIT",
        [SocketState.None] = "UNCONN", [SocketState.LastAck] = "LAST-ACK", [SocketState.Listen] = "LISTEN", [SocketState.Closing] = "CLOSING",
    };

    private static readonly Dictionary<SctpState, string> AssociationStates = new()
    {
        [SctpState.CookieWait] = "COOKIE_WAIT", [SctpState.CookieEchoed] = "COOKIE_ECHOED", [SctpState.Established] = "ESTAB", [SctpState.ShutdownPending] = "SHUTDOWN_PENDING",
        [SctpState.ShutdownSent] = "SHUTDOWN_SENT", [SctpState.ShutdownReceived] = "SHUTDOWN_RECEIVED", [SctpState.ShutdownAcknowledged] = "ACK_SENT",
    };

    private static readonly Dictionary<InetTimer, string> Timers = new()
    {
        [InetTimer.Retransmission] = "on", [InetTimer.KeepAlive] = "keepalive", [InetTimer.TimeWait] = "timewait", [InetTimer.ZeroWindowProbe] = "persist",
        [InetTimer.DelayedAcknowledgement] = "unknown",
    };

    private static readonly (InetOptions Option, string Name)[] Options =
    [
        (InetOptions.ReceiveErrors, "recverr"), (InetOptions.ConnectionSocket, "is_icsk"), (InetOptions.FreeBind, "freebind"), (InetOptions.HeaderIncluded, "hdrincl"),
        (InetOptions.MulticastLoop, "mc_loop"), (InetOptions.Transparent, "transparent"), (InetOptions.MulticastAll, "mc_all"), (InetOptions.NoDefragment, "nodefrag"),
        (InetOptions.BindAddressNoPort, "bind_addr_no_port"), (InetOptions.ReceiveErrorsRfc4884, "recverr_rfc4884"), (InetOptions.DeferConnect, "defer_connect"),
    ];

    /// <summary>The line of <c>ss</c> about a socket, with single spaces.</summary>
    public static string Line(Tool tool, uint inode, string options) => Blanks().Replace(
        tool.Run($"ss -H -n -O {options}").Split('\n').Single(line => line.Contains($"ino:{inode} ", StringComparison.Ordinal) || (line.StartsWith("u_", StringComparison.Ordinal) && Words(line)[5] == $"{inode}")), " ").Trim();

    /// <summary>What a line says under a name: <c>rto:204</c>, <c>pacing_rate 1000bps</c>; null where it says nothing.</summary>
    public static string? Value(string line, string name)
    {
        Match match = Regex.Match(line, $@"(?<![\w-]){Regex.Escape(name)}[: ]([^ ,()]+)");
        return match.Success ? match.Groups[1].Value : null;
    }

    /// <summary>The words of a line.</summary>
    public static string[] Words(string line) => line.Split(' ', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>A socket of the Internet beside a line of <c>ss</c>.</summary>
    public static Comparison Compare(string line, InetSocketEntry ours)
    {
        string? cgroup = Value(line, "cgroup");
        string[] words = Words(line), options = Words(line.Split("inet-sockopt: (")[^1].Split(')')[0]);
        Comparison comparison = Common(new Comparison($"{ours}"), line, words, ours, ours.Memory)
            .Field("local", words[3], ours.Local.Replace(":icmp", ":1", StringComparison.Ordinal))
            .Field("remote", words[4], ours.RemotePort == 0 ? words[4] : ours.Remote)
            .Field("ino", Value(line, "ino"), ours.Inode)
            .Field("sk", Value(line, "sk"), Hexadecimal(ours.Cookie))
            .Field("uid", Value(line, "uid") ?? "0", ours.UserId)
            .Field("tos", Value(line, "tos"), Prefixed(ours.TypeOfService))
            .Field("tclass", Value(line, "tclass"), Prefixed(ours.TrafficClass))
            .Field("class_id", Value(line, "class_id") ?? "0", Prefixed(ours.ClassId?.Raw ?? 0))
            .Field("v6only", Value(line, "v6only"), ours.IPv6Only is { } only ? only ? 1 : 0 : null)
            .Field("fwmark", Value(line, "fwmark") ?? "0", Prefixed(ours.Mark ?? 0))
            .Field("cgroup", cgroup, cgroup is null or ['/', ..] ? cgroup : $"unreachable:{ours.CgroupId:x}") // a path where cgroups are mounted
            .Field("options", Options.Where(pair => options.Contains(pair.Name)).Select(pair => pair.Name), Options.Where(pair => ours.Options?.HasFlag(pair.Option) == true).Select(pair => pair.Name))
            .Field("memory as of older kernels", ours.Memory?.ReceiveUsed, ours.MemoryInfo?.ReceiveUsed);
        Timer(comparison, line, ours);
        if (ours is { Tcp: { } tcp, State: not SocketState.Listen })
            Connection(comparison, line, words, ours, tcp);
        return comparison;
    }

    /// <summary>A Unix socket beside a line of <c>ss</c>.</summary>
    public static Comparison Compare(string line, UnixSocketEntry ours)
    {
        string[] words = Words(line);
        return Common(new Comparison($"{ours}"), line, words[1..], ours, ours.Memory)
            .Field("type", words[0], ours.Type switch { SocketKind.Stream => "u_str", SocketKind.Datagram => "u_dgr", _ => "u_seq" })
            .Field("path", words[4], ours.Path ?? "*")
            .Field("inode", words[5], ours.Inode)
            .Field("peer", words[7], ours.PeerInode ?? 0)
            .Field("pending", line.Split(" peers:") is [_, { } peers] ? Words(peers) : [], ours.Pending ?? [])
            .Field("file", Value(line, "ino"), ours.File?.Inode)
            .Field("device", Value(line, "dev"), ours.File is { } file ? $"{(file.Device >> 8) & 0xfff}/{(file.Device & 0xff) | ((file.Device >> 12) & 0xfff00)}" : null); // split as the C library would, which is not as the kernel put it together
    }

    /// <summary>A packet socket beside a line of <c>ss -0aepm</c>.</summary>
    public static Comparison Compare(string line, PacketSocketEntry ours)
    {
        string[] words = Words(line);
        return Common(new Comparison($"{ours}"), line, words[1..], ours, ours.Memory)
            .Field("type", words[0], ours.Type == SocketKind.Raw ? "p_raw" : "p_dgr")
            .Field("ino", Value(line, "ino"), ours.Inode)
            .Field("sk", Value(line, "sk"), Hexadecimal(ours.Cookie))
            .Field("uid", Value(line, "uid") ?? "0", ours.UserId)
            .Field("ver", Value(line, "ver"), ours.Info?.RingVersion)
            .Field("cpy_thresh", Value(line, "cpy_thresh"), ours.Info?.CopyThreshold)
            .Field("running", words.Contains("running"), ours.Info?.Flags.HasFlag(PacketSocketFlags.Running));
    }

    /// <summary>A netlink socket beside a line of <c>ss -f netlink -aem</c>.</summary>
    public static Comparison Compare(string line, NetlinkSocketEntry ours) => new Comparison($"{ours}")
        .Part("local", line, $" {(int)ours.NetlinkProtocol}:{(int)ours.LocalPort} ")
        .Part("groups", line, $"groups=0x{(ours.Groups ?? []).Where(group => group <= 32).Sum(group => 1L << (group - 1)):x8}")
        .Field("skmem", Memory(line), Memory(ours.Memory));

    /// <summary>What is told of an MPTCP connection, beside a line of <c>ss -Maemi</c>.</summary>
    public static Comparison Compare(string line, MptcpInfo ours) => Told(new Comparison($"MPTCP connection {ours.Token:x}"), line,
        ("subflows", ours.Subflows), ("add_addr_signal", ours.AddressesAnnounced), ("add_addr_accepted", ours.AddressesAccepted), ("subflows_max", ours.MaximumSubflows),
        ("add_addr_signal_max", ours.MaximumAddressesAnnounced), ("add_addr_accepted_max", ours.MaximumAddressesAccepted), ("token", Hexadecimal(ours.Token)),
        ("write_seq", Hexadecimal(ours.WriteSequence)), ("snd_una", Hexadecimal(ours.FirstUnacknowledged)), ("rcv_nxt", Hexadecimal(ours.NextToReceive)))
        .Field("remote_key", Words(line).Contains("remote_key"), ours.Flags.HasFlag(MptcpFlags.RemoteKeyReceived));

    /// <summary>What is told of an SCTP association, beside a line of <c>ss -Saei</c>.</summary>
    public static Comparison Compare(string line, SctpInfo ours) => Told(new Comparison($"SCTP association {ours.Tag:x}"), line,
        ("tag", Hexadecimal(ours.Tag)), ("rwnd", ours.ReceiveWindow), ("unackdata", ours.Unacknowledged), ("penddata", ours.Pending), ("instrms", ours.InputStreams),
        ("outstrms", ours.OutputStreams), ("inqueue", ours.InputQueue), ("outqueue", ours.OutputQueue), ("overerr", ours.Errors), ("maxburst", ours.MaximumBurst),
        ("maxseg", ours.MaximumSegment), ("prwnd", ours.PeerWindow), ("ptag", Hexadecimal(ours.PeerTag)), ("pcapable", ours.PeerCapabilities), ("psack", ours.PeerSack),
        ("adapind", ours.AdaptationIndication), ("pdpoint", ours.PartialDeliveryPoint), ("nodelay", ours.NoDelay ? 1 : 0), ("nofrag", ours.FragmentsDisabled ? 1 : 0),
        ("v4mapped", ours.MappedAddresses ? 1 : 0), ("fraginl", ours.FragmentInterleave ? 1 : 0))
        .Field("state", Value(line, "state"), AssociationStates.GetValueOrDefault(ours.State));

    /// <summary>Numbers that <c>ss</c> leaves out where they are 0.</summary>
    private static Comparison Told(Comparison comparison, string line, params ReadOnlySpan<(string Name, object Ours)> numbers)
    {
        foreach ((string name, object ours) in numbers)
            comparison.Field(name, Value(line, name) ?? "0", ours);
        return comparison;
    }

    private static Comparison Common(Comparison comparison, string line, string[] words, SocketEntry ours, SocketMemory? memory)
    {
        comparison
            .Field("state", words[0], States.GetValueOrDefault(ours.State))
            .Field("receive queue", words[1], ours.ReceiveQueue)
            .Field("send queue", words[2], ours.SendQueue)
            .Field("skmem", Memory(line), Memory(memory));
        if (ours.Owners is { } owners)
            comparison.Field("users", User().Matches(line).Select(match => match.Value).Order(StringComparer.Ordinal), owners.Select(owner => $"(\"{owner.ProcessName}\",pid={owner.ProcessId},fd={owner.Descriptor})").Order(StringComparer.Ordinal));
        return comparison;
    }

    private static void Timer(Comparison comparison, string line, InetSocketEntry ours)
    {
        Match timer = TimerText().Match(line);
        comparison
            .Field("timer", timer.Success ? timer.Groups["name"].Value : null, Timers.GetValueOrDefault(ours.Timer))
            .Near("timer's end", timer.Success ? Seconds(timer.Groups["time"].Value) : 0, timer.Success ? ours.TimerExpires.TotalSeconds : 0, 60 + Pause) // ss rounds to minutes
            .Field("retransmits", timer.Success ? timer.Groups["retransmits"].Value : 0, timer.Success ? ours.Retransmits : 0);
    }

    /// <summary>What <c>ss</c> says of a connection with <c>-i</c>: what is 0, or as usual, it leaves out.</summary>
    private static void Connection(Comparison comparison, string line, string[] words, InetSocketEntry ours, TcpInfo tcp)
    {
        foreach ((string name, string value) in Numbers(tcp))
            comparison.Field(name, Value(line, name) ?? (value.EndsWith("bps", StringComparison.Ordinal) ? "0bps" : value.EndsWith("ms", StringComparison.Ordinal) ? "0ms" : "0"), value);
        comparison
            .Field("congestion control", words.Contains(ours.CongestionControl), true)
            .Field("ts", words.Contains("ts"), tcp.Options.HasFlag(TcpOptions.Timestamps))
            .Field("sack", words.Contains("sack"), tcp.Options.HasFlag(TcpOptions.SelectiveAcknowledgement))
            .Field("ecn", words.Contains("ecn"), tcp.Options.HasFlag(TcpOptions.Ecn))
            .Field("ecnseen", words.Contains("ecnseen"), tcp.Options.HasFlag(TcpOptions.EcnSeen))
            .Field("app_limited", words.Contains("app_limited"), tcp.DeliveryRateLimitedByProgram)
            .Part("wscale", line, $" wscale:{tcp.SendWindowScale},{tcp.ReceiveWindowScale} ")
            .Field("retrans", Value(line, "retrans") ?? "0/0", $"{tcp.Retransmitted}/{tcp.TotalRetransmitted}")
            .Field("ssthresh", Value(line, "ssthresh"), tcp.SlowStartThreshold < ushort.MaxValue ? tcp.SlowStartThreshold : null)
            .Field("reordering", Value(line, "reordering") ?? "3", tcp.Reordering)
            .Field("rcv_space", Value(line, "rcv_space") ?? "0", tcp.ReceiveSpace.Bytes)
            .Near("lastsnd", Number(line, "lastsnd"), tcp.LastDataSent.TotalMilliseconds, Pause * 1000)
            .Near("lastrcv", Number(line, "lastrcv"), tcp.LastDataReceived.TotalMilliseconds, Pause * 1000)
            .Near("lastack", Number(line, "lastack"), tcp.LastAcknowledgementReceived.TotalMilliseconds, Pause * 1000);
        if (ours.Bbr is { } bbr)
        {
            string gains = bbr.PacingGain == 0 ? "" : $",pacing_gain:{Short(bbr.PacingGain)}" + (bbr.WindowGain == 0 ? "" : $",cwnd_gain:{Short(bbr.WindowGain)}");
            comparison.Part("bbr", line, $" bbr:(bw:{bbr.Bandwidth.BitsPerSecond}bps,mrtt:{Milliseconds(bbr.MinimumRoundTripTime)}{gains})");
        }

        if (ours.Dctcp is { Enabled: not 0 } dctcp)
            comparison.Part("dctcp", line, $" dctcp:(ce_state:{dctcp.MarkState},alpha:{dctcp.Alpha},ab_ecn:{dctcp.MarkedBytes},ab_tot:{dctcp.TotalBytes})");
    }

    private static (string Name, string Ours)[] Numbers(TcpInfo tcp) =>
    [
        ("rto", Milliseconds(tcp.RetransmissionTimeout)), ("backoff", $"{tcp.Backoff}"), ("ato", Milliseconds(tcp.AcknowledgementTimeout)), ("mss", $"{tcp.SendSegmentSize}"),
        ("rtt", $"{Milliseconds(tcp.RoundTripTime)}/{Milliseconds(tcp.RoundTripVariation)}"), ("pmtu", $"{tcp.PathMtu}"), ("rcvmss", $"{tcp.ReceiveSegmentSize}"),
        ("advmss", $"{tcp.AdvertisedSegmentSize}"), ("cwnd", $"{tcp.CongestionWindow}"), ("bytes_sent", $"{tcp.BytesSent}"), ("bytes_retrans", $"{tcp.BytesRetransmitted}"),
        ("bytes_acked", $"{tcp.BytesAcknowledged}"), ("bytes_received", $"{tcp.BytesReceived}"), ("segs_out", $"{tcp.SegmentsSent}"), ("segs_in", $"{tcp.SegmentsReceived}"),
        ("data_segs_out", $"{tcp.DataSegmentsSent}"), ("data_segs_in", $"{tcp.DataSegmentsReceived}"), ("delivered", $"{tcp.Delivered}"), ("delivered_ce", $"{tcp.DeliveredMarked}"),
        ("pacing_rate", $"{tcp.PacingRate?.BitsPerSecond}bps"), ("delivery_rate", $"{tcp.DeliveryRate?.BitsPerSecond}bps"), ("minrtt", Milliseconds(tcp.MinimumRoundTripTime)),
        ("rcv_rtt", Milliseconds(tcp.ReceiveRoundTripTime)), ("rcv_ssthresh", $"{tcp.ReceiveSlowStartThreshold}"), ("snd_wnd", $"{tcp.SendWindow}"), ("busy", Milliseconds(tcp.BusyTime) + "ms"),
        ("rwnd_limited", Milliseconds(tcp.ReceiveWindowLimitedTime) + "ms"), ("sndbuf_limited", Milliseconds(tcp.SendBufferLimitedTime) + "ms"), ("unacked", $"{tcp.Unacknowledged}"),
        ("lost", $"{tcp.Lost}"), ("sacked", $"{tcp.SelectivelyAcknowledged}"), ("fackets", $"{tcp.ForwardAcknowledged}"), ("dsack_dups", $"{tcp.DuplicatesReported}"),
        ("reord_seen", $"{tcp.ReorderingsSeen}"), ("notsent", $"{tcp.BytesNotSent}"), ("rcv_ooopack", $"{tcp.OutOfOrderReceived}"),
    ];

    private static string? Memory(string line) => MemoryText().Match(line) is { Success: true } match ? match.Groups[1].Value : null;

    private static string? Memory(SocketMemory? memory) => memory is null
        ? null
        : $"r{memory.ReceiveUsed.Bytes},rb{memory.ReceiveBuffer.Bytes},t{memory.SendUsed.Bytes},tb{memory.SendBuffer.Bytes},f{memory.Reserved.Bytes},w{memory.SendQueued.Bytes},o{memory.Options.Bytes},bl{memory.Backlog.Bytes},d{memory.Drops}";

    private static string Hexadecimal(ulong number) => number.ToString("x", CultureInfo.InvariantCulture);

    private static string? Prefixed(uint? number) => number is 0 ? "0" : number is null ? null : $"0x{number:x}";

    private static double? Number(string line, string name) => Value(line, name) is { } text ? double.Parse(text, CultureInfo.InvariantCulture) : 0;

    private static string Milliseconds(TimeSpan time) => Short(time.TotalMilliseconds);

    private static string Short(double number) => number.ToString("G6", CultureInfo.InvariantCulture);

    /// <summary>A time as <c>ss</c> writes a timer's: <c>119min</c>, <c>1min30sec</c>, <c>1.200ms</c>, <c>200ms</c>.</summary>
    private static double Seconds(string text) => TimeText().Match(text) is var match
        ? (Part(match, "minutes") * 60) + Part(match, "seconds") + (Part(match, "milliseconds") / 1000)
        : 0;

    private static double Part(Match match, string name) => match.Groups[name] is { Success: true } group ? double.Parse(group.ValueSpan, CultureInfo.InvariantCulture) : 0;

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blanks();

    [GeneratedRegex(@"\(""[^""]*"",pid=\d+,fd=\d+\)")]
    private static partial Regex User();

    [GeneratedRegex(@" skmem:\(([^)]*)\)")]
    private static partial Regex MemoryText();

    [GeneratedRegex(@" timer:\((?<name>\w+),(?<time>[^,]*),(?<retransmits>\d+)\)")]
    private static partial Regex TimerText();

    [GeneratedRegex(@"^((?<minutes>\d+)min)?((?<seconds>\d+)(sec|\.))?((?<milliseconds>\d+)ms)?")]
    private static partial Regex TimeText();
}
