using System.Management.Automation;
using Netlink.TrafficControl;

namespace NetlinkPS;

/// <summary>Changes filters: what they choose, and what is done with it. What is not named stays as it is.</summary>
[Cmdlet(VerbsCommon.Set, "NlTcFilter", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.Low, DefaultParameterSetName = ByObject)]
[OutputType(typeof(TcFilter))]
public sealed class SetNlTcFilterCommand : TcFilterChangeCommand, IDynamicParameters
{
    private const string ByObject = "ByObject";
    private KindParameters? _kind;

    /// <summary>Filters out of another cmdlet; each takes the parameters of its kind.</summary>
    [Parameter(ParameterSetName = ByObject, Mandatory = true, ValueFromPipeline = true, HelpMessage = "Filters out of another cmdlet; each takes the parameters of its kind")]
    public TcFilter[] InputObject { get; set; } = [];

    /// <summary>The link.</summary>
    [Parameter(ParameterSetName = ByPlace, Mandatory = true, Position = 0, HelpMessage = "The link")]
    [Alias("Name", "InterfaceAlias", "InterfaceIndex", "dev")]
    [ArgumentCompleter(typeof(LinkCompleter))]
    public LinkIdentity? Link { get; set; }

    /// <summary>Only a filter of this kind; offers only its parameters.</summary>
    [Parameter(HelpMessage = "Only a filter of this kind; offers only its parameters")]
    [ArgumentCompleter(typeof(TcFilterKindCompleter))]
    public string? Kind { get; set; }

    /// <summary>Gives the filters back as they are then.</summary>
    [Parameter(HelpMessage = "Gives the filters back as they are then")]
    public SwitchParameter PassThru { get; set; }

    /// <inheritdoc/>
    public object? GetDynamicParameters()
    {
        _kind = KindParameters.ForAny(FilterOptions.Forms, Kind ?? InputObject?.FirstOrDefault()?.Kind, [.. KindParameters.DeclaredBy(this), "Actions", "Selector"]);
        return _kind?.Parameters;
    }

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        foreach (TcFilter filter in InputObject)
            Change(Connect(filter.Namespace), filter);
        if (Link is null || Find(Link) is not var (session, link))
            return;
        TcFilter? found = null;
        Attempt(Link, () =>
        {
            IEnumerable<TcFilter> all = Place().Raw == 0 ? session.Filters.ListAll(link.Index, StopToken) : session.Filters.List(new TcFilter { LinkIndex = link.Index, Parent = Place() }, StopToken);
            found = all.FirstOrDefault(IsWanted);
        });
        if (found is null)
            WriteError(ErrorRecords.NotFound("filter", $"{Handle?.ToString() ?? $"of priority {Priority}"} of {link.Name}", "See Get-NlTcFilter."));
        else
            Change(session, found);
    }

    private bool IsWanted(TcFilter filter) => filter.Options is not null && (Priority == 0 || filter.Priority == Priority) && (Handle is null || filter.Handle == Handle)
        && (Chain is null || (filter.Chain ?? 0) == Chain) && (Kind is null || filter.Kind == Kind);

    private void Change(RouteSession? session, TcFilter found)
    {
        if (session is null)
            return;
        AttemptWords(found, nameof(Options), () =>
        {
            if (!TryBuild(session, found.Kind!, _kind, found.Options, out FilterOptions? options))
                return;
            TcFilter wanted = new()
            {
                LinkIndex = found.LinkIndex, Parent = found.Parent, Kind = found.Kind, Priority = found.Priority, Protocol = found.Protocol, Handle = found.Handle, Chain = found.Chain, Options = options,
            };
            session.Connection.Stamp(wanted);
            if (!ShouldProcess(wanted.ToString(), "Set filter"))
                return;
            TcFilter changed = session.Filters.Change(wanted, StopToken);
            if (PassThru)
                WriteObject(changed);
        });
    }
}
