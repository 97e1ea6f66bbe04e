using System.Management.Automation;
using Netlink;
using Netlink.Routing;
using Netlink.TrafficControl;

namespace NetlinkPS;

/// <summary>Gets the classes of links' qdiscs, in the order of their tree.</summary>
[Cmdlet(VerbsCommon.Get, "NlTcClass")]
[OutputType(typeof(TcClass))]
public sealed class GetNlTcClassCommand : TcCmdlet
{
    /// <summary>The links; all where none is named.</summary>
    [Parameter(Position = 0, ValueFromPipeline = true, HelpMessage = "The links; all where none is named")]
    [Alias("Name", "InterfaceAlias", "InterfaceIndex", "dev")]
    [ArgumentCompleter(typeof(LinkCompleter))]
    public LinkIdentity[]? Link { get; set; }

    /// <summary>Only the class with this handle.</summary>
    [Parameter(Position = 1, HelpMessage = "Only the class with this handle")]
    [Alias("ClassId")]
    public TcHandle? Handle { get; set; }

    /// <summary>Only classes directly below this.</summary>
    [Parameter(HelpMessage = "Only classes directly below this")]
    public TcHandle? Parent { get; set; }

    /// <summary>Only classes of this kind.</summary>
    [Parameter(HelpMessage = "Only classes of this kind")]
    [ArgumentCompleter(typeof(TcClassKindCompleter))]
    public string? Kind { get; set; }

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        if (Link is null)
        {
            if (Connect() is not { } session)
                return;
            Attempt(null, () =>
            {
                foreach (Link link in session.Links.List(LinkFamily.Everything(), StopToken))
                    Write(session, link.Index);
            });
            return;
        }

        foreach (LinkIdentity identity in Link)
        {
            if (Find(identity) is not var (session, link))
                continue;
            bool found = false;
            if (Attempt(identity, () => found = Write(session, link.Index)) && !found && Handle is { } handle)
                WriteError(ErrorRecords.NotFound("class", $"{handle} of {link.Name}", "See Get-NlTcClass without a handle."));
        }
    }

    /// <returns>Whether there was one.</returns>
    private bool Write(RouteSession session, int link)
    {
        bool found = false;
        foreach (TcClass item in session.Classes.ListTree(link, StopToken))
        {
            if ((Handle is not null && item.Handle != Handle) || (Parent is not null && item.Parent != Parent) || (Kind is not null && item.Kind != Kind))
                continue;
            found = true;
            WriteObject(item);
        }

        return found;
    }
}
