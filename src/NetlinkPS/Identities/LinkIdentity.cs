using System.Globalization;
using Netlink;
using Netlink.Routing;
using Netlink.TrafficControl;

namespace NetlinkPS;

/// <summary>A link as a parameter takes it: by its name, its index, or as an object that came out of another cmdlet.</summary>
public sealed class LinkIdentity
{
    private readonly Link? _link;

    /// <summary>A link by its name, an alternative name, or its index as text.</summary>
    /// <param name="name">The name.</param>
    public LinkIdentity(string name)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        Name = name;
    }

    /// <summary>A link by its index.</summary>
    /// <param name="index">The index.</param>
    public LinkIdentity(int index) => Index = index;

    /// <summary>A link as it came out of another cmdlet.</summary>
    /// <param name="link">The link.</param>
    public LinkIdentity(Link link)
    {
        ArgumentNullException.ThrowIfNull(link);
        _link = link;
        Index = link.Index;
        Name = link.Name;
    }

    /// <summary>The link that an address is on.</summary>
    /// <param name="address">The address.</param>
    public LinkIdentity(InterfaceAddress address)
    {
        ArgumentNullException.ThrowIfNull(address);
        Index = address.LinkIndex;
        Name = address.Link;
        Namespace = address.Namespace;
    }

    /// <summary>The link that a qdisc is on.</summary>
    /// <param name="qdisc">The qdisc.</param>
    public LinkIdentity(Qdisc qdisc)
    {
        ArgumentNullException.ThrowIfNull(qdisc);
        Index = qdisc.LinkIndex;
        Name = qdisc.Link;
        Namespace = qdisc.Namespace;
    }

    /// <summary>The link that a class is on.</summary>
    /// <param name="item">The class.</param>
    public LinkIdentity(TcClass item)
    {
        ArgumentNullException.ThrowIfNull(item);
        Index = item.LinkIndex;
        Name = item.Link;
        Namespace = item.Namespace;
    }

    /// <summary>The name, where it is known.</summary>
    public string? Name { get; }

    /// <summary>The index, where it is known.</summary>
    public int? Index { get; }

    /// <summary>The namespace that the object came from.</summary>
    public NetworkNamespace? Namespace { get => field ?? _link?.Namespace; }

    /// <inheritdoc/>
    public override string ToString() => Name ?? Index?.ToString(CultureInfo.InvariantCulture) ?? "";

    /// <summary>Asks the kernel for the link.</summary>
    /// <returns>The link; null when there is none.</returns>
    internal Link? Find(RouteSession session, CancellationToken cancellationToken)
    {
        try
        {
            return Index is { } index
                ? session.Links.Get(index, cancellationToken: cancellationToken)
                : session.Links.Get(Name!, cancellationToken: cancellationToken);
        }
        catch (NetlinkException exception) when (LinkFamily.IsMissing(exception))
        {
            return Index is null && int.TryParse(Name, NumberStyles.None, CultureInfo.InvariantCulture, out int number)
                ? new LinkIdentity(number).Find(session, cancellationToken)
                : null;
        }
    }
}
