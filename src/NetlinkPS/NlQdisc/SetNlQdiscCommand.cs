using System.Management.Automation;
using Netlink;
using Netlink.TrafficControl;

namespace NetlinkPS;

/// <summary>Changes a qdisc's settings. What is not named stays as it is.</summary>
[Cmdlet(VerbsCommon.Set, "NlQdisc", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.Medium, DefaultParameterSetName = ByLink)]
[OutputType(typeof(Qdisc))]
public sealed class SetNlQdiscCommand : TcCmdlet, IDynamicParameters
{
    private const string ByLink = "ByLink", ByObject = "ByObject";
    private KindParameters? _kind;

    /// <summary>The links.</summary>
    [Parameter(ParameterSetName = ByLink, Mandatory = true, Position = 0, ValueFromPipeline = true, HelpMessage = "The links")]
    [Alias("Name", "InterfaceAlias", "InterfaceIndex", "dev")]
    [ArgumentCompleter(typeof(LinkCompleter))]
    public LinkIdentity[] Link { get; set; } = [];

    /// <summary>Qdiscs out of another cmdlet; each takes the parameters of its kind.</summary>
    [Parameter(ParameterSetName = ByObject, Mandatory = true, ValueFromPipeline = true, HelpMessage = "Qdiscs out of another cmdlet; each takes the parameters of its kind")]
    public Qdisc[] InputObject { get; set; } = [];

    /// <summary>Which qdisc of the link, by what it serves: root, or a class such as 1:10. Of itself the root.</summary>
    [Parameter(ParameterSetName = ByLink, HelpMessage = "Which qdisc of the link, by what it serves: the root where nothing is said")]
    [ArgumentCompleter(typeof(TcHandleCompleter))]
    public TcHandle? Parent { get; set; }

    /// <summary>Which qdisc of the link, by its handle.</summary>
    [Parameter(ParameterSetName = ByLink, HelpMessage = "Which qdisc of the link, by its handle")]
    [ArgumentCompleter(typeof(TcHandleCompleter))]
    public TcHandle? Handle { get; set; }

    /// <summary>Only a qdisc of this kind. It offers only its parameters; without it a qdisc that is there is asked for its kind.</summary>
    [Parameter(HelpMessage = "Only a qdisc of this kind; offers only its parameters")]
    [ArgumentCompleter(typeof(QdiscKindCompleter))]
    public string? Kind { get; set; }

    /// <summary>The settings to change in tc's own words: 'rate 10mbit'.</summary>
    [Parameter(HelpMessage = "The settings to change in tc's own words: 'rate 10mbit'")]
    public string? Options { get; set; }

    /// <summary>Gives the qdiscs back as they are then.</summary>
    [Parameter(HelpMessage = "Gives the qdiscs back as they are then")]
    public SwitchParameter PassThru { get; set; }

    /// <inheritdoc/>
    public object? GetDynamicParameters()
    {
        string? kind = Kind ?? InputObject?.FirstOrDefault()?.Kind ?? KindOf(Link?.FirstOrDefault(), IsWanted);
        _kind = KindParameters.ForAny(QdiscOptions.Forms, kind, KindParameters.DeclaredBy(this));
        return _kind?.Parameters;
    }

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        if (ParameterSetName == ByObject)
        {
            foreach (Qdisc qdisc in InputObject)
                Change(Connect(qdisc.Namespace), qdisc);
            return;
        }

        foreach (LinkIdentity identity in Link)
        {
            if (Find(identity) is not var (session, link))
                continue;
            Qdisc? found = null;
            Attempt(identity, () => found = session.Qdiscs.ListTree(link.Index, cancellationToken: StopToken).FirstOrDefault(IsWanted));
            if (found is null)
                WriteError(ErrorRecords.NotFound("qdisc", $"{Handle ?? Parent ?? TcHandle.Root} of {link.Name}", "See Get-NlQdisc."));
            else
                Change(session, found);
        }
    }

    private bool IsWanted(Qdisc qdisc) => (Handle is null || qdisc.Handle == Handle) && qdisc.Parent == (Parent ?? (Handle is null ? TcHandle.Root : qdisc.Parent)) && (Kind is null || qdisc.Kind == Kind);

    private void Change(RouteSession? session, Qdisc found)
    {
        if (session is null)
            return;
        AttemptWords(found, nameof(Options), () =>
        {
            QdiscOptions? options = QdiscOptions.Parse(found.Kind!, Options ?? "", found.Options?.ForChange());
            options = _kind is null ? options : _kind.Build(options, found.Kind);
            if (!ShouldProcess($"{found.Link}: {found.Kind} {found.Handle} {options}".TrimEnd(), "Set qdisc"))
                return;
            Qdisc changed = session.Qdiscs.Change(new Qdisc { LinkIndex = found.LinkIndex, Kind = found.Kind, Handle = found.Handle, Parent = found.Parent, Options = options }, StopToken);
            if (PassThru)
                WriteObject(changed);
        });
    }
}
