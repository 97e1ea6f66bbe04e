using System.Management.Automation;
using Netlink;
using Netlink.Routing;

namespace NetlinkPS;

/// <summary>Deletes neighbour entries.</summary>
[Cmdlet(VerbsCommon.Remove, "NlNeighbor", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.Medium)]
public sealed class RemoveNlNeighborCommand : NlCmdlet
{
    /// <summary>The neighbours' IP addresses.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipelineByPropertyName = true, HelpMessage = "The neighbours' IP addresses")]
    [Alias("IPAddress")]
    public InetAddress[] Address { get; set; } = [];

    /// <summary>The link.</summary>
    [Parameter(Mandatory = true, Position = 1, ValueFromPipelineByPropertyName = true, HelpMessage = "The link")]
    [Alias("InterfaceAlias", "InterfaceIndex", "LinkIndex", "dev")]
    [ArgumentCompleter(typeof(LinkCompleter))]
    public LinkIdentity Link { get; set; } = null!;

    /// <summary>The entry is one that this machine answers for.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true, HelpMessage = "The entry is one that this machine answers for")]
    public SwitchParameter Proxy { get; set; }

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        if (Connect(Link.Namespace) is not { } session || Resolve(session, Link) is not { } link)
            return;
        foreach (InetAddress address in Address)
        {
            var entry = new Neighbour { LinkIndex = link.Index, Address = address, Flags = Proxy ? NeighbourFlags.Proxy : 0 };
            if (ShouldProcess($"{address} on {link.Name}", "Remove neighbour entry"))
                Attempt(address, () => session.Neighbours.Delete(entry, StopToken));
        }
    }
}
