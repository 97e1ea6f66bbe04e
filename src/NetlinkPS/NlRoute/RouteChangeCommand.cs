using System.Management.Automation;
using Netlink;
using Netlink.Routing;

namespace NetlinkPS;

/// <summary>What making and changing a route have in common.</summary>
public abstract class RouteChangeCommand : NlCmdlet
{
    /// <summary>Which packets the route is for: 10.0.0.0/8, 2001:db8::/32, default.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipelineByPropertyName = true, HelpMessage = "Which packets the route is for: 10.0.0.0/8, 2001:db8::/32, default")]
    [Alias("DestinationPrefix")]
    public IPPrefix[] Destination { get; set; } = [];

    /// <summary>The router that packets go to. Of another family than the destination it works too.</summary>
    [Parameter(Position = 1, ValueFromPipelineByPropertyName = true, HelpMessage = "The router that packets go to")]
    [Alias("NextHop", "via")]
    public InetAddress? Gateway { get; set; }

    /// <summary>The link that packets leave by.</summary>
    [Parameter(ValueFromPipeline = true, ValueFromPipelineByPropertyName = true, HelpMessage = "The link that packets leave by")]
    [Alias("InterfaceAlias", "InterfaceIndex", "OutputLink", "OutputLinkIndex", "dev")]
    [ArgumentCompleter(typeof(LinkCompleter))]
    public LinkIdentity? Link { get; set; }

    /// <summary>The table; main where none is named.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true, HelpMessage = "The table; main where none is named")]
    [ArgumentCompleter(typeof(TableCompleter))]
    public TableIdentity? Table { get; set; }

    /// <summary>Among routes to the same destination the least wins.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true, HelpMessage = "Among routes to the same destination the least wins")]
    [Alias("RouteMetric")]
    public uint? Metric { get; set; }

    /// <summary>Who makes the route; Boot where nobody is named, as ip route does.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true, HelpMessage = "Who makes the route; Boot where nobody is named, as ip route does")]
    public RouteProtocol Protocol { get; set; } = RouteProtocol.Boot;

    /// <summary>What happens with packets; Unicast where nothing is named.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true, HelpMessage = "What happens with packets; Unicast where nothing is named")]
    public RouteType Type { get; set; } = RouteType.Unicast;

    /// <summary>How far away the destination is; by the route's other properties where nothing is named.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true, HelpMessage = "How far away the destination is; by the route's other properties where nothing is named")]
    public RouteScope? Scope { get; set; }

    /// <summary>The address that this machine uses over the route.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true, HelpMessage = "The address that this machine uses over the route")]
    [Alias("src")]
    public InetAddress? PreferredSource { get; set; }

    /// <summary>IPv6: which senders' packets the route is for.</summary>
    [Parameter(HelpMessage = "IPv6: which senders' packets the route is for")]
    public IPPrefix? Source { get; set; }

    /// <summary>The type of service that packets must have.</summary>
    [Parameter(HelpMessage = "The type of service that packets must have")]
    public byte Tos { get; set; }

    /// <summary>The gateway is on the link, whatever other routes say.</summary>
    [Parameter(HelpMessage = "The gateway is on the link, whatever other routes say")]
    public SwitchParameter OnLink { get; set; }

    /// <summary>The path's MTU, in bytes.</summary>
    [Parameter(HelpMessage = "The path's MTU, in bytes")]
    public uint? Mtu { get; set; }

    /// <summary>What connections over the route begin with: @{ InitialCongestionWindow = 20; AdvertisedMss = 1400 }.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true, HelpMessage = "What connections over the route begin with: @{ InitialCongestionWindow = 20 }")]
    public RouteMetrics? Metrics { get; set; }

    /// <summary>Several ways to share packets out over: @{ Gateway = '10.0.0.1'; Weight = 2 }, @{ Gateway = '10.0.0.2' }.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true, HelpMessage = "Several ways: @{ Gateway = '10.0.0.1'; Weight = 2 }, @{ Gateway = '10.0.0.2' }")]
    [Alias("NextHops")]
    public RouteNextHop[]? MultiPath { get; set; }

    /// <summary>The next hop object that the route uses.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true, HelpMessage = "The next hop object that the route uses")]
    public uint? NextHopId { get; set; }

    /// <summary>IPv6: how long the route is there.</summary>
    [Parameter(HelpMessage = "IPv6: how long the route is there")]
    public TimeSpan? Expires { get; set; }

    /// <summary>IPv6: how much the route is recommended.</summary>
    [Parameter(HelpMessage = "IPv6: how much the route is recommended")]
    public RoutePreference? Preference { get; set; }

    /// <summary>Says what is done, for ShouldProcess.</summary>
    protected abstract string Doing { get; }

    /// <summary>Makes or changes the route.</summary>
    internal abstract void Do(RouteSession session, Route route);

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        if (Connect(Link?.Namespace) is not { } session)
            return;
        Link? link = Link is null ? null : Resolve(session, Link);
        if (Link is not null && link is null)
            return;
        foreach (IPPrefix destination in Destination)
        {
            Route route = Wanted(destination, link);
            session.Connection.Stamp(route);
            if (ShouldProcess(route.ToString(), Doing))
                Attempt(route, () => Do(session, route));
        }
    }

    private Route Wanted(IPPrefix destination, Link? link)
    {
        bool gatewayIsIPv6 = Gateway is { } known && known.IsIPv6();
        if (destination == IPPrefix.DefaultIPv4 && gatewayIsIPv6)
            destination = IPPrefix.DefaultIPv6;
        bool sameFamily = Gateway is null || gatewayIsIPv6 == destination.Address.IsIPv6();
        var route = new Route
        {
            Destination = destination,
            Gateway = sameFamily ? Gateway : null,
            Via = sameFamily ? null : new RouteVia(Gateway!.Value),
            OutputLinkIndex = link?.Index,
            Metric = Metric,
            Protocol = Protocol,
            Type = Type,
            PreferredSource = PreferredSource,
            Source = Source,
            Tos = Tos,
            Flags = OnLink ? RouteFlags.OnLink : 0,
            Metrics = Mtu is null ? Metrics : (Metrics ?? new()) with { Mtu = Mtu },
            NextHops = MultiPath,
            NextHopId = NextHopId,
            Expires = Expires,
            Preference = Preference,
        };
        if (Table is { } table)
            route = route with { Table = table.Number };
        return route with { Scope = Scope ?? route.UsualScope() };
    }
}
