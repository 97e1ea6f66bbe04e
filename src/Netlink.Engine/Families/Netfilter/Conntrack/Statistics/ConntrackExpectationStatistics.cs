using Netlink.Contracts;

namespace Netlink.Netfilter;

/// <summary>What one processor has counted of expectations, in one network namespace.</summary>
[NetlinkMessage("nfgenmsg", 4)]
public sealed partial record ConntrackExpectationStatistics
{
    /// <summary>The processor.</summary>
    [NetlinkField(2, "res_id", BigEndian = true)]
    public ushort Processor { get; init; }

    /// <summary>Connections that came as they were expected.</summary>
    [NetlinkAttribute(1, "CTA_STATS_EXP_NEW", BigEndian = true, ReadOnly = true)]
    public uint? New { get; init; }

    /// <summary>Expectations made.</summary>
    [NetlinkAttribute(2, "CTA_STATS_EXP_CREATE", BigEndian = true, ReadOnly = true)]
    public uint? Created { get; init; }

    /// <summary>Expectations deleted.</summary>
    [NetlinkAttribute(3, "CTA_STATS_EXP_DELETE", BigEndian = true, ReadOnly = true)]
    public uint? Deleted { get; init; }
}
