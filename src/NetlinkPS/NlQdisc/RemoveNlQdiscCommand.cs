using System.Management.Automation;
using Netlink;
using Netlink.TrafficControl;

namespace NetlinkPS;

/// <summary>Deletes a qdisc with everything below it. The link gets the kernel's default in its place.</summary>
[Cmdlet(VerbsCommon.Remove, "NlQdisc", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.Medium, DefaultParameterSetName = ByLink)]
public sealed class RemoveNlQdiscCommand : TcCmdlet
{
    private const string ByLink = "ByLink", ByObject = "ByObject";
    private readonly Stack<Qdisc> _piped = [];

    /// <summary>The links.</summary>
    [Parameter(ParameterSetName = ByLink, Mandatory = true, Position = 0, ValueFromPipeline = true, HelpMessage = "The links")]
    [Alias("Name", "InterfaceAlias", "InterfaceIndex", "dev")]
    [ArgumentCompleter(typeof(LinkCompleter))]
    public LinkIdentity[] Link { get; set; } = [];

    /// <summary>Qdiscs out of another cmdlet.</summary>
    [Parameter(ParameterSetName = ByObject, Mandatory = true, ValueFromPipeline = true, HelpMessage = "Qdiscs out of another cmdlet")]
    public Qdisc[] InputObject { get; set; } = [];

    /// <summary>Which qdisc of the link, by what it serves: root, ingress (clsact's too), or a class such as 1:10. Of itself the root.</summary>
    [Parameter(ParameterSetName = ByLink, Position = 1, HelpMessage = "Which qdisc of the link, by what it serves: root, ingress, or a class; the root where nothing is said")]
    [ArgumentCompleter(typeof(TcHandleCompleter))]
    public TcHandle? Parent { get; set; }

    /// <summary>Which qdisc of the link, by its handle.</summary>
    [Parameter(ParameterSetName = ByLink, HelpMessage = "Which qdisc of the link, by its handle")]
    [ArgumentCompleter(typeof(TcHandleCompleter))]
    public TcHandle? Handle { get; set; }

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        foreach (Qdisc qdisc in InputObject)
            _piped.Push(qdisc);
        foreach (LinkIdentity identity in Link)
        {
            if (Find(identity) is not var (session, link))
                continue;
            TcHandle parent = Parent ?? (Handle is null ? TcHandle.Root : default);
            Remove(session, new Qdisc { LinkIndex = link.Index, Parent = parent, Handle = Handle ?? default }, $"{link.Name}: {(Handle is { } handle ? handle : parent)}");
        }
    }

    /// <summary>What came last goes first: a qdisc takes those below it along, and Get-NlQdisc writes them after it.</summary>
    protected override void EndProcessing()
    {
        foreach (Qdisc qdisc in _piped)
            Remove(Connect(qdisc.Namespace), new Qdisc { LinkIndex = qdisc.LinkIndex, Parent = qdisc.Parent, Handle = qdisc.Handle }, qdisc.ToString());
    }

    private void Remove(RouteSession? session, Qdisc key, string shown)
    {
        if (session is not null && ShouldProcess(shown, "Remove qdisc"))
            Attempt(shown, () => session.Qdiscs.Delete(key, StopToken));
    }
}
