using System.Management.Automation;
using Netlink;
using Netlink.TrafficControl;

namespace NetlinkPS;

/// <summary>Deletes classes.</summary>
[Cmdlet(VerbsCommon.Remove, "NlTcClass", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.Medium, DefaultParameterSetName = ByLink)]
public sealed class RemoveNlTcClassCommand : TcCmdlet
{
    private const string ByLink = "ByLink", ByObject = "ByObject";
    private readonly Stack<TcClass> _piped = [];

    /// <summary>The link.</summary>
    [Parameter(ParameterSetName = ByLink, Mandatory = true, Position = 0, HelpMessage = "The link")]
    [Alias("Name", "InterfaceAlias", "InterfaceIndex", "dev")]
    [ArgumentCompleter(typeof(LinkCompleter))]
    public LinkIdentity? Link { get; set; }

    /// <summary>The classes' handles.</summary>
    [Parameter(ParameterSetName = ByLink, Mandatory = true, Position = 1, HelpMessage = "The classes' handles")]
    [Alias("ClassId")]
    [ArgumentCompleter(typeof(TcHandleCompleter))]
    public TcHandle[] Handle { get; set; } = [];

    /// <summary>Classes out of another cmdlet.</summary>
    [Parameter(ParameterSetName = ByObject, Mandatory = true, ValueFromPipeline = true, HelpMessage = "Classes out of another cmdlet")]
    public TcClass[] InputObject { get; set; } = [];

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        foreach (TcClass item in InputObject)
            _piped.Push(item);
        if (Link is null || Find(Link) is not var (session, link))
            return;
        foreach (TcHandle handle in Handle)
            Remove(session, link.Index, handle, $"{link.Name}: {handle}");
    }

    /// <summary>What came last goes first: a class goes only after those below it, and Get-NlTcClass writes them after it.</summary>
    protected override void EndProcessing()
    {
        foreach (TcClass item in _piped)
            Remove(Connect(item.Namespace), item.LinkIndex, item.Handle, item.ToString());
    }

    private void Remove(RouteSession? session, int link, TcHandle handle, string shown)
    {
        if (session is not null && ShouldProcess(shown, "Remove class"))
            Attempt(shown, () => session.Classes.Delete(new TcClass { LinkIndex = link, Handle = handle }, StopToken));
    }
}
