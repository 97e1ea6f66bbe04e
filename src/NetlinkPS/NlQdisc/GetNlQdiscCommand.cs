using System.Management.Automation;
using Netlink;
using Netlink.TrafficControl;

namespace NetlinkPS;

/// <summary>Gets qdiscs, those of a link in the order of their tree.</summary>
[Cmdlet(VerbsCommon.Get, "NlQdisc")]
[OutputType(typeof(Qdisc))]
public sealed class GetNlQdiscCommand : TcCmdlet
{
    /// <summary>The links; all where none is named.</summary>
    [Parameter(Position = 0, ValueFromPipeline = true, HelpMessage = "The links; all where none is named")]
    [Alias("Name", "InterfaceAlias", "InterfaceIndex", "dev")]
    [ArgumentCompleter(typeof(LinkCompleter))]
    public LinkIdentity[]? Link { get; set; }

    /// <summary>Only qdiscs of these kinds.</summary>
    [Parameter(HelpMessage = "Only qdiscs of these kinds")]
    [ArgumentCompleter(typeof(QdiscKindCompleter))]
    [SupportsWildcards]
    public string[]? Kind { get; set; }

    /// <summary>Only the qdisc with this handle.</summary>
    [Parameter(HelpMessage = "Only the qdisc with this handle")]
    public TcHandle? Handle { get; set; }

    /// <summary>Only the qdisc that serves this: root, ingress, or a class.</summary>
    [Parameter(HelpMessage = "Only the qdisc that serves this: root, ingress, or a class")]
    public TcHandle? Parent { get; set; }

    /// <summary>With those that the kernel made by itself and does not show.</summary>
    [Parameter(HelpMessage = "With those that the kernel made by itself and does not show")]
    public SwitchParameter IncludeInvisible { get; set; }

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        if (Link is null)
        {
            if (Connect() is { } session)
                Write(session, null);
            return;
        }

        foreach (LinkIdentity identity in Link)
        {
            if (Find(identity) is var (session, link) && Write(session, link.Index) == 0 && Handle is { } handle)
                WriteError(ErrorRecords.NotFound("qdisc", $"{handle} of {link.Name}", "See Get-NlQdisc without a handle."));
        }
    }

    /// <returns>How many there were; null where that is not known.</returns>
    private int? Write(RouteSession session, int? link)
    {
        int count = 0;
        return Attempt(link, () => count = Write(session.Qdiscs.ListTree(link, IncludeInvisible, StopToken))) ? count : null;
    }

    private int Write(IEnumerable<Qdisc> qdiscs)
    {
        int count = 0;
        WildcardPattern[]? kinds = Kind?.Select(kind => new WildcardPattern(kind, WildcardOptions.IgnoreCase)).ToArray();
        foreach (Qdisc qdisc in qdiscs)
        {
            bool isWanted = (kinds is null || kinds.Any(kind => kind.IsMatch(qdisc.Kind ?? ""))) && (Handle is null || qdisc.Handle == Handle) && (Parent is null || qdisc.Parent == Parent);
            if (!isWanted)
                continue;
            count++;
            WriteObject(qdisc);
        }

        return count;
    }
}
