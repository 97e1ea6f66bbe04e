using System.Management.Automation;
using Netlink.Routing;
using Netlink.Wire;

namespace NetlinkPS;

/// <summary>Changes neighbour entries; makes those that are not there.</summary>
[Cmdlet(VerbsCommon.Set, "NlNeighbor", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.Medium)]
[OutputType(typeof(Neighbour))]
public sealed class SetNlNeighborCommand : NeighborChangeCommand
{
    /// <summary>Gives the entries back as they are now.</summary>
    [Parameter(HelpMessage = "Gives the entries back as they are now")]
    public SwitchParameter PassThru { get; set; }

    /// <inheritdoc/>
    protected override string Doing => "Set neighbour entry";

    /// <inheritdoc/>
    protected override MessageFlags How => MessageFlags.Replace;

    /// <inheritdoc/>
    protected override void Done(Neighbour entry)
    {
        if (PassThru)
            WriteObject(entry);
    }
}
