using System.Management.Automation;
using Netlink.Routing;
using Netlink.Wire;

namespace NetlinkPS;

/// <summary>Makes routes.</summary>
[Cmdlet(VerbsCommon.New, "NlRoute", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.Low)]
[OutputType(typeof(Route))]
public sealed class NewNlRouteCommand : RouteChangeCommand
{
    /// <inheritdoc/>
    protected override string Doing => "New route";

    /// <inheritdoc/>
    internal override void Do(RouteSession session, Route route) =>
        WriteObject(session.Routes.NewEcho(route, MessageFlags.Create | MessageFlags.Exclusive, StopToken) ?? route);
}
