using Netlink.Contracts;
using Netlink.Sockets;

namespace Netlink.Routing;

/// <summary>The ids that a network namespace has for others: links that reach across are told with them.</summary>
[NetlinkFamily(NetlinkProtocol.Route)]
public sealed partial class NamespaceIdFamily
{
    private const int None = -1;

    [Do(90, "RTM_GETNSID", Reply = 88)]
    private partial NamespaceId Get(NamespaceId which, CancellationToken cancellationToken);

    [Do(88, "RTM_NEWNSID")]
    private partial void New(NamespaceId id, CancellationToken cancellationToken);

    /// <summary>Asks for all ids.</summary>
    /// <param name="filter">What to ask for.</param>
    /// <param name="cancellationToken">Ends the dump.</param>
    /// <returns>The ids.</returns>
    [Dump(90, "RTM_GETNSID", Reply = 88)]
    public partial IReadOnlyList<NamespaceId> List(NamespaceId filter, CancellationToken cancellationToken = default);

    /// <summary>Asks for a namespace's id.</summary>
    /// <param name="target">The namespace.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The id; null where it has none.</returns>
    /// <exception cref="NetlinkException"><c>ENOENT</c>: there is no such namespace.</exception>
    public int? Find(NetworkNamespace target, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(target);
        using var handle = target.Open();
        int? id = Get(new NamespaceId { Descriptor = (int)handle.DangerousGetHandle() }, cancellationToken).Id;
        return id == None ? null : id;
    }

    /// <summary>Gives a namespace an id.</summary>
    /// <param name="target">The namespace.</param>
    /// <param name="id">The id; null lets the kernel choose.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="NetlinkException"><c>EEXIST</c>: it has one; <c>ENOSPC</c>: the id is taken.</exception>
    public void Assign(NetworkNamespace target, int? id = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(target);
        using var handle = target.Open();
        New(new NamespaceId { Descriptor = (int)handle.DangerousGetHandle(), Id = id ?? None }, cancellationToken);
    }
}
