using Netlink.Protocol;

namespace Netlink.Netfilter;

/// <summary>Something that happened to a connection.</summary>
/// <param name="Time">When: as the kernel says where it does (<c>CTA_TIMESTAMP_EVENT</c>), else when it was heard.</param>
/// <param name="Kind">What happened.</param>
/// <param name="Entry">The connection as it is, or as it was when it ended.</param>
/// <param name="Previous">The connection before a change.</param>
public sealed record ConntrackEvent(DateTimeOffset Time, NetlinkEventKind Kind, ConntrackEntry Entry, ConntrackEntry? Previous = null)
{
    /// <summary>Where it is; null is the process's own namespace.</summary>
    public NetworkNamespace? Namespace => Entry.Namespace;

    /// <inheritdoc/>
    public override string ToString() => $"{Kind} {Entry}";
}
