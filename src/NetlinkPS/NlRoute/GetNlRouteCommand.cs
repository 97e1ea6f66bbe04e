using System.Management.Automation;
using Netlink;
using Netlink.Protocol;
using Netlink.Routing;

namespace NetlinkPS;

/// <summary>Gets routes. They are written as they come, however many there are; the kernel filters where it can.</summary>
[Cmdlet(VerbsCommon.Get, "NlRoute")]
[OutputType(typeof(Route))]
public sealed class GetNlRouteCommand : NlCmdlet
{
    private const uint MainTable = 254;

    /// <summary>Only routes to exactly these destinations.</summary>
    [Parameter(Position = 0, HelpMessage = "Only routes to exactly these destinations")]
    [Alias("DestinationPrefix")]
    public IPPrefix[]? Destination { get; set; }

    /// <summary>Only this table; main where none is named.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true, HelpMessage = "Only this table; main where none is named")]
    [ArgumentCompleter(typeof(TableCompleter))]
    public TableIdentity? Table { get; set; }

    /// <summary>Routes of all tables.</summary>
    [Parameter(HelpMessage = "Routes of all tables")]
    public SwitchParameter AllTables { get; set; }

    /// <summary>Only routes by this gateway.</summary>
    [Parameter(HelpMessage = "Only routes by this gateway")]
    [Alias("NextHop", "via")]
    public InetAddress? Gateway { get; set; }

    /// <summary>Only routes by this link.</summary>
    [Parameter(ValueFromPipeline = true, HelpMessage = "Only routes by this link")]
    [Alias("InterfaceAlias", "InterfaceIndex", "dev")]
    [ArgumentCompleter(typeof(LinkCompleter))]
    public LinkIdentity? Link { get; set; }

    /// <summary>Only routes that this program or protocol made.</summary>
    [Parameter(HelpMessage = "Only routes that this program or protocol made")]
    public RouteProtocol? Protocol { get; set; }

    /// <summary>Only routes of this type.</summary>
    [Parameter(HelpMessage = "Only routes of this type")]
    public RouteType? Type { get; set; }

    /// <summary>Only routes of this scope.</summary>
    [Parameter(HelpMessage = "Only routes of this scope")]
    public RouteScope? Scope { get; set; }

    /// <summary>Only IPv4 routes.</summary>
    [Parameter(HelpMessage = "Only IPv4 routes")]
    public SwitchParameter IPv4 { get; set; }

    /// <summary>Only IPv6 routes.</summary>
    [Parameter(HelpMessage = "Only IPv6 routes")]
    public SwitchParameter IPv6 { get; set; }

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        if (Connect(Link?.Namespace) is not { } session)
            return;
        Link? link = Link is null ? null : Resolve(session, Link);
        if (Link is not null && link is null)
            return;
        uint? table = Table?.Number ?? (AllTables ? null : MainTable);
        byte chosen = Families.Chosen(IPv4, IPv6);
        byte[] families = chosen == AddressFamilies.Unspecified ? [AddressFamilies.IPv4, AddressFamilies.IPv6] : [chosen];
        foreach (byte family in families)
        {
            var filter = new Route { Family = family, Protocol = Protocol ?? 0, Type = Type ?? 0, OutputLinkIndex = link?.Index };
            if (table is { } number)
                filter = filter with { Table = number };
            Attempt(Destination, () => Write(session, filter, table));
        }
    }

    private void Write(RouteSession session, Route filter, uint? table)
    {
        try
        {
            foreach (Route route in RepeatedDump.Of(() => session.Routes.Stream(filter, StopToken)))
            {
                if (IsWanted(route, filter, table))
                    WriteObject(route);
            }
        }
        catch (NetlinkException exception) when (exception.ErrorName == "ENOENT" && exception is not NetlinkDumpInterruptedException)
        {
            // A table that has never had a route is not there: it is empty.
        }
    }

    private bool IsWanted(Route route, Route filter, uint? table) =>
        (route.Flags & RouteFlags.Cloned) == 0
        && (table is null || route.Table == table)
        && (Protocol is null || route.Protocol == Protocol)
        && (Type is null || route.Type == Type)
        && (Scope is null || route.Scope == Scope)
        && (filter.OutputLinkIndex is null || route.OutputLinkIndex == filter.OutputLinkIndex || (route.NextHops ?? []).Any(hop => hop.OutputLinkIndex == filter.OutputLinkIndex))
        && (Gateway is null || route.Gateway == Gateway || (route.NextHops ?? []).Any(hop => hop.Gateway == Gateway))
        && (Destination is null || Destination.Contains(route.Destination));
}
