using System.Management.Automation;
using Netlink;
using Netlink.Routing;

namespace NetlinkPS;

/// <summary>Finds the route that a packet would take, as the kernel decides it.</summary>
[Cmdlet(VerbsCommon.Find, "NlRoute")]
[OutputType(typeof(Route))]
public sealed class FindNlRouteCommand : NlCmdlet
{
    /// <summary>Where the packet goes.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, HelpMessage = "Where the packet goes")]
    [Alias("RemoteIPAddress", "Address")]
    public InetAddress[] Destination { get; set; } = [];

    /// <summary>Where the packet comes from.</summary>
    [Parameter(HelpMessage = "Where the packet comes from")]
    [Alias("from", "LocalIPAddress")]
    public InetAddress? Source { get; set; }

    /// <summary>The link that the packet comes in by.</summary>
    [Parameter(HelpMessage = "The link that the packet comes in by")]
    [Alias("iif")]
    [ArgumentCompleter(typeof(LinkCompleter))]
    public LinkIdentity? InputLink { get; set; }

    /// <summary>The link that the packet must leave by.</summary>
    [Parameter(HelpMessage = "The link that the packet must leave by")]
    [Alias("oif", "InterfaceAlias", "InterfaceIndex", "dev")]
    [ArgumentCompleter(typeof(LinkCompleter))]
    public LinkIdentity? Link { get; set; }

    /// <summary>The packet's mark.</summary>
    [Parameter(HelpMessage = "The packet's mark")]
    public uint? Mark { get; set; }

    /// <summary>The sending user, by number.</summary>
    [Parameter(HelpMessage = "The sending user, by number")]
    [Alias("uid")]
    public uint? UserId { get; set; }

    /// <summary>The packet's type of service.</summary>
    [Parameter(HelpMessage = "The packet's type of service")]
    public byte Tos { get; set; }

    /// <summary>The packet's protocol, by number: 6 is TCP, 17 is UDP.</summary>
    [Parameter(HelpMessage = "The packet's protocol, by number: 6 is TCP, 17 is UDP")]
    public byte? IPProtocol { get; set; }

    /// <summary>The packet's source port.</summary>
    [Parameter(HelpMessage = "The packet's source port")]
    [Alias("sport")]
    public ushort? SourcePort { get; set; }

    /// <summary>The packet's destination port.</summary>
    [Parameter(HelpMessage = "The packet's destination port")]
    [Alias("dport")]
    public ushort? DestinationPort { get; set; }

    /// <summary>Gives the route as it stands in its table, not what it makes of the packet.</summary>
    [Parameter(HelpMessage = "Gives the route as it stands in its table, not what it makes of the packet")]
    [Alias("fibmatch")]
    public SwitchParameter MatchOnly { get; set; }

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        if (Connect() is not { } session)
            return;
        Link? input = InputLink is null ? null : Resolve(session, InputLink), output = Link is null ? null : Resolve(session, Link);
        if ((InputLink is not null && input is null) || (Link is not null && output is null))
            return;
        foreach (InetAddress destination in Destination)
        {
            var packet = new Route
            {
                Destination = destination,
                Source = Source is { } source ? new IPPrefix(source) : null,
                InputLinkIndex = input?.Index,
                OutputLinkIndex = output?.Index,
                Mark = Mark,
                UserId = UserId,
                Tos = Tos,
                IPProtocol = IPProtocol,
                SourcePort = SourcePort,
                DestinationPort = DestinationPort,
            };
            Attempt(destination, () => WriteObject(session.Routes.Find(packet, MatchOnly, StopToken)));
        }
    }
}
