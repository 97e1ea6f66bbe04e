using System.Management.Automation;
using Netlink.Netfilter;

namespace NetlinkPS;

/// <summary>Deletes nftables' tables with all that is in them.</summary>
[Cmdlet(VerbsCommon.Remove, "NlNftTable", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.Medium, DefaultParameterSetName = ByTable)]
public sealed class RemoveNlNftTableCommand : NftCmdlet
{
    private const string ByTable = "ByTable", Everything = "Everything";

    /// <summary>The tables.</summary>
    [Parameter(ParameterSetName = ByTable, Mandatory = true, Position = 0, ValueFromPipeline = true, HelpMessage = "The tables")]
    [Alias("Name")]
    [ArgumentCompleter(typeof(NftTableCompleter))]
    public NftTableIdentity[] Table { get; set; } = [];

    /// <summary>A table that is not there is no error. Its family is Inet where none is named.</summary>
    [Parameter(ParameterSetName = ByTable, HelpMessage = "A table that is not there is no error")]
    public SwitchParameter Force { get; set; }

    /// <summary>The whole ruleset.</summary>
    [Parameter(ParameterSetName = Everything, Mandatory = true, HelpMessage = "The whole ruleset")]
    public SwitchParameter All { get; set; }

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        if (All)
        {
            if (ConnectNft() is { } everywhere)
                Change(everywhere, "Remove the whole ruleset", transaction => transaction.Delete(new NftTable()));
            return;
        }

        foreach (NftTableIdentity identity in Table)
        {
            if (ConnectNft(identity.Namespace) is not { } session)
                continue;
            if (Force)
                Change(session, "Remove table", transaction => transaction.Destroy(new NftTable { Family = identity.Family ?? NftFamily.Inet, Name = identity.Name }));
            else if (ResolveTable(session, identity) is { } table)
                Change(session, "Remove table", transaction => transaction.Delete(table));
        }
    }
}
