using System.Management.Automation;
using Netlink.Netfilter;

namespace NetlinkPS;

/// <summary>Puts a new rule in the place of another. It is the whole rule that is said anew: nothing of the old one stays but its place.</summary>
[Cmdlet(VerbsCommon.Set, "NlNftRule", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.Medium)]
[OutputType(typeof(NftRule))]
public sealed class SetNlNftRuleCommand : NftRuleMakeCommand
{
    /// <summary>The rule that is replaced: its handle, or what Get-NlNftRule gives.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, HelpMessage = "The rule that is replaced: its handle, or what Get-NlNftRule gives")]
    [Alias("Handle")]
    public NftRuleIdentity Rule { get; set; } = null!;

    /// <summary>The table, where a handle is given.</summary>
    [Parameter(Position = 1, HelpMessage = "The table, where a handle is given")]
    [ArgumentCompleter(typeof(NftTableCompleter))]
    public NftTableIdentity? Table { get; set; }

    /// <summary>The chain, where a handle is given; without it, it is looked for in the whole table.</summary>
    [Parameter(Position = 2, HelpMessage = "The chain, where a handle is given; without it, it is looked for in the whole table")]
    [ArgumentCompleter(typeof(NftChainCompleter))]
    public NftChainIdentity? Chain { get; set; }

    /// <summary>Gives the new rule.</summary>
    [Parameter(HelpMessage = "Gives the new rule")]
    public SwitchParameter PassThru { get; set; }

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        if (Specification() is not { } wanted || ConnectNft(Rule.Rule?.Namespace) is not { } session
            || NftRuleResolver.Find(this, Rule, Table, Chain, session, StopToken) is not { } old)
            return;
        NftRule? rule = null;
        bool isBuilt = Attempt(Rule, () => rule = NftRuleBuilder.Build(old.Family, old.Table!, old.Chain!, wanted, name => FindSet(session, new() { Family = old.Family, Name = old.Table }, name)) with { Handle = old.Handle });
        if (!isBuilt)
            return;
        Change(session, "Set rule", transaction => transaction.Replace(rule!), change =>
        {
            if (PassThru)
                WriteObject(change.Made ?? change.Item);
        });
    }
}
