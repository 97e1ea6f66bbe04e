using System.Management.Automation;
using Netlink.Netfilter;

namespace NetlinkPS;

/// <summary>Deletes rules.</summary>
[Cmdlet(VerbsCommon.Remove, "NlNftRule", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.Medium)]
public sealed class RemoveNlNftRuleCommand : NftCmdlet
{
    /// <summary>The rules: their handles, or what Get-NlNftRule gives.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, HelpMessage = "The rules: their handles, or what Get-NlNftRule gives")]
    [Alias("Handle")]
    public NftRuleIdentity[] Rule { get; set; } = [];

    /// <summary>The table, where handles are given.</summary>
    [Parameter(Position = 1, HelpMessage = "The table, where handles are given")]
    [ArgumentCompleter(typeof(NftTableCompleter))]
    public NftTableIdentity? Table { get; set; }

    /// <summary>The chain, where handles are given; without it they are looked for in the whole table.</summary>
    [Parameter(Position = 2, HelpMessage = "The chain, where handles are given; without it they are looked for in the whole table")]
    [ArgumentCompleter(typeof(NftChainCompleter))]
    public NftChainIdentity? Chain { get; set; }

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        foreach (NftRuleIdentity identity in Rule)
        {
            if (ConnectNft(identity.Rule?.Namespace) is { } session && NftRuleResolver.Find(this, identity, Table, Chain, session, StopToken) is { } rule)
                Change(session, "Remove rule", transaction => transaction.Delete(rule));
        }
    }
}
