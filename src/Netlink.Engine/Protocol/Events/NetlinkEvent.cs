namespace Netlink.Protocol;

/// <summary>A change that a watcher tells.</summary>
/// <typeparam name="T">The objects' type.</typeparam>
/// <param name="Kind">What happened.</param>
/// <param name="Item">The object as it is, or as it last was when it is gone; null where the event is about none.</param>
/// <param name="Previous">The object as it was before a change.</param>
public sealed record NetlinkEvent<T>(NetlinkEventKind Kind, T? Item = null, T? Previous = null)
    where T : class;
