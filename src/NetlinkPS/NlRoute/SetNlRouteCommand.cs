using System.Management.Automation;
using Netlink.Routing;
using Netlink.Wire;

namespace NetlinkPS;

/// <summary>Replaces routes; makes those that are not there.</summary>
[Cmdlet(VerbsCommon.Set, "NlRoute", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.Medium)]
[OutputType(typeof(Route))]
public sealed class SetNlRouteCommand : RouteChangeCommand
{
    /// <summary>Gives the routes back as they are now.</summary>
    [Parameter(HelpMessage = "Gives the routes back as they are now")]
    public SwitchParameter PassThru { get; set; }

    /// <inheritdoc/>
    protected override string Doing => "Set route";

    /// <inheritdoc/>
    internal override void Do(RouteSession session, Route route)
    {
        Route? made = session.Routes.NewEcho(route, MessageFlags.Create | MessageFlags.Replace, StopToken);
        if (PassThru)
            WriteObject(made ?? route);
    }
}
