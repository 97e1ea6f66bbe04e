using Netlink.Contracts;
using Netlink.Sockets;
using Netlink.Wire;

namespace Netlink.Routing;

/// <summary>The links of a network namespace: reading, making, changing and deleting them.</summary>
[NetlinkFamily(NetlinkProtocol.Route)]
[NetlinkTable<Link>(16, "RTM_NEWLINK", "RTM_DELLINK", "RTM_GETLINK", Filter = "a kind, a master; and how much of each link")]
public sealed partial class LinkFamily
{
    private const int ENODEV = 19;
    private const int NameSize = 16;

    /// <summary>Asks for one link.</summary>
    /// <param name="which">Its index, its name, or an alternative name.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The link.</returns>
    /// <exception cref="NetlinkException"><c>ENODEV</c>: there is none.</exception>
    [Do(18, "RTM_GETLINK", Reply = 16)]
    public partial Link Get(Link which, CancellationToken cancellationToken = default);

    /// <summary>Deletes a link; some kinds only.</summary>
    /// <param name="link">Its index or name.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="NetlinkException"><c>ENODEV</c>: there is none; <c>EOPNOTSUPP</c>: it is hardware.</exception>
    [Do(17, "RTM_DELLINK")]
    public partial void Delete(Link link, CancellationToken cancellationToken = default);

    [Do(108, "RTM_NEWLINKPROP", Flags = MessageFlags.Create | MessageFlags.Exclusive | MessageFlags.Append)]
    private partial void NewProperty(Link link, CancellationToken cancellationToken);

    [Do(109, "RTM_DELLINKPROP")]
    private partial void DeleteProperty(Link link, CancellationToken cancellationToken);

    /// <summary>What to ask for when all links are wanted.</summary>
    /// <param name="includeVirtualFunctions">With the virtual functions: the answer is much larger and slower then.</param>
    /// <param name="namesOnly">As little as the kernel can give beside the names.</param>
    /// <returns>The filter.</returns>
    public static Link Everything(bool includeVirtualFunctions = false, bool namesOnly = false)
    {
        LinkExtensions extensions = namesOnly ? LinkExtensions.SkipStatistics : 0;
        return includeVirtualFunctions ? new Link { Extensions = extensions | LinkExtensions.VirtualFunctions }
            : extensions == 0 ? new Link() : new Link { Extensions = extensions };
    }

    /// <summary>Asks for one link.</summary>
    /// <param name="name">Its name, or an alternative name.</param>
    /// <param name="includeVirtualFunctions">With its virtual functions.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The link.</returns>
    /// <exception cref="NetlinkException"><c>ENODEV</c>: there is none.</exception>
    public Link Get(string name, bool includeVirtualFunctions = false, CancellationToken cancellationToken = default) => Get(
        name.Length < NameSize
            ? Everything(includeVirtualFunctions) with { Name = name }
            : Everything(includeVirtualFunctions) with { AlternativeName = name },
        cancellationToken);

    /// <summary>Asks for one link.</summary>
    /// <param name="index">Its index.</param>
    /// <param name="includeVirtualFunctions">With its virtual functions.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The link.</returns>
    /// <exception cref="NetlinkException"><c>ENODEV</c>: there is none.</exception>
    public Link Get(int index, bool includeVirtualFunctions = false, CancellationToken cancellationToken = default) =>
        Get(Everything(includeVirtualFunctions) with { Index = index }, cancellationToken);

    /// <summary>Changes a link.</summary>
    /// <param name="link">Which one, by its index, and what is to change. Only what is set is sent.</param>
    /// <param name="flags">The flags that are to be set.</param>
    /// <param name="mask">The flags that are meant: those of them that are not in <paramref name="flags"/> are cleared.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="NetlinkException"><c>ENODEV</c>: there is none; <c>EBUSY</c>: it must be down first.</exception>
    public void Change(Link link, LinkFlags flags = 0, LinkFlags mask = 0, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(link);
        New(link with { Flags = flags & mask, FlagsMask = mask }, MessageFlags.None, cancellationToken);
    }

    /// <summary>Moves a link to another namespace.</summary>
    /// <param name="index">The link.</param>
    /// <param name="target">Where to.</param>
    /// <param name="newName">The name that it gets there; null keeps its own.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="NetlinkException"><c>ENOENT</c>: there is no such namespace; <c>EEXIST</c>: the name is taken there.</exception>
    public void Move(int index, NetworkNamespace target, string? newName = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(target);
        using var handle = target.Open();
        New(new Link { Index = index, Name = newName, NamespaceDescriptor = (int)handle.DangerousGetHandle() }, MessageFlags.None, cancellationToken);
    }

    /// <summary>Gives a link alternative names.</summary>
    /// <param name="index">The link.</param>
    /// <param name="names">The names, of up to 127 bytes each.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public void AddNames(int index, IReadOnlyList<string> names, CancellationToken cancellationToken = default) =>
        NewProperty(new Link { Index = index, Properties = new LinkProperties { AlternativeNames = names } }, cancellationToken);

    /// <summary>Takes alternative names away.</summary>
    /// <param name="index">The link.</param>
    /// <param name="names">The names.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public void RemoveNames(int index, IReadOnlyList<string> names, CancellationToken cancellationToken = default) =>
        DeleteProperty(new Link { Index = index, Properties = new LinkProperties { AlternativeNames = names } }, cancellationToken);

    /// <summary>The names of all links by their indices, as they are now.</summary>
    /// <param name="cancellationToken">Ends the dump.</param>
    /// <returns>The names.</returns>
    public IReadOnlyDictionary<int, string> Names(CancellationToken cancellationToken = default) =>
        List(Everything(namesOnly: true), cancellationToken).ToDictionary(link => link.Index, link => link.Name ?? "");

    /// <summary>Whether an error says that there is no such link.</summary>
    /// <param name="exception">The error.</param>
    /// <returns>True for <c>ENODEV</c>.</returns>
    public static bool IsMissing(NetlinkException exception) => exception?.Error == ENODEV;
}
