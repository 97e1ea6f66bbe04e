using System.Management.Automation;
using Netlink;
using Netlink.Routing;

namespace NetlinkPS;

/// <summary>Gets neighbour entries: the hardware addresses of IP addresses on links.</summary>
[Cmdlet(VerbsCommon.Get, "NlNeighbor")]
[OutputType(typeof(Neighbour))]
public sealed class GetNlNeighborCommand : NlCmdlet
{
    /// <summary>Only neighbours in these networks; a bare address finds itself.</summary>
    [Parameter(Position = 0, HelpMessage = "Only neighbours in these networks; a bare address finds itself")]
    [Alias("IPAddress")]
    public IPPrefix[]? Address { get; set; }

    /// <summary>Only neighbours on this link.</summary>
    [Parameter(ValueFromPipeline = true, HelpMessage = "Only neighbours on this link")]
    [Alias("InterfaceAlias", "InterfaceIndex", "dev")]
    [ArgumentCompleter(typeof(LinkCompleter))]
    public LinkIdentity? Link { get; set; }

    /// <summary>Only entries in these states. Without it, all but those that need no asking.</summary>
    [Parameter(HelpMessage = "Only entries in these states. Without it, all but those that need no asking")]
    public NeighbourState? State { get; set; }

    /// <summary>Only addresses that this machine answers for.</summary>
    [Parameter(HelpMessage = "Only addresses that this machine answers for")]
    public SwitchParameter Proxy { get; set; }

    /// <summary>Only IPv4 neighbours.</summary>
    [Parameter(HelpMessage = "Only IPv4 neighbours")]
    public SwitchParameter IPv4 { get; set; }

    /// <summary>Only IPv6 neighbours.</summary>
    [Parameter(HelpMessage = "Only IPv6 neighbours")]
    public SwitchParameter IPv6 { get; set; }

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        if (Connect(Link?.Namespace) is not { } session)
            return;
        Link? link = Link is null ? null : Resolve(session, Link);
        if (Link is not null && link is null)
            return;
        var filter = new Neighbour
        {
            Family = Families.Chosen(IPv4, IPv6), OutputLinkIndex = link?.Index, Flags = Proxy ? NeighbourFlags.Proxy : 0,
        };
        Attempt(Address, () =>
        {
            foreach (Neighbour entry in session.Neighbours.List(filter, StopToken))
            {
                if (IsWanted(entry, link))
                    WriteObject(entry);
            }
        });
    }

    private bool IsWanted(Neighbour entry, Link? link) =>
        entry.Address is { } address
        && (link is null || entry.LinkIndex == link.Index)
        && (State is { } state ? (entry.State & state) != 0 : Proxy || (entry.State & NeighbourState.NoArp) == 0)
        && (Address is null || Address.Any(network => network.Contains(address)));
}
