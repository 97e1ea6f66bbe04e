using System.Management.Automation;
using Netlink;
using Netlink.Routing;

namespace NetlinkPS;

/// <summary>Makes a link.</summary>
[Cmdlet(VerbsCommon.New, "NlLink", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.Low)]
[OutputType(typeof(Link))]
public sealed class NewNlLinkCommand : NlCmdlet, IDynamicParameters
{
    private static readonly string[] Own = [nameof(Peer)];
    private KindParameters? _kind;

    /// <summary>The link's name, at most 15 bytes. Without one the kernel chooses.</summary>
    [Parameter(Position = 0, HelpMessage = "The link's name, at most 15 bytes; the kernel chooses where there is none")]
    [Alias("InterfaceAlias")]
    [ValidateLength(1, 15)]
    public string? Name { get; set; }

    /// <summary>The kind: veth, bridge, vxlan ... Each has parameters of its own: see Get-NlLinkKind.</summary>
    [Parameter(Mandatory = true, Position = 1, HelpMessage = "The kind: veth, bridge, vxlan ... Each has parameters of its own: see Get-NlLinkKind")]
    [Alias("Type")]
    [ArgumentCompleter(typeof(LinkKindCompleter))]
    public string Kind { get; set; } = "";

    /// <summary>The name of a veth's other end.</summary>
    [Parameter(HelpMessage = "The name of a veth's other end")]
    [ValidateLength(1, 15)]
    public string? Peer { get; set; }

    /// <summary>The namespace of a veth's other end.</summary>
    [Parameter(HelpMessage = "The namespace of a veth's other end")]
    [ArgumentCompleter(typeof(NamespaceCompleter))]
    public NetworkNamespace? PeerNamespace { get; set; }

    /// <summary>The link that it lies on.</summary>
    [Parameter(HelpMessage = "The link that it lies on")]
    [Alias("LowerLink", "dev")]
    [ArgumentCompleter(typeof(LinkCompleter))]
    public LinkIdentity? Link { get; set; }

    /// <summary>The link that it becomes a port of.</summary>
    [Parameter(HelpMessage = "The link that it becomes a port of")]
    [ArgumentCompleter(typeof(LinkCompleter))]
    public LinkIdentity? Master { get; set; }

    /// <summary>The number that it is to have.</summary>
    [Parameter(HelpMessage = "The number that it is to have")]
    [Alias("InterfaceIndex")]
    [ValidateRange(1, int.MaxValue)]
    public int? Index { get; set; }

    /// <summary>The largest packet that it sends, in bytes.</summary>
    [Parameter(HelpMessage = "The largest packet that it sends, in bytes")]
    [Alias("MtuSize")]
    public uint? Mtu { get; set; }

    /// <summary>Its hardware address.</summary>
    [Parameter(HelpMessage = "Its hardware address")]
    [Alias("MacAddress", "LinkLayerAddress")]
    public HardwareAddress? Address { get; set; }

    /// <summary>How many packets its queue holds.</summary>
    [Parameter(HelpMessage = "How many packets its queue holds")]
    public uint? QueueLength { get; set; }

    /// <summary>How many queues it sends from.</summary>
    [Parameter(HelpMessage = "How many queues it sends from")]
    public uint? SendQueues { get; set; }

    /// <summary>How many queues it receives into.</summary>
    [Parameter(HelpMessage = "How many queues it receives into")]
    public uint? ReceiveQueues { get; set; }

    /// <summary>A number that links have in common.</summary>
    [Parameter(HelpMessage = "A number that links have in common")]
    public uint? Group { get; set; }

    /// <summary>A description for people, of up to 255 bytes.</summary>
    [Parameter(HelpMessage = "A description for people, of up to 255 bytes")]
    [Alias("ifAlias", "Description")]
    public string? Alias { get; set; }

    /// <summary>Turns it on.</summary>
    [Parameter(HelpMessage = "Turns it on")]
    public SwitchParameter Up { get; set; }

    /// <inheritdoc/>
    public object? GetDynamicParameters()
    {
        _kind = KindParameters.For(LinkOptions.Forms, Kind, Own);
        return _kind?.Parameters;
    }

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        if (!ShouldProcess(Describe(), "New link") || Connect() is not { } session || Wanted(session) is not { } wanted)
            return;
        Attempt(wanted.Name ?? Kind, () =>
        {
            using var peerPlace = PeerNamespace?.Open();
            Link complete = Kind == "veth" ? WithPeer(wanted, (int?)peerPlace?.DangerousGetHandle()) : wanted;
            Link made = session.Links.Create(complete, StopToken);
            session.NameLinks(StopToken);
            session.Connection.Stamp(made);
            WriteObject(made);
        });
    }

    private string Describe() => $"{Kind} {Name ?? "(the kernel's choice)"}{(Peer is null ? "" : $" with {Peer}")}{(Namespace is null ? "" : $" in {Namespace}")}";

    /// <summary>What was asked for; null where a link that it needs is not there.</summary>
    private Link? Wanted(RouteSession session)
    {
        Link? lower = Link is null ? null : Resolve(session, Link), master = Master is null ? null : Resolve(session, Master);
        if ((Link is not null && lower is null) || (Master is not null && master is null))
            return null;
        return new Link
        {
            Index = Index ?? 0,
            Name = Name,
            Mtu = Mtu,
            Address = Address,
            QueueLength = QueueLength,
            SendQueues = SendQueues,
            ReceiveQueues = ReceiveQueues,
            Group = Group,
            Alias = Alias,
            LowerLinkIndex = lower?.Index,
            MasterIndex = master?.Index,
            Flags = Up ? LinkFlags.Up : 0,
            FlagsMask = Up ? LinkFlags.Up : 0,
            Info = new LinkInfo { Kind = Kind, Options = _kind?.Build<LinkOptions>() },
        };
    }

    private Link WithPeer(Link wanted, int? peerPlace)
    {
        if (Peer is null && peerPlace is null)
            return wanted;
        var peer = new Link { Name = Peer, NamespaceDescriptor = peerPlace };
        return wanted with { Info = wanted.Info! with { Options = new VethOptions { Peer = peer } } };
    }
}
