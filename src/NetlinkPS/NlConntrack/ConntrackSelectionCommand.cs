using System.Management.Automation;
using Netlink;
using Netlink.Netfilter;

namespace NetlinkPS;

/// <summary>What cmdlets have in common that choose connections. What the kernel can, it filters.</summary>
public abstract class ConntrackSelectionCommand : NlCmdlet
{
    /// <summary>The parameter set that chooses by what connections are like.</summary>
    protected const string ByFilter = "ByFilter";

    /// <summary>The parameter set that takes connections from the pipeline.</summary>
    protected const string ByObject = "ByObject";

    /// <summary>Only what carries this: tcp, udp, icmp, or a number.</summary>
    [Parameter(ParameterSetName = ByFilter, Position = 0, HelpMessage = "Only what carries this: tcp, udp, icmp, or a number")]
    [Alias("proto")]
    [IPProtocol]
    public IPProtocol? Protocol { get; set; }

    /// <summary>Only what was begun by this address or network.</summary>
    [Parameter(ParameterSetName = ByFilter, HelpMessage = "Only what was begun by this address or network")]
    [Alias("src", "SourceAddress", "LocalAddress")]
    public IPPrefix? Source { get; set; }

    /// <summary>Only what calls this address or network.</summary>
    [Parameter(ParameterSetName = ByFilter, HelpMessage = "Only what calls this address or network")]
    [Alias("dst", "DestinationAddress", "RemoteAddress")]
    public IPPrefix? Destination { get; set; }

    /// <summary>Only what was begun from this port, or one of these: 1024-65535.</summary>
    [Parameter(ParameterSetName = ByFilter, HelpMessage = "Only what was begun from this port, or one of these: 1024-65535")]
    [Alias("sport", "LocalPort")]
    public PortRange? SourcePort { get; set; }

    /// <summary>Only what calls this port, or one of these: 8000-8010.</summary>
    [Parameter(ParameterSetName = ByFilter, HelpMessage = "Only what calls this port, or one of these: 8000-8010")]
    [Alias("dport", "RemotePort")]
    public PortRange? DestinationPort { get; set; }

    /// <summary>Only what is answered by this address or network: behind a translation, the real destination.</summary>
    [Parameter(ParameterSetName = ByFilter, HelpMessage = "Only what is answered by this address or network: behind a translation, the real destination")]
    public IPPrefix? ReplySource { get; set; }

    /// <summary>Only what is answered to this address or network: behind a translation, what others see.</summary>
    [Parameter(ParameterSetName = ByFilter, HelpMessage = "Only what is answered to this address or network: behind a translation, what others see")]
    public IPPrefix? ReplyDestination { get; set; }

    /// <summary>Only what is in this state: ESTABLISHED, TIME_WAIT.</summary>
    [Parameter(ParameterSetName = ByFilter, HelpMessage = "Only what is in this state: ESTABLISHED, TIME_WAIT")]
    [ConntrackState]
    [ArgumentCompleter(typeof(ConntrackStateCompleter))]
    public string? State { get; set; }

    /// <summary>Only what has this mark, or these bits of it: 0x10/0xff.</summary>
    [Parameter(ParameterSetName = ByFilter, HelpMessage = "Only what has this mark, or these bits of it: 0x10/0xff")]
    public Mark? Mark { get; set; }

    /// <summary>Only what is in this zone; 0 is what is in none.</summary>
    [Parameter(ParameterSetName = ByFilter, HelpMessage = "Only what is in this zone; 0 is what is in none")]
    public ushort? Zone { get; set; }

    /// <summary>Only what has all of this in its status: Assured, SeenReply, SourceNat.</summary>
    [Parameter(ParameterSetName = ByFilter, HelpMessage = "Only what has all of this in its status: Assured, SeenReply, SourceNat")]
    public ConntrackStatus Status { get; set; }

    /// <summary>Only what has none of this in its status: SeenReply chooses what was not answered.</summary>
    [Parameter(ParameterSetName = ByFilter, HelpMessage = "Only what has none of this in its status: SeenReply chooses what was not answered")]
    public ConntrackStatus WithoutStatus { get; set; }

    /// <summary>Only what has all these labels: numbers, or names out of connlabel.conf.</summary>
    [Parameter(ParameterSetName = ByFilter, HelpMessage = "Only what has all these labels: numbers, or names out of connlabel.conf")]
    [JoinedText]
    public ConntrackLabels? Label { get; set; }

    /// <summary>Only IPv4.</summary>
    [Parameter(ParameterSetName = ByFilter, HelpMessage = "Only IPv4")]
    public SwitchParameter IPv4 { get; set; }

    /// <summary>Only IPv6.</summary>
    [Parameter(ParameterSetName = ByFilter, HelpMessage = "Only IPv6")]
    public SwitchParameter IPv6 { get; set; }

    /// <summary>What the parameters choose.</summary>
    internal ConntrackFilter Filter() => new()
    {
        Version = IPv4 == IPv6 ? IPVersion.Any : IPv4 ? IPVersion.IPv4 : IPVersion.IPv6,
        Protocol = Protocol, Source = Source, Destination = Destination, SourcePort = SourcePort, DestinationPort = DestinationPort,
        ReplySource = ReplySource, ReplyDestination = ReplyDestination, State = State, Mark = Mark, Zone = Zone,
        Status = Status, WithoutStatus = WithoutStatus, Labels = Label,
    };

    /// <summary>Asks for what the parameters choose, and has something done with each.</summary>
    internal void ForEach(Action<ConntrackEntry> action)
    {
        if (Connect<ConntrackSession>() is not { } session)
            return;
        Attempt(Namespace, () =>
        {
            foreach (ConntrackEntry entry in session.Tracked.Stream(Filter(), StopToken))
                action(entry);
        });
    }
}
