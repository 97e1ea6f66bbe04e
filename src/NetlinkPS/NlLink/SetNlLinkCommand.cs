using System.Management.Automation;
using Netlink;
using Netlink.Routing;

namespace NetlinkPS;

/// <summary>Changes links: turns them on and off, renames them, moves them to a namespace, and all that their kinds can.</summary>
[Cmdlet(VerbsCommon.Set, "NlLink", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.Medium)]
[OutputType(typeof(Link))]
public sealed class SetNlLinkCommand : NlCmdlet, IDynamicParameters
{
    private static readonly string[] Own = ["Peer"];
    private KindParameters? _kind, _port;

    /// <summary>The links: names, numbers, or links out of another cmdlet.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, HelpMessage = "The links: names, numbers, or links out of another cmdlet")]
    [Alias("Name", "InterfaceAlias", "InterfaceIndex", "InputObject", "dev")]
    [ArgumentCompleter(typeof(LinkCompleter))]
    public LinkIdentity[] Link { get; set; } = [];

    /// <summary>Turns it on.</summary>
    [Parameter(HelpMessage = "Turns it on")]
    public SwitchParameter Up { get; set; }

    /// <summary>Turns it off.</summary>
    [Parameter(HelpMessage = "Turns it off")]
    public SwitchParameter Down { get; set; }

    /// <summary>Its new name, at most 15 bytes.</summary>
    [Parameter(HelpMessage = "Its new name, at most 15 bytes")]
    [ValidateLength(1, 15)]
    public string? NewName { get; set; }

    /// <summary>The largest packet that it sends, in bytes.</summary>
    [Parameter(HelpMessage = "The largest packet that it sends, in bytes")]
    [Alias("MtuSize")]
    public uint? Mtu { get; set; }

    /// <summary>Its hardware address.</summary>
    [Parameter(HelpMessage = "Its hardware address")]
    [Alias("MacAddress", "LinkLayerAddress")]
    public HardwareAddress? Address { get; set; }

    /// <summary>The link that it becomes a port of.</summary>
    [Parameter(HelpMessage = "The link that it becomes a port of")]
    [ArgumentCompleter(typeof(LinkCompleter))]
    public LinkIdentity? Master { get; set; }

    /// <summary>Takes it out of the link that it is a port of.</summary>
    [Parameter(HelpMessage = "Takes it out of the link that it is a port of")]
    public SwitchParameter NoMaster { get; set; }

    /// <summary>A description for people; empty takes it away.</summary>
    [Parameter(HelpMessage = "A description for people; empty takes it away")]
    [AllowEmptyString]
    public string? Alias { get; set; }

    /// <summary>How many packets its queue holds.</summary>
    [Parameter(HelpMessage = "How many packets its queue holds")]
    public uint? QueueLength { get; set; }

    /// <summary>A number that links have in common.</summary>
    [Parameter(HelpMessage = "A number that links have in common")]
    public uint? Group { get; set; }

    /// <summary>Whether it takes in packets for everyone.</summary>
    [Parameter(HelpMessage = "Whether it takes in packets for everyone")]
    [ArgumentCompleter(typeof(BooleanCompleter))]
    public bool? Promiscuous { get; set; }

    /// <summary>Whether it takes in all multicast packets.</summary>
    [Parameter(HelpMessage = "Whether it takes in all multicast packets")]
    [ArgumentCompleter(typeof(BooleanCompleter))]
    public bool? AllMulticast { get; set; }

    /// <summary>Whether it knows multicast.</summary>
    [Parameter(HelpMessage = "Whether it knows multicast")]
    [ArgumentCompleter(typeof(BooleanCompleter))]
    public bool? Multicast { get; set; }

    /// <summary>Whether it has ARP and neighbour discovery.</summary>
    [Parameter(HelpMessage = "Whether it has ARP and neighbour discovery")]
    [ArgumentCompleter(typeof(BooleanCompleter))]
    public bool? Arp { get; set; }

    /// <summary>The namespace that it moves to.</summary>
    [Parameter(HelpMessage = "The namespace that it moves to")]
    [ArgumentCompleter(typeof(NamespaceCompleter))]
    public NetworkNamespace? TargetNamespace { get; set; }

    /// <summary>Alternative names that it gets.</summary>
    [Parameter(HelpMessage = "Alternative names that it gets")]
    public string[]? AddAlternativeName { get; set; }

    /// <summary>Alternative names that it loses.</summary>
    [Parameter(HelpMessage = "Alternative names that it loses")]
    public string[]? RemoveAlternativeName { get; set; }

    /// <summary>Its kind: offers the kind's own parameters.</summary>
    [Parameter(HelpMessage = "Its kind: offers the kind's own parameters")]
    [ArgumentCompleter(typeof(LinkKindCompleter))]
    public string? Kind { get; set; }

