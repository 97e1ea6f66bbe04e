using Netlink.Contracts;

namespace Netlink.Netfilter;

/// <summary>What one direction of a connection has carried. The kernel counts where <c>net.netfilter.nf_conntrack_acct</c> is 1.</summary>
[NetlinkAttributeSet(Padding = 5)]
public sealed partial record ConntrackCounters
{
    /// <summary>How many packets.</summary>
    [NetlinkAttribute(1, "CTA_COUNTERS_PACKETS", BigEndian = true)]
    public ulong? Packets { get; init; }

    /// <summary>How many bytes, IP headers included.</summary>
    [NetlinkAttribute(2, "CTA_COUNTERS_BYTES", BigEndian = true)]
    public ulong? Bytes { get; init; }

    /// <summary>How many packets, as kernels before 2.6.33 told it.</summary>
    [NetlinkAttribute(3, "CTA_COUNTERS32_PACKETS", BigEndian = true, Rare = true)]
    internal partial uint? Packets32 { get; init; }

    /// <summary>How many bytes, as kernels before 2.6.33 told it.</summary>
    [NetlinkAttribute(4, "CTA_COUNTERS32_BYTES", BigEndian = true, Rare = true)]
    internal partial uint? Bytes32 { get; init; }

    /// <inheritdoc/>
    public override string ToString() => $"packets={Packets} bytes={Bytes}";
}
