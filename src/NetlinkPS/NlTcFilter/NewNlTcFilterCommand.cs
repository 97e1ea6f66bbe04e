using System.Management.Automation;
using Netlink.TrafficControl;

namespace NetlinkPS;

/// <summary>Makes a filter.</summary>
[Cmdlet(VerbsCommon.New, "NlTcFilter", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.Low, DefaultParameterSetName = ByPlace)]
[OutputType(typeof(TcFilter))]
public sealed class NewNlTcFilterCommand : TcFilterChangeCommand, IDynamicParameters
{
    private KindParameters? _kind;

    /// <summary>The links.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, HelpMessage = "The links")]
    [Alias("Name", "InterfaceAlias", "InterfaceIndex", "dev")]
    [ArgumentCompleter(typeof(LinkCompleter))]
    public LinkIdentity[] Link { get; set; } = [];

    /// <summary>The kind: matchall, u32, flower. Each has parameters of its own.</summary>
    [Parameter(Mandatory = true, Position = 1, HelpMessage = "The kind: matchall, u32, flower. Each has parameters of its own")]
    [ArgumentCompleter(typeof(TcFilterKindCompleter))]
    public string Kind { get; set; } = "";

    /// <summary>Puts it in the place of one with its handle.</summary>
    [Parameter(HelpMessage = "Puts it in the place of one with its handle")]
    [Alias("Force")]
    public SwitchParameter Replace { get; set; }

    /// <inheritdoc/>
    public object? GetDynamicParameters()
    {
        _kind = KindParameters.For(FilterOptions.Forms, Kind, [.. KindParameters.DeclaredBy(this), "Actions", "Selector"]);
        return _kind?.Parameters;
    }

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        foreach (LinkIdentity identity in Link)
        {
            if (Find(identity) is not var (session, link))
                continue;
            AttemptWords(identity, nameof(Options), () =>
            {
                if (!TryBuild(session, Kind, _kind, null, out FilterOptions? options))
                    return;
                var wanted = new TcFilter
                {
                    LinkIndex = link.Index, Parent = Place(), Kind = Kind, Priority = Priority, Protocol = Protocol, Handle = Handle ?? default, Chain = Chain, Options = options,
                };
                session.Connection.Stamp(wanted);
                if (ShouldProcess(wanted.ToString(), Replace ? "Replace filter" : "New filter"))
                    WriteObject(Replace ? session.Filters.Replace(wanted, StopToken) : session.Filters.Create(wanted, StopToken));
            });
        }
    }
}
