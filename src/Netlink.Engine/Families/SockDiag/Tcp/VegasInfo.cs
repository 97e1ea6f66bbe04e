using Netlink.Contracts;

namespace Netlink.SocketDiagnostics;

/// <summary>What congestion control by delay knows (vegas, veno, westwood, yeah, illinois, nv).</summary>
[NetlinkStruct("tcpvegas_info", 16)]
public sealed partial record VegasInfo
{
    /// <summary>Whether it is at work, as the algorithm counts it.</summary>
    [NetlinkField(0, "tcpv_enabled")]
    public uint Enabled { get; init; }

    /// <summary>Answers that were measured in this round.</summary>
    [NetlinkField(4, "tcpv_rttcnt")]
    public uint RoundTripCount { get; init; }

    /// <summary>How long an answer takes.</summary>
    [NetlinkField(8, "tcpv_rtt", Time = TimeUnit.Microseconds)]
    public TimeSpan RoundTripTime { get; init; }

    /// <summary>The shortest time of an answer.</summary>
    [NetlinkField(12, "tcpv_minrtt", Time = TimeUnit.Microseconds)]
    public TimeSpan MinimumRoundTripTime { get; init; }
}
