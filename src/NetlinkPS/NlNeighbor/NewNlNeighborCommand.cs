using System.Management.Automation;
using Netlink.Routing;
using Netlink.Wire;

namespace NetlinkPS;

/// <summary>Makes neighbour entries.</summary>
[Cmdlet(VerbsCommon.New, "NlNeighbor", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.Low)]
[OutputType(typeof(Neighbour))]
public sealed class NewNlNeighborCommand : NeighborChangeCommand
{
    /// <inheritdoc/>
    protected override string Doing => "New neighbour entry";

    /// <inheritdoc/>
    protected override MessageFlags How => MessageFlags.Exclusive;

    /// <inheritdoc/>
    protected override void Done(Neighbour entry) => WriteObject(entry);
}
