namespace Netlink.Protocol;

/// <summary>Where objects came from: a namespace, and the names that its links had then.</summary>
public sealed class NetlinkOrigin
{
    private readonly Func<int, string?>? _linkName;

    /// <summary>A place that objects come from.</summary>
    /// <param name="networkNamespace">The namespace; null is the process's own.</param>
    /// <param name="linkName">Finds a link's name by its index.</param>
    public NetlinkOrigin(NetworkNamespace? networkNamespace, Func<int, string?>? linkName = null)
    {
        Namespace = networkNamespace;
        _linkName = linkName;
    }

    /// <summary>The namespace; null is the process's own.</summary>
    public NetworkNamespace? Namespace { get; }

    /// <summary>The name of a link.</summary>
    /// <param name="index">The link's index; null and 0 are no link.</param>
    /// <returns>The name, or null when it is not known.</returns>
    public string? LinkName(int? index) => index is > 0 ? _linkName?.Invoke(index.Value) : null;
}
