using System.Management.Automation;
using Netlink;
using Netlink.TrafficControl;

namespace NetlinkPS;

/// <summary>What the cmdlets that make and change filters have in common: the settings.</summary>
public abstract class TcFilterChangeCommand : TcFilterPlaceCommand
{
    /// <summary>The settings in tc's own words: 'match ip dst 10.0.0.0/8 flowid 1:10'.</summary>
    [Parameter(HelpMessage = "The settings in tc's own words: 'match ip dst 10.0.0.0/8 flowid 1:10'")]
    public string? Options { get; set; }

    /// <summary>What is done with packets, in tc's own words: 'police rate 1mbit burst 10k drop', 'mirred egress redirect dev eth1'.</summary>
    [Parameter(HelpMessage = "What is done with packets, in tc's own words: 'police rate 1mbit burst 10k drop'")]
    public string[]? Action { get; set; }

    /// <summary>The class that packets are put in.</summary>
    [Parameter(HelpMessage = "The class that packets are put in")]
    [Alias("FlowId")]
    public TcHandle? ClassId { get; set; }

    /// <summary>Drops packets.</summary>
    [Parameter(HelpMessage = "Drops packets")]
    public SwitchParameter Drop { get; set; }

    /// <summary>Lets packets pass, and asks no further filter.</summary>
    [Parameter(HelpMessage = "Lets packets pass, and asks no further filter")]
    [Alias("Accept")]
    public SwitchParameter Pass { get; set; }

    /// <summary>Sends packets to another link.</summary>
    [Parameter(HelpMessage = "Sends packets to another link")]
    [ArgumentCompleter(typeof(LinkCompleter))]
    public LinkIdentity? RedirectTo { get; set; }

    /// <summary>Sends a copy of packets to another link.</summary>
    [Parameter(HelpMessage = "Sends a copy of packets to another link")]
    [ArgumentCompleter(typeof(LinkCompleter))]
    public LinkIdentity? MirrorTo { get; set; }

    /// <summary>The settings with what was asked for; null where a link that they need is not there.</summary>
    internal bool TryBuild(RouteSession session, string kind, KindParameters? parameters, FilterOptions? start, out FilterOptions? options)
    {
        options = FilterOptions.Parse(kind, Options ?? "", start, LinkIndex(session));
        options = parameters is null ? options : parameters.Build(options, kind);
        if (!TryActions(session, out List<TcAction> actions))
            return false;
        if (options is null && (actions.Count > 0 || ClassId is not null))
            options = (FilterOptions?)FilterOptions.Forms.Find(kind)?.Create();
        if (options is not null && ClassId is { } id)
            options = options.WithClass(id);
        if (options is not null && actions.Count > 0)
            options = options.WithActions(actions);
        return true;
    }

    private bool TryActions(RouteSession session, out List<TcAction> actions)
    {
        actions = [.. (Action ?? []).SelectMany(text => TcAction.Parse(text, LinkIndex(session)))];
        foreach ((LinkIdentity? identity, MirredDirection direction) in new[] { (MirrorTo, MirredDirection.EgressMirror), (RedirectTo, MirredDirection.EgressRedirect) })
        {
            if (identity is null)
                continue;
            if (Resolve(session, identity) is not { } link)
                return false;
            actions.Add(TcAction.Mirred(link.Index, direction));
        }

        if (Drop || Pass)
            actions.Add(TcAction.Control(Drop ? ActionControl.Drop : ActionControl.Pass));
        return true;
    }
}
