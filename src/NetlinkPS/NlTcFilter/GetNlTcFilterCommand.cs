using System.Management.Automation;
using Netlink;
using Netlink.Routing;
using Netlink.TrafficControl;

namespace NetlinkPS;

/// <summary>Gets filters, those of all qdiscs, classes and hooks of a link.</summary>
[Cmdlet(VerbsCommon.Get, "NlTcFilter")]
[OutputType(typeof(TcFilter))]
public sealed class GetNlTcFilterCommand : TcCmdlet
{
    /// <summary>The links; all where none is named.</summary>
    [Parameter(Position = 0, ValueFromPipeline = true, HelpMessage = "The links; all where none is named")]
    [Alias("Name", "InterfaceAlias", "InterfaceIndex", "dev")]
    [ArgumentCompleter(typeof(LinkCompleter))]
    public LinkIdentity[]? Link { get; set; }

    /// <summary>Only those of this qdisc or class.</summary>
    [Parameter(HelpMessage = "Only those of this qdisc or class")]
    [ArgumentCompleter(typeof(TcHandleCompleter))]
    public TcHandle? Parent { get; set; }

    /// <summary>Only those of the hook for what comes in.</summary>
    [Parameter(HelpMessage = "Only those of the hook for what comes in")]
    public SwitchParameter Ingress { get; set; }

    /// <summary>Only those of the hook for what goes out.</summary>
    [Parameter(HelpMessage = "Only those of the hook for what goes out")]
    public SwitchParameter Egress { get; set; }

    /// <summary>Only those of a block that links share.</summary>
    [Parameter(HelpMessage = "Only those of a block that links share")]
    public uint? Block { get; set; }

    /// <summary>Only those of this priority.</summary>
    [Parameter(HelpMessage = "Only those of this priority")]
    [Alias("Preference", "pref")]
    public ushort? Priority { get; set; }

    /// <summary>Only those of this chain.</summary>
    [Parameter(HelpMessage = "Only those of this chain")]
    public uint? Chain { get; set; }

    /// <summary>Only those of this kind.</summary>
    [Parameter(HelpMessage = "Only those of this kind")]
    [ArgumentCompleter(typeof(TcFilterKindCompleter))]
    public string? Kind { get; set; }

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        if (Link is not null)
        {
            foreach (LinkIdentity identity in Link)
            {
                if (Find(identity) is var (session, link))
                    Attempt(link, () => Write(Ask(session, link.Index)));
            }

            return;
        }

        if (Connect() is not { } connected)
            return;
        Attempt(null, () =>
        {
            if (Block is { } block)
                Write(connected.Filters.List(TcFilter.InBlock(block), StopToken));
            else
                Write(connected.Links.List(LinkFamily.Everything(), StopToken).SelectMany(link => Ask(connected, link.Index)));
        });
    }

    private IEnumerable<TcFilter> Ask(RouteSession session, int link)
    {
        TcHandle place = Ingress ? TcFilterFamily.Ingress : Egress ? TcFilterFamily.Egress : Parent ?? default;
        return place.Raw == 0 ? session.Filters.ListAll(link, StopToken) : session.Filters.List(new TcFilter { LinkIndex = link, Parent = place }, StopToken);
    }

    private void Write(IEnumerable<TcFilter> filters)
    {
        foreach (TcFilter filter in filters.Where(item => item.Options is not null))
        {
            if ((Priority is null || filter.Priority == Priority) && (Chain is null || (filter.Chain ?? 0) == Chain) && (Kind is null || filter.Kind == Kind))
                WriteObject(filter);
        }
    }
}
