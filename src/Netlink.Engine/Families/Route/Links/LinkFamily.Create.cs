using System.Globalization;
using Netlink.Wire;

namespace Netlink.Routing;

public sealed partial class LinkFamily
{
    private const int EEXIST = 17;

    /// <summary>
    /// Makes a link. What the kernel passes over in the request that makes one (the alias, alternative names, a port's settings, the protocols'
    /// settings, carrier, XDP, virtual functions) follows in a request of its own; where that fails, the link is taken away again.
    /// </summary>
    /// <param name="link">
    /// What is wanted. Only what is set is sent. Without a name, or with <c>%d</c> in it, the link gets the lowest number that is free:
    /// <c>vxlan0</c>.
    /// </param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The link as the kernel made it.</returns>
    /// <exception cref="NetlinkException"><c>EEXIST</c>: there is one of this name; <c>EOPNOTSUPP</c>: the kernel does not know the kind.</exception>
    public Link Create(Link link, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(link);
        Link? rest = Rest(link);
        if (rest is not null && link is not { NamespaceDescriptor: null, NamespaceProcess: null, TargetNamespaceId: null })
            throw new ArgumentException("An alias, alternative names, port, protocol, XDP and virtual function settings can be given to a link only in its own namespace.", nameof(link));
        Link made = CreateNamed(rest is null ? link : First(link), cancellationToken);
        if (rest is null)
            return made;
        try
        {
            if (rest.Properties is { } properties)
                NewProperty(new Link { Index = made.Index, Properties = properties }, cancellationToken);
            New(rest with { Index = made.Index, Properties = null }, MessageFlags.None, cancellationToken);
            if (link.Flags != 0)
                Change(new Link { Index = made.Index }, link.Flags, link.Flags, cancellationToken);
            return Get(made.Index, cancellationToken: cancellationToken);
        }
        catch
        {
            Delete(new Link { Index = made.Index }, CancellationToken.None);
            throw;
        }
    }

    /// <summary>What the kernel looks at when it makes a link.</summary>
    private static Link First(Link link) => link with
    {
        Flags = 0, FlagsMask = 0, Alias = null, Properties = null, Specification = null, Carrier = null, ProtocolDown = null, ProtocolDownReason = null,
        Xdp = null, VirtualFunctionList = null, VirtualPortList = null, VirtualPort = null,
        Info = link.Info is null ? null : link.Info with { PortKind = null, PortOptions = null },
    };

    /// <summary>What it passes over then; null when there is nothing of that.</summary>
    private static Link? Rest(Link link)
    {
        var rest = new Link
        {
            Alias = link.Alias, Properties = link.Properties, Specification = link.Specification, Carrier = link.Carrier, ProtocolDown = link.ProtocolDown,
            ProtocolDownReason = link.ProtocolDownReason, Xdp = link.Xdp, VirtualFunctionList = link.VirtualFunctionList,
            VirtualPortList = link.VirtualPortList, VirtualPort = link.VirtualPort,
            Info = link.Info is { PortOptions: { } options } info ? new LinkInfo { PortKind = info.PortKind, PortOptions = options } : null,
        };
        return rest == new Link() ? null : rest;
    }

    /// <summary>
    /// Not every kind is answered with the link that was made (VXLAN's is not), and without that a name that the kernel chose stays unknown: so
    /// it is chosen here, as the kernel would.
    /// </summary>
    private Link CreateNamed(Link link, CancellationToken cancellationToken)
    {
        string? pattern = link.Name ?? (link.Kind is { } kind ? kind + "%d" : null);
        if (pattern?.IndexOf("%d", StringComparison.Ordinal) is not (>= 0 and int at))
            return CreateOnce(link, cancellationToken);
        HashSet<string> taken = [.. Names(cancellationToken).Values];
        for (int number = 0; ; number++)
        {
            string name = string.Create(CultureInfo.InvariantCulture, $"{pattern.AsSpan(0, at)}{number}{pattern.AsSpan(at + 2)}");
            if (taken.Contains(name))
                continue;
            try
            {
                return CreateOnce(link with { Name = name }, cancellationToken);
            }
            catch (NetlinkException exception) when (exception.Error == EEXIST && Exists(name, cancellationToken))
            {
                taken.Add(name);
            }
        }
    }

    private Link CreateOnce(Link link, CancellationToken cancellationToken) =>
        NewEcho(link, MessageFlags.Create | MessageFlags.Exclusive, cancellationToken) ?? Get(link.Name!, cancellationToken: cancellationToken);

    private bool Exists(string name, CancellationToken cancellationToken)
    {
        try
        {
            Get(name, cancellationToken: cancellationToken);
            return true;
        }
        catch (NetlinkException exception) when (IsMissing(exception))
        {
            return false;
        }
    }
}
