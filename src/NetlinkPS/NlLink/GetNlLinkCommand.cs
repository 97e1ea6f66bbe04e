using System.Management.Automation;
using Netlink.Routing;

namespace NetlinkPS;

/// <summary>Gets links: the network interfaces of a namespace.</summary>
[Cmdlet(VerbsCommon.Get, "NlLink", DefaultParameterSetName = ByName)]
[OutputType(typeof(Link))]
public sealed class GetNlLinkCommand : NlCmdlet
{
    private const string ByName = "ByName", ByIndex = "ByIndex";

    /// <summary>Names, alternative names, or patterns of names.</summary>
    [Parameter(ParameterSetName = ByName, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true, HelpMessage = "Names, alternative names, or patterns of names")]
    [Alias("InterfaceAlias", "ifAlias", "dev")]
    [ArgumentCompleter(typeof(LinkCompleter))]
    [SupportsWildcards]
    public string[]? Name { get; set; }

    /// <summary>Numbers of links.</summary>
    [Parameter(ParameterSetName = ByIndex, Mandatory = true, ValueFromPipelineByPropertyName = true, HelpMessage = "Numbers of links")]
    [Alias("InterfaceIndex", "ifIndex", "LinkIndex")]
    public int[]? Index { get; set; }

    /// <summary>Only links of this kind.</summary>
    [Parameter(HelpMessage = "Only links of this kind")]
    [ArgumentCompleter(typeof(LinkKindCompleter))]
    public string? Kind { get; set; }

    /// <summary>Only the ports of this link.</summary>
    [Parameter(HelpMessage = "Only the ports of this link")]
    [ArgumentCompleter(typeof(LinkCompleter))]
    public LinkIdentity? Master { get; set; }

    /// <summary>Only links that are turned on.</summary>
    [Parameter(HelpMessage = "Only links that are turned on")]
    public SwitchParameter Up { get; set; }

    /// <summary>With virtual functions, which make the answer much larger and slower.</summary>
    [Parameter(HelpMessage = "With virtual functions, which make the answer much larger and slower")]
    [Alias("IncludeVF")]
    public SwitchParameter IncludeVirtualFunction { get; set; }

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        if (Connect() is not { } session)
            return;
        if (ParameterSetName == ByIndex)
        {
            foreach (int index in Index!)
                Write(session, new LinkIdentity(index));
            return;
        }

        foreach (string name in Name ?? ["*"])
        {
            if (WildcardPattern.ContainsWildcardCharacters(name))
                Write(session, new WildcardPattern(name, WildcardOptions.IgnoreCase));
            else
                Write(session, new LinkIdentity(name));
        }
    }

    private void Write(RouteSession session, LinkIdentity identity)
    {
        if (Resolve(session, identity) is not { } link)
            return;
        if (IncludeVirtualFunction)
            Attempt(identity, () => link = session.Links.Get(link.Index, includeVirtualFunctions: true, StopToken));
        if (IsWanted(link, MasterIndex(session)))
            WriteObject(link);
    }

    private void Write(RouteSession session, WildcardPattern pattern)
    {
        int? master = MasterIndex(session);
        if (Master is not null && master is null)
            return;
        Link filter = LinkFamily.Everything(IncludeVirtualFunction);
        if (Kind is not null)
            filter = filter with { Info = new LinkInfo { Kind = Kind } };
        Attempt(pattern, () =>
        {
            foreach (Link link in session.Links.List(filter with { MasterIndex = master }, StopToken))
            {
                if (IsWanted(link, master) && (pattern.IsMatch(link.Name ?? "") || link.AlternativeNames.Any(pattern.IsMatch)))
                    WriteObject(link);
            }
        });
    }

    private int? MasterIndex(RouteSession session) => Master is null ? null : Resolve(session, Master)?.Index;

    private bool IsWanted(Link link, int? master) =>
        (!Up || link.Up) && (Kind is null || link.Kind == Kind) && (Master is null || (master is not null && link.MasterIndex == master));
}
