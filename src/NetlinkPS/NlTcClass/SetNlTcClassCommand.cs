using System.Management.Automation;
using Netlink;
using Netlink.TrafficControl;

namespace NetlinkPS;

/// <summary>Changes a class. What is not named stays as it is.</summary>
[Cmdlet(VerbsCommon.Set, "NlTcClass", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.Low, DefaultParameterSetName = ByLink)]
[OutputType(typeof(TcClass))]
public sealed class SetNlTcClassCommand : TcCmdlet, IDynamicParameters
{
    private const string ByLink = "ByLink", ByObject = "ByObject";
    private KindParameters? _kind;

    /// <summary>The links.</summary>
    [Parameter(ParameterSetName = ByLink, Mandatory = true, Position = 0, HelpMessage = "The links")]
    [Alias("Name", "InterfaceAlias", "InterfaceIndex", "dev")]
    [ArgumentCompleter(typeof(LinkCompleter))]
    public LinkIdentity[] Link { get; set; } = [];

    /// <summary>The class's handle.</summary>
    [Parameter(ParameterSetName = ByLink, Mandatory = true, Position = 1, HelpMessage = "The class's handle")]
    [Alias("ClassId")]
    public TcHandle Handle { get; set; }

    /// <summary>Classes out of another cmdlet.</summary>
    [Parameter(ParameterSetName = ByObject, Mandatory = true, ValueFromPipeline = true, HelpMessage = "Classes out of another cmdlet")]
    public TcClass[] InputObject { get; set; } = [];

    /// <summary>The kind of its qdisc.</summary>
    [Parameter(HelpMessage = "The kind of its qdisc; htb where nothing is said")]
    [ArgumentCompleter(typeof(TcClassKindCompleter))]
    public string Kind { get; set; } = "htb";

    /// <summary>The settings to change in tc's own words: 'rate 10mbit'.</summary>
    [Parameter(HelpMessage = "The settings to change in tc's own words: 'rate 10mbit'")]
    public string? Options { get; set; }

    /// <summary>Gives the classes back as they are then.</summary>
    [Parameter(HelpMessage = "Gives the classes back as they are then")]
    public SwitchParameter PassThru { get; set; }

    /// <inheritdoc/>
    public object? GetDynamicParameters()
    {
        _kind = KindParameters.ForAny(ClassOptions.Forms, Kind, KindParameters.DeclaredBy(this));
        return _kind?.Parameters;
    }

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        foreach (TcClass item in InputObject)
            Change(Connect(item.Namespace), item);
        foreach (LinkIdentity identity in Link)
        {
            if (Find(identity) is not var (session, link))
                continue;
            TcClass? found = null;
            Attempt(identity, () => found = session.Classes.ListTree(link.Index, StopToken).FirstOrDefault(item => item.Handle == Handle));
            if (found is null)
                WriteError(ErrorRecords.NotFound("class", $"{Handle} of {link.Name}", "See Get-NlTcClass."));
            else
                Change(session, found);
        }
    }

    private void Change(RouteSession? session, TcClass found)
    {
        if (session is null)
            return;
        AttemptWords(found, nameof(Options), () =>
        {
            ClassOptions? options = ClassOptions.Parse(found.Kind!, Options ?? "", found.Options?.ForChange());
            options = _kind is null ? options : _kind.Build(options, found.Kind);
            if (!ShouldProcess($"{found.Link}: {found.Kind} {found.Handle} {options}".TrimEnd(), "Set class"))
                return;
            TcClass changed = session.Classes.Change(new TcClass { LinkIndex = found.LinkIndex, Kind = found.Kind, Handle = found.Handle, Parent = found.Parent, Options = options }, StopToken);
            if (PassThru)
                WriteObject(changed);
        });
    }
}
