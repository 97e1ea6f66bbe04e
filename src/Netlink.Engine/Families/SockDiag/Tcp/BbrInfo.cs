using Netlink.Contracts;

namespace Netlink.SocketDiagnostics;

/// <summary>What the congestion control BBR knows.</summary>
[NetlinkStruct("tcp_bbr_info", 20)]
public sealed partial record BbrInfo
{
    [NetlinkField(0, "bbr_bw_lo", ShownAs = nameof(Bandwidth))]
    internal uint BandwidthLow { get; init; }

    [NetlinkField(4, "bbr_bw_hi", ShownAs = nameof(Bandwidth))]
    internal uint BandwidthHigh { get; init; }

    /// <summary>The shortest time of an answer.</summary>
    [NetlinkField(8, "bbr_min_rtt", Time = TimeUnit.Microseconds)]
    public TimeSpan MinimumRoundTripTime { get; init; }

    [NetlinkField(12, "bbr_pacing_gain", ShownAs = nameof(PacingGain))]
    internal uint PacingGainField { get; init; }

    [NetlinkField(16, "bbr_cwnd_gain", ShownAs = nameof(WindowGain))]
    internal uint WindowGainField { get; init; }

    /// <summary>How fast the path seems to be.</summary>
    [NetlinkProperty]
    public BitRate Bandwidth => new(((((ulong)BandwidthHigh << 32) | BandwidthLow) & (ulong.MaxValue >> 3)) * 8);

    /// <summary>How many times the bandwidth it sends at now.</summary>
    [NetlinkProperty]
    public double PacingGain => PacingGainField / 256.0;

    /// <summary>How many times the path's contents may be under way.</summary>
    [NetlinkProperty]
    public double WindowGain => WindowGainField / 256.0;
}
