using System.Management.Automation;
using Netlink.Netfilter;

namespace NetlinkPS;

/// <summary>Gets nftables' chains; without a name none of those that belong to a single rule.</summary>
[Cmdlet(VerbsCommon.Get, "NlNftChain")]
[OutputType(typeof(NftChain))]
public sealed class GetNlNftChainCommand : NftCmdlet
{
    /// <summary>Only chains of these names; wildcards are allowed.</summary>
    [Parameter(Position = 0, HelpMessage = "Only chains of these names; wildcards are allowed")]
    [Alias("Chain")]
    [SupportsWildcards]
    [ArgumentCompleter(typeof(NftChainCompleter))]
    public string[]? Name { get; set; }

    /// <summary>Only chains of this table.</summary>
    [Parameter(Position = 1, ValueFromPipeline = true, HelpMessage = "Only chains of this table")]
    [ArgumentCompleter(typeof(NftTableCompleter))]
    public NftTableIdentity? Table { get; set; }

    /// <summary>Only chains of tables of this family.</summary>
    [Parameter(HelpMessage = "Only chains of tables of this family")]
    public NftFamily Family { get; set; }

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        if (ConnectNft(Table?.Namespace) is not { } session)
            return;
        Attempt(Name, () =>
        {
            NftChain[] chains =
            [
                .. session.Nft.GetChains(new() { Family = Table?.Family ?? Family }, StopToken)
                    .Where(chain => IsWanted(chain.Name, Name) && (Table is null || chain.Table == Table.Name) && (Name is not null || ((chain.Flags ?? 0) & NftChainFlags.Binding) == 0)),
            ];
            WriteObject(chains, enumerateCollection: true);
            ReportMissing("chain", Name, [.. chains.Select(chain => chain.Name)]);
        });
    }
}
