using Netlink;
using Netlink.Protocol;

namespace NetlinkPS;

/// <summary>A cmdlet's conversation with one part of the kernel in one namespace: a connection, and the families over it.</summary>
/// <typeparam name="TSelf">The session itself.</typeparam>
internal interface ICmdletSession<TSelf> : IDisposable
    where TSelf : ICmdletSession<TSelf>
{
    /// <summary>What the families speak over.</summary>
    NetlinkConnection Connection { get; }

    /// <summary>Opens the session.</summary>
    /// <param name="place">The namespace; null is the process's own.</param>
    /// <param name="cancellationToken">Ends what opening waits for.</param>
    /// <returns>The session.</returns>
    static abstract TSelf Open(NetworkNamespace? place, CancellationToken cancellationToken);
}
