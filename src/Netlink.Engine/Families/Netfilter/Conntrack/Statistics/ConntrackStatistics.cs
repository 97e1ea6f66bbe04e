using Netlink.Contracts;
using Netlink.Protocol;

namespace Netlink.Netfilter;

/// <summary>What one processor has counted of tracking, in one network namespace.</summary>
[NetlinkMessage("nfgenmsg", 4)]
public sealed partial record ConntrackStatistics : INetlinkObject
{
    [NetlinkField(0, "nfgen_family")]
    internal IPVersion Version { get; init; }

    /// <summary>The processor.</summary>
    [NetlinkField(2, "res_id", BigEndian = true)]
    public ushort Processor { get; init; }

    /// <summary>Look-ups. No longer counted.</summary>
    [NetlinkAttribute(1, "CTA_STATS_SEARCHED", BigEndian = true, ReadOnly = true, Rare = true)]
    public partial uint? Searched { get; init; }

    /// <summary>Look-ups that found a connection.</summary>
    [NetlinkAttribute(2, "CTA_STATS_FOUND", BigEndian = true, ReadOnly = true)]
    public uint? Found { get; init; }

    /// <summary>New connections. No longer counted.</summary>
    [NetlinkAttribute(3, "CTA_STATS_NEW", BigEndian = true, ReadOnly = true, Rare = true)]
    public partial uint? New { get; init; }

    /// <summary>Packets that cannot be tracked.</summary>
    [NetlinkAttribute(4, "CTA_STATS_INVALID", BigEndian = true, ReadOnly = true)]
    public uint? Invalid { get; init; }

    /// <summary>Packets that were already tracked. No longer counted.</summary>
    [NetlinkAttribute(5, "CTA_STATS_IGNORE", BigEndian = true, ReadOnly = true, Rare = true)]
    public partial uint? Ignored { get; init; }

    /// <summary>Connections deleted. No longer counted.</summary>
    [NetlinkAttribute(6, "CTA_STATS_DELETE", BigEndian = true, ReadOnly = true, Rare = true)]
    public partial uint? Deleted { get; init; }

    /// <summary>Connections put on the list of those to be deleted. No longer counted.</summary>
    [NetlinkAttribute(7, "CTA_STATS_DELETE_LIST", BigEndian = true, ReadOnly = true, Rare = true)]
    public partial uint? DeleteListed { get; init; }

    /// <summary>Connections that came into the table.</summary>
    [NetlinkAttribute(8, "CTA_STATS_INSERT", BigEndian = true, ReadOnly = true)]
    public uint? Inserted { get; init; }

    /// <summary>Connections that did not come into the table, for there was one like them.</summary>
    [NetlinkAttribute(9, "CTA_STATS_INSERT_FAILED", BigEndian = true, ReadOnly = true)]
    public uint? InsertFailed { get; init; }

    /// <summary>Packets dropped, for the table was full or memory was out.</summary>
    [NetlinkAttribute(10, "CTA_STATS_DROP", BigEndian = true, ReadOnly = true)]
    public uint? Dropped { get; init; }

    /// <summary>Connections thrown out of a full table to make room.</summary>
    [NetlinkAttribute(11, "CTA_STATS_EARLY_DROP", BigEndian = true, ReadOnly = true)]
    public uint? EarlyDropped { get; init; }

    /// <summary>Packets that tell of an error, and are wrong themselves.</summary>
    [NetlinkAttribute(12, "CTA_STATS_ERROR", BigEndian = true, ReadOnly = true)]
    public uint? Errors { get; init; }

    /// <summary>Look-ups that had to begin again, for the table changed.</summary>
    [NetlinkAttribute(13, "CTA_STATS_SEARCH_RESTART", BigEndian = true, ReadOnly = true)]
    public uint? SearchRestarts { get; init; }

    /// <summary>Connections that met one like them, and were made one.</summary>
    [NetlinkAttribute(14, "CTA_STATS_CLASH_RESOLVE", BigEndian = true, ReadOnly = true)]
    public uint? ClashesResolved { get; init; }

    /// <summary>Connections that did not come into the table, for too many fell into the same place.</summary>
    [NetlinkAttribute(15, "CTA_STATS_CHAIN_TOOLONG", BigEndian = true, ReadOnly = true)]
    public uint? ChainTooLong { get; init; }

    /// <inheritdoc/>
    /// <summary>Where it was counted; null is the process's own namespace.</summary>
    public NetworkNamespace? Namespace => _origin?.Namespace;
}
