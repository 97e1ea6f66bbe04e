namespace Netlink.Protocol;

/// <summary>What a watcher tells.</summary>
public enum NetlinkEventKind
{
    /// <summary>The object was there when the watch began.</summary>
    Existing,

    /// <summary>All that was there has been told; from here on come changes.</summary>
    SnapshotComplete,

    /// <summary>The object is new.</summary>
    Added,

    /// <summary>The object is another than before.</summary>
    Changed,

    /// <summary>The object is gone.</summary>
    Removed,

    /// <summary>Messages were lost; what they would have told comes next, as differences.</summary>
    EventsLost,

    /// <summary>All differences have been told; nothing is missing any more.</summary>
    Resynchronized,
}
