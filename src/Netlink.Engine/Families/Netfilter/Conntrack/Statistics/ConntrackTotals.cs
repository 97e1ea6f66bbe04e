using Netlink.Contracts;
using Netlink.Protocol;

namespace Netlink.Netfilter;

/// <summary>How full the table of connections is.</summary>
[NetlinkMessage("nfgenmsg", 4)]
public sealed partial record ConntrackTotals : INetlinkObject
{
    [NetlinkField(0, "nfgen_family")]
    internal IPVersion Version { get; init; }

    /// <summary>How many connections there are in the network namespace.</summary>
    [NetlinkAttribute(1, "CTA_STATS_GLOBAL_ENTRIES", BigEndian = true, ReadOnly = true)]
    public uint? Entries { get; init; }

    /// <summary>How many there may be (<c>net.netfilter.nf_conntrack_max</c>).</summary>
    [NetlinkAttribute(2, "CTA_STATS_GLOBAL_MAX_ENTRIES", BigEndian = true, ReadOnly = true)]
    public uint? MaximumEntries { get; init; }

    /// <inheritdoc/>
    /// <summary>Where they are; null is the process's own namespace.</summary>
    public NetworkNamespace? Namespace => _origin?.Namespace;
}
