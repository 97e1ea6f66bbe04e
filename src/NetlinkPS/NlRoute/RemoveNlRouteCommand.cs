using System.Management.Automation;
using Netlink;
using Netlink.Routing;

namespace NetlinkPS;

/// <summary>Deletes routes.</summary>
[Cmdlet(VerbsCommon.Remove, "NlRoute", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.Medium, DefaultParameterSetName = ByDestination)]
public sealed class RemoveNlRouteCommand : NlCmdlet
{
    private const string ByDestination = "ByDestination", ByObject = "ByObject";

    /// <summary>Routes out of another cmdlet.</summary>
    [Parameter(ParameterSetName = ByObject, Mandatory = true, ValueFromPipeline = true, HelpMessage = "Routes out of another cmdlet")]
    public Route[] InputObject { get; set; } = [];

    /// <summary>The routes' destinations.</summary>
    [Parameter(ParameterSetName = ByDestination, Mandatory = true, Position = 0, HelpMessage = "The routes' destinations")]
    [Alias("DestinationPrefix")]
    public IPPrefix[] Destination { get; set; } = [];

    /// <summary>The route's gateway.</summary>
    [Parameter(ParameterSetName = ByDestination, Position = 1, HelpMessage = "The route's gateway")]
    [Alias("NextHop", "via")]
    public InetAddress? Gateway { get; set; }

    /// <summary>The link that packets leave by.</summary>
    [Parameter(ParameterSetName = ByDestination, HelpMessage = "The link that packets leave by")]
    [Alias("InterfaceAlias", "InterfaceIndex", "dev")]
    [ArgumentCompleter(typeof(LinkCompleter))]
    public LinkIdentity? Link { get; set; }

    /// <summary>The table; main where none is named.</summary>
    [Parameter(ParameterSetName = ByDestination, HelpMessage = "The table; main where none is named")]
    [ArgumentCompleter(typeof(TableCompleter))]
    public TableIdentity? Table { get; set; }

    /// <summary>The route's metric.</summary>
    [Parameter(ParameterSetName = ByDestination, HelpMessage = "The route's metric")]
    [Alias("RouteMetric")]
    public uint? Metric { get; set; }

    /// <summary>The route's type.</summary>
    [Parameter(ParameterSetName = ByDestination, HelpMessage = "The route's type")]
    public RouteType? Type { get; set; }

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        if (ParameterSetName == ByObject)
        {
            foreach (Route route in InputObject)
                Remove(Connect(route.Namespace), Key(route), route);
            return;
        }

        if (Connect(Link?.Namespace) is not { } session)
            return;
        Link? link = Link is null ? null : Resolve(session, Link);
        if (Link is not null && link is null)
            return;
        foreach (IPPrefix destination in Destination)
        {
            IPPrefix prefix = destination == IPPrefix.DefaultIPv4 && Gateway is { } known && known.IsIPv6() ? IPPrefix.DefaultIPv6 : destination;
            var key = new Route
            {
                Destination = prefix, Table = Table?.Number ?? 254, Gateway = Gateway, OutputLinkIndex = link?.Index, Metric = Metric,
                Type = Type ?? RouteType.Unspecified, Scope = RouteScope.Nowhere,
            };
            session.Connection.Stamp(key);
            Remove(session, key, key);
        }
    }

    private void Remove(RouteSession? session, Route key, Route shown)
    {
        if (session is not null && ShouldProcess(shown.ToString(), "Remove route"))
            Attempt(shown, () => session.Routes.Delete(key, StopToken));
    }

    /// <summary>What tells a route apart from all others.</summary>
    private static Route Key(Route route) => new()
    {
        Family = route.Family, Destination = route.Destination, Source = route.Source, Tos = route.Tos, Table = route.Table, Protocol = route.Protocol,
        Scope = route.Scope, Type = route.Type, Metric = route.Metric, Gateway = route.Gateway, Via = route.Via, OutputLinkIndex = route.OutputLinkIndex,
        PreferredSource = route.PreferredSource, NextHopId = route.NextHopId, NextHops = route.NextHopId is null ? route.NextHops : null,
    };
}
