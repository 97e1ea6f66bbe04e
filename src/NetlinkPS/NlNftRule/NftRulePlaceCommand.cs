using System.Management.Automation;
using Netlink.Netfilter;

namespace NetlinkPS;

/// <summary>What the cmdlets that add rules have in common: where they go.</summary>
public abstract class NftRulePlaceCommand : NftRuleMakeCommand
{
    /// <summary>The table.</summary>
    [Parameter(Position = 0, ValueFromPipelineByPropertyName = true, HelpMessage = "The table")]
    [ArgumentCompleter(typeof(NftTableCompleter))]
    public NftTableIdentity? Table { get; set; }

    /// <summary>The chain, by its name or as Get-NlNftChain gives it.</summary>
    [Parameter(Mandatory = true, Position = 1, ValueFromPipeline = true, HelpMessage = "The chain, by its name or as Get-NlNftChain gives it")]
    [ArgumentCompleter(typeof(NftChainCompleter))]
    public NftChainIdentity Chain { get; set; } = null!;

    /// <summary>The handle of the rule that it goes next to.</summary>
    [Parameter(HelpMessage = "The handle of the rule that it goes next to")]
    [Alias("Position")]
    public ulong? Handle { get; set; }

    /// <summary>The place of the rule that it goes next to, from 0, as the chain is now.</summary>
    [Parameter(HelpMessage = "The place of the rule that it goes next to, from 0, as the chain is now")]
    public int? Index { get; set; }

    /// <summary>Makes the call.</summary>
    internal abstract NftChange Do(NftTransaction transaction, NftRule rule);

    /// <summary>Takes the rule that was made.</summary>
    internal abstract void Made(NftChange change);

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        if ((Chain.Table ?? Table) is not { } identity)
        {
            WriteError(ErrorRecords.WhichTable("chain", Chain, nameof(Table)));
            return;
        }

        if (Specification() is not { } wanted || ConnectNft(Chain.Namespace ?? identity.Namespace) is not { } session || ResolveTable(session, identity) is not { } table)
            return;
        NftRule? rule = null;
        bool isBuilt = Attempt(Chain, () => rule = NftRuleBuilder.Build(table.Family, table.Name!, Chain.Name, wanted, name => FindSet(session, table, name)) with { Position = Neighbour(session, table) });
        if (isBuilt)
            Change(session, $"{MyInvocation.MyCommand.Name}", transaction => Do(transaction, rule!), Made);
    }

    private ulong? Neighbour(NftSession session, NftTable table)
    {
        if (Index is not { } index)
            return Handle;
        if (Handle is not null)
            throw new ArgumentException("The rule that it goes next to is named by its handle or by its index, not by both.", nameof(Index));
        IReadOnlyList<NftRule> rules = session.Nft.GetRules(new() { Family = table.Family, Table = table.Name, Chain = Chain.Name }, StopToken);
        return index >= 0 && index < rules.Count ? rules[index].Handle
            : throw new ArgumentException($"The chain '{Chain.Name}' has {rules.Count} rules: there is none at {index}.", nameof(Index));
    }
}
