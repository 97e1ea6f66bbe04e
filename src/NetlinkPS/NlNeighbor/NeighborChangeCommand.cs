using System.Management.Automation;
using Netlink;
using Netlink.Routing;
using Netlink.Wire;

namespace NetlinkPS;

/// <summary>What making and changing a neighbour entry have in common.</summary>
public abstract class NeighborChangeCommand : NlCmdlet
{
    /// <summary>The neighbours' IP addresses.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipelineByPropertyName = true, HelpMessage = "The neighbours' IP addresses")]
    [Alias("IPAddress")]
    public InetAddress[] Address { get; set; } = [];

    /// <summary>The hardware address.</summary>
    [Parameter(Position = 1, ValueFromPipelineByPropertyName = true, HelpMessage = "The hardware address")]
    [Alias("LinkLayerAddress", "lladdr")]
    public HardwareAddress? HardwareAddress { get; set; }

    /// <summary>The link.</summary>
    [Parameter(Mandatory = true, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true, HelpMessage = "The link")]
    [Alias("InterfaceAlias", "InterfaceIndex", "LinkIndex", "dev")]
    [ArgumentCompleter(typeof(LinkCompleter))]
    public LinkIdentity Link { get; set; } = null!;

    /// <summary>What is to be believed of it; Permanent where nothing is named.</summary>
    [Parameter(HelpMessage = "What is to be believed of it; Permanent where nothing is named")]
    public NeighbourState State { get; set; } = NeighbourState.Permanent;

    /// <summary>It is a router.</summary>
    [Parameter(HelpMessage = "It is a router")]
    public SwitchParameter Router { get; set; }

    /// <summary>This machine is to answer for the address.</summary>
    [Parameter(HelpMessage = "This machine is to answer for the address")]
    public SwitchParameter Proxy { get; set; }

    /// <summary>Says what is done, for ShouldProcess.</summary>
    protected abstract string Doing { get; }

    /// <summary>Whether an entry that is there is an error.</summary>
    protected abstract MessageFlags How { get; }

    /// <summary>Takes each entry that was made or changed.</summary>
    /// <param name="entry">The entry.</param>
    protected abstract void Done(Neighbour entry);

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        if (Connect(Link.Namespace) is not { } session || Resolve(session, Link) is not { } link)
            return;
        foreach (InetAddress address in Address)
        {
            if (!ShouldProcess($"{address} on {link.Name}{(HardwareAddress is null ? "" : $" at {HardwareAddress}")}", Doing))
                continue;
            Attempt(address, () =>
            {
                session.Neighbours.New(Wanted(link, address), How | MessageFlags.Create, StopToken);
                Done(session.Neighbours.Get(link.Index, address, Proxy, StopToken));
            });
        }
    }

    private Neighbour Wanted(Link link, InetAddress address) => new()
    {
        LinkIndex = link.Index,
        Address = address,
        HardwareAddress = HardwareAddress,
        State = Proxy ? NeighbourState.None : State,
        Flags = (Router ? NeighbourFlags.Router : 0) | (Proxy ? NeighbourFlags.Proxy : 0),
    };
}
