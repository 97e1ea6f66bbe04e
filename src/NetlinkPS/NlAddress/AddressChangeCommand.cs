using System.Management.Automation;
using Netlink;
using Netlink.Routing;
using Netlink.Wire;

namespace NetlinkPS;

/// <summary>What making and changing an address have in common.</summary>
public abstract class AddressChangeCommand : NlCmdlet
{
    /// <summary>The addresses with their prefix lengths: 10.0.0.5/24.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipelineByPropertyName = true, HelpMessage = "The addresses with their prefix lengths: 10.0.0.5/24")]
    [Alias("IPAddress")]
    public IPPrefix[] Address { get; set; } = [];

    /// <summary>The link.</summary>
    [Parameter(Mandatory = true, Position = 1, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true, HelpMessage = "The link")]
    [Alias("InterfaceAlias", "InterfaceIndex", "LinkIndex", "dev")]
    [ArgumentCompleter(typeof(LinkCompleter))]
    public LinkIdentity Link { get; set; } = null!;

    /// <summary>The prefix's length, where the address does not say it.</summary>
    [Parameter(HelpMessage = "The prefix's length, where the address does not say it")]
    [ValidateRange(0, 128)]
    public int? PrefixLength { get; set; }

    /// <summary>The address of the other end of a point-to-point link.</summary>
    [Parameter(HelpMessage = "The address of the other end of a point-to-point link")]
    public InetAddress? Peer { get; set; }

    /// <summary>The address that packets to everyone on the network go to (IPv4).</summary>
    [Parameter(HelpMessage = "The address that packets to everyone on the network go to (IPv4)")]
    [Alias("brd")]
    public InetAddress? Broadcast { get; set; }

    /// <summary>A name that begins with the link's (IPv4).</summary>
    [Parameter(HelpMessage = "A name that begins with the link's (IPv4)")]
    public string? Label { get; set; }

    /// <summary>How far the address is valid.</summary>
    [Parameter(HelpMessage = "How far the address is valid")]
    public RouteScope? Scope { get; set; }

    /// <summary>Switches: NoDad, Home, NoPrefixRoute, ManageTemporary, MulticastAutoJoin.</summary>
    [Parameter(HelpMessage = "Switches: NoDad, Home, NoPrefixRoute, ManageTemporary, MulticastAutoJoin")]
    public AddressFlags? Flags { get; set; }

    /// <summary>How long the address is there; without it, for ever.</summary>
    [Parameter(HelpMessage = "How long the address is there; without it, for ever")]
    public TimeSpan? ValidLifetime { get; set; }

    /// <summary>How long the address is used for new connections; without it, as long as it is valid.</summary>
    [Parameter(HelpMessage = "How long the address is used for new connections; without it, as long as it is valid")]
    public TimeSpan? PreferredLifetime { get; set; }

    /// <summary>The metric of the route to the address's network.</summary>
    [Parameter(HelpMessage = "The metric of the route to the address's network")]
    public uint? Metric { get; set; }

    /// <summary>Says what is done, for ShouldProcess.</summary>
    protected abstract string Doing { get; }

    /// <summary>Whether an address that is there is an error.</summary>
    protected abstract MessageFlags How { get; }

    /// <summary>Takes each address that was made or changed.</summary>
    /// <param name="address">The address.</param>
    protected abstract void Done(InterfaceAddress address);

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        if (Connect(Link.Namespace) is not { } session || Resolve(session, Link) is not { } link)
            return;
        foreach (IPPrefix prefix in Address)
        {
            if (!ShouldProcess($"{prefix} on {link.Name}", Doing))
                continue;
            Attempt(prefix, () => Done(session.Addresses.Create(Wanted(link, prefix), How, StopToken)));
        }
    }

    private InterfaceAddress Wanted(Link link, IPPrefix prefix)
    {
        var address = new InterfaceAddress
        {
            LinkIndex = link.Index,
            Address = PrefixLength is { } length ? new IPPrefix(prefix.Address, length) : prefix,
            Broadcast = Broadcast,
            Label = Label,
            Scope = Scope ?? RouteScope.Universe,
            Metric = Metric,
            ValidLifetime = ValidLifetime,
        };
        if (Peer is not null)
            address = address with { Peer = Peer };
        if (Flags is { } flags)
            address = address with { Flags = flags };
        return PreferredLifetime is null ? address : address with { PreferredLifetime = PreferredLifetime };
    }
}
