using System.Management.Automation;
using Netlink.Netfilter;
using Netlink.Protocol;

namespace NetlinkPS;

/// <summary>Gets nftables' rules, in the order in which they run, each in the words of <c>nft</c>.</summary>
[Cmdlet(VerbsCommon.Get, "NlNftRule")]
[OutputType(typeof(NftRule))]
public sealed class GetNlNftRuleCommand : NftCmdlet
{
    /// <summary>Only rules of these chains; wildcards are allowed in names.</summary>
    [Parameter(Position = 0, ValueFromPipeline = true, HelpMessage = "Only rules of these chains; wildcards are allowed in names")]
    [ArgumentCompleter(typeof(NftChainCompleter))]
    [SupportsWildcards]
    public NftChainIdentity[]? Chain { get; set; }

    /// <summary>Only rules of this table.</summary>
    [Parameter(Position = 1, HelpMessage = "Only rules of this table")]
    [ArgumentCompleter(typeof(NftTableCompleter))]
    public NftTableIdentity? Table { get; set; }

    /// <summary>Only rules of tables of this family.</summary>
    [Parameter(HelpMessage = "Only rules of tables of this family")]
    public NftFamily Family { get; set; }

    /// <summary>Only the rules of these handles.</summary>
    [Parameter(HelpMessage = "Only the rules of these handles")]
    public ulong[]? Handle { get; set; }

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        foreach (NftChainIdentity? chain in (NftChainIdentity?[]?)Chain ?? [null])
            Get(chain);
    }

    private void Get(NftChainIdentity? chain)
    {
        NftTableIdentity? table = chain?.Table ?? Table;
        if (ConnectNft(chain?.Namespace ?? table?.Namespace) is not { } session)
            return;
        bool isPattern = chain is not null && WildcardPattern.ContainsWildcardCharacters(chain.Name);
        Attempt(chain, () =>
        {
            // The kernel looks for a chain only within a table.
            var filter = new NftRule { Family = table?.Family ?? Family, Table = table?.Name, Chain = table is not null && !isPattern ? chain?.Name : null };
            HashSet<ulong> missing = [.. Handle ?? []];
            bool isEmpty = true;
            foreach (NftRule rule in RepeatedDump.Of(() => session.Nft.StreamListing(filter, StopToken)))
            {
                if (!(chain is null || IsWanted(rule.Chain, [chain.Name])) || (Handle is not null && !Handle.Contains(rule.Handle ?? 0)))
                    continue;
                isEmpty = false;
                missing.Remove(rule.Handle ?? 0);
                WriteObject(rule);
            }

            foreach (ulong handle in missing)
                WriteError(ErrorRecords.NotFound("rule", $"handle {handle}", "See Get-NlNftRule."));
            if (isEmpty && Handle is null && chain is not null && !isPattern && !HasChain(session, table, chain.Name))
                WriteError(ErrorRecords.NotFound("chain", chain, "See Get-NlNftChain."));
        });
    }

    private bool HasChain(NftSession session, NftTableIdentity? table, string name) =>
        session.Nft.GetChains(new() { Family = table?.Family ?? Family }, StopToken).Any(chain => chain.Name == name && (table is null || chain.Table == table.Name));
}
