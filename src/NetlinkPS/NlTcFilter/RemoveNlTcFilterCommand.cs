using System.Management.Automation;
using Netlink.TrafficControl;

namespace NetlinkPS;

/// <summary>Deletes filters: one by its handle, all of a priority, or all of a place.</summary>
[Cmdlet(VerbsCommon.Remove, "NlTcFilter", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.Medium, DefaultParameterSetName = ByPlace)]
public sealed class RemoveNlTcFilterCommand : TcFilterPlaceCommand
{
    private const string ByObject = "ByObject";

    /// <summary>Filters out of another cmdlet.</summary>
    [Parameter(ParameterSetName = ByObject, Mandatory = true, ValueFromPipeline = true, HelpMessage = "Filters out of another cmdlet")]
    public TcFilter[] InputObject { get; set; } = [];

    /// <summary>The link.</summary>
    [Parameter(ParameterSetName = ByPlace, Mandatory = true, Position = 0, HelpMessage = "The link")]
    [Alias("Name", "InterfaceAlias", "InterfaceIndex", "dev")]
    [ArgumentCompleter(typeof(LinkCompleter))]
    public LinkIdentity? Link { get; set; }

    /// <summary>Its kind; needed with a handle.</summary>
    [Parameter(ParameterSetName = ByPlace, HelpMessage = "Its kind; needed with a handle")]
    [ArgumentCompleter(typeof(TcFilterKindCompleter))]
    public string? Kind { get; set; }

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        foreach (TcFilter filter in InputObject)
        {
            var key = new TcFilter
            {
                LinkIndex = filter.LinkIndex, Parent = filter.Parent, Kind = filter.Kind, Priority = filter.Priority, Protocol = filter.Protocol, Handle = filter.Handle, Chain = filter.Chain,
            };
            Remove(Connect(filter.Namespace), key, filter.ToString());
        }

        if (Link is null || Find(Link) is not var (session, link))
            return;
        var place = new TcFilter { LinkIndex = link.Index, Parent = Place(), Kind = Kind, Priority = Priority, Protocol = Protocol, Handle = Handle ?? default, Chain = Chain };
        session.Connection.Stamp(place);
        Remove(session, place, $"{place}{(Handle is { } handle ? $" handle {handle}" : "")}");
    }

    private void Remove(RouteSession? session, TcFilter key, string shown)
    {
        if (session is not null && ShouldProcess(shown, "Remove filter"))
            Attempt(shown, () => session.Filters.Delete(key, StopToken));
    }
}