    /// <summary>What it is a port of: offers the settings that a port has there.</summary>
    [Parameter(HelpMessage = "What it is a port of (bridge, bond): offers the settings that a port has there")]
    [ArgumentCompleter(typeof(PortKindCompleter))]
    public string? PortKind { get; set; }

    /// <summary>Gives the links back as they are now.</summary>
    [Parameter(HelpMessage = "Gives the links back as they are now")]
    public SwitchParameter PassThru { get; set; }

    /// <inheritdoc/>
    public object? GetDynamicParameters()
    {
        _kind = KindParameters.For(LinkOptions.Forms, Kind, [.. Own, .. KindParameters.DeclaredBy(this)]);
        _port = KindParameters.For(PortOptions.Forms, PortKind, [.. Own, .. KindParameters.DeclaredBy(this), .. _kind?.Parameters.Keys ?? Enumerable.Empty<string>()]);
        var all = new RuntimeDefinedParameterDictionary();
        foreach (KeyValuePair<string, RuntimeDefinedParameter> pair in (_kind?.Parameters ?? []).Concat(_port?.Parameters ?? []))
            all.Add(pair.Key, pair.Value);
        return all.Count == 0 ? null : all;
    }

    /// <inheritdoc/>
    protected override void BeginProcessing()
    {
        if ((Up && Down) || (Master is not null && NoMaster))
        {
            string both = Up && Down ? "-Up and -Down" : "-Master and -NoMaster";
            ThrowTerminatingError(new(new ArgumentException($"{both} exclude each other."), "ConflictingParameters", ErrorCategory.InvalidArgument, null));
        }
    }

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        foreach (LinkIdentity identity in Link)
        {
            if (Connect(identity.Namespace) is not { } session || Resolve(session, identity) is not { } link)
                continue;
            Link? master = Master is null ? null : Resolve(session, Master);
            if (Master is not null && master is null)
                return;
            if (ShouldProcess(link.Name ?? identity.ToString(), $"Set link{BoundChanges.Describe(MyInvocation, nameof(Link))}") && !Attempt(link, () => Change(session, link, master)))
                continue;
            if (PassThru)
                Attempt(link, () => WriteChanged(session, link));
        }
    }

    private void Change(RouteSession session, Link link, Link? master)
    {
        (LinkFlags flags, LinkFlags mask) = Flags();
        var change = new Link
        {
            Index = link.Index,
            Name = NewName,
            Mtu = Mtu,
            Address = Address,
            MasterIndex = NoMaster ? 0 : master?.Index,
            Alias = Alias,
            QueueLength = QueueLength,
            Group = Group,
            Info = Info(),
        };
        if (change != new Link { Index = link.Index } || mask != 0)
            session.Links.Change(change, flags, mask, StopToken);
        if (AddAlternativeName is not null)
            session.Links.AddNames(link.Index, AddAlternativeName, StopToken);
        if (RemoveAlternativeName is not null)
            session.Links.RemoveNames(link.Index, RemoveAlternativeName, StopToken);
        if (TargetNamespace is not null)
            session.Links.Move(link.Index, TargetNamespace, cancellationToken: StopToken);
    }

    private LinkInfo? Info()
    {
        LinkOptions? options = _kind?.Build<LinkOptions>();
        PortOptions? port = _port?.Build<PortOptions>();
        return options is null && port is null ? null : new LinkInfo
        {
            Kind = options is null ? null : Kind, Options = options, PortKind = port is null ? null : PortKind, PortOptions = port,
        };
    }

    private (LinkFlags Flags, LinkFlags Mask) Flags()
    {
        LinkFlags flags = 0, mask = 0;
        void Add(bool? wanted, LinkFlags flag)
        {
            if (wanted is null)
                return;
            mask |= flag;
            if (wanted.Value)
                flags |= flag;
        }

        Add(Up ? true : Down ? false : null, LinkFlags.Up);
        Add(Promiscuous, LinkFlags.Promiscuous);
        Add(AllMulticast, LinkFlags.AllMulticast);
        Add(Multicast, LinkFlags.Multicast);
        Add(!Arp, LinkFlags.NoArp);
        return (flags, mask);
    }

    private void WriteChanged(RouteSession session, Link link)
    {
        RouteSession? place = TargetNamespace is null ? session : Connect(TargetNamespace);
        if (place is null)
            return;
        if (NewName is not null || TargetNamespace is not null)
            place.NameLinks(StopToken);
        WriteObject(TargetNamespace is null ? place.Links.Get(link.Index, cancellationToken: StopToken) : place.Links.Get(NewName ?? link.Name!, cancellationToken: StopToken));
    }
}
