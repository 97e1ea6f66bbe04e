using System.Management.Automation;
using Netlink.Netfilter;

namespace NetlinkPS;

/// <summary>Gets nftables' sets and maps.</summary>
[Cmdlet(VerbsCommon.Get, "NlNftSet")]
[OutputType(typeof(NftSet))]
public sealed class GetNlNftSetCommand : NftCmdlet
{
    /// <summary>Only sets of these names; wildcards are allowed.</summary>
    [Parameter(Position = 0, HelpMessage = "Only sets of these names; wildcards are allowed")]
    [Alias("Set", "Map")]
    [SupportsWildcards]
    [ArgumentCompleter(typeof(NftSetCompleter))]
    public string[]? Name { get; set; }

    /// <summary>Only sets of this table.</summary>
    [Parameter(Position = 1, ValueFromPipeline = true, HelpMessage = "Only sets of this table")]
    [ArgumentCompleter(typeof(NftTableCompleter))]
    public NftTableIdentity? Table { get; set; }

    /// <summary>Only sets of tables of this family.</summary>
    [Parameter(HelpMessage = "Only sets of tables of this family")]
    public NftFamily Family { get; set; }

    /// <summary>Those that belong to single rules, too.</summary>
    [Parameter(HelpMessage = "Those that belong to single rules, too")]
    public SwitchParameter IncludeAnonymous { get; set; }

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        if (ConnectNft(Table?.Namespace) is not { } session)
            return;
        Attempt(Name, () =>
        {
            NftSet[] sets =
            [
                .. session.Nft.GetSets(new() { Family = Table?.Family ?? Family }, StopToken)
                    .Where(set => IsWanted(set.Name, Name) && (Table is null || set.Table == Table.Name))
                    .Where(set => IncludeAnonymous || ((set.Flags ?? 0) & NftSetFlags.Anonymous) == 0),
            ];
            WriteObject(sets, enumerateCollection: true);
            ReportMissing("set or map", Name, [.. sets.Select(set => set.Name)]);
        });
    }
}
