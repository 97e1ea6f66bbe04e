using System.Management.Automation;
using Netlink.Netfilter;

namespace NetlinkPS;

/// <summary>Finds the rule that a parameter names.</summary>
internal static class NftRuleResolver
{
    /// <summary>Gives the rule's table, chain and handle, or writes why there is none.</summary>
    public static NftRule? Find(NftCmdlet cmdlet, NftRuleIdentity identity, NftTableIdentity? table, NftChainIdentity? chain, NftSession session, CancellationToken cancellationToken)
    {
        if (identity.Rule is { } rule)
            return rule;
        if ((chain?.Table ?? table) is not { } place)
        {
            cmdlet.WriteError(ErrorRecords.WhichTable("rule", identity, "Table"));
            return null;
        }

        if (cmdlet.ResolveTable(session, place) is not { } known)
            return null;
        NftRule? found = null;
        bool asked = cmdlet.Attempt(identity, () => found = session.Nft.GetRules(new() { Family = known.Family, Table = known.Name, Chain = chain?.Name }, cancellationToken)
            .FirstOrDefault(one => one.Handle == identity.Handle));
        if (found is null)
            cmdlet.FailTransaction();
        if (asked && found is null)
            cmdlet.WriteError(ErrorRecords.NotFound("rule", chain is null ? $"{known} {identity}" : $"{known} {chain.Name} {identity}", "See Get-NlNftRule."));
        return found;
    }
}
