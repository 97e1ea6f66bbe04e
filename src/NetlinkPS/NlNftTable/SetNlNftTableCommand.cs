using System.Management.Automation;
using Netlink.Netfilter;

namespace NetlinkPS;

/// <summary>Puts nftables' tables to sleep, or wakes them.</summary>
[Cmdlet(VerbsCommon.Set, "NlNftTable", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.Medium)]
[OutputType(typeof(NftTable))]
public sealed class SetNlNftTableCommand : NftCmdlet
{
    /// <summary>The tables.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, HelpMessage = "The tables")]
    [Alias("Name")]
    [ArgumentCompleter(typeof(NftTableCompleter))]
    public NftTableIdentity[] Table { get; set; } = [];

    /// <summary>Whether its chains see no packets.</summary>
    [Parameter(Mandatory = true, HelpMessage = "Whether its chains see no packets")]
    [ArgumentCompleter(typeof(BooleanCompleter))]
    public bool Dormant { get; set; }

    /// <summary>Gives the changed tables.</summary>
    [Parameter(HelpMessage = "Gives the changed tables")]
    public SwitchParameter PassThru { get; set; }

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        foreach (NftTableIdentity identity in Table)
        {
            if (ConnectNft(identity.Namespace) is not { } session || ResolveTable(session, identity) is not { } table)
                continue;
            NftTableFlags kept = (table.Flags ?? 0) & ~NftTableFlags.Dormant;
            var changed = new NftTable { Family = table.Family, Name = table.Name, Flags = kept | (Dormant ? NftTableFlags.Dormant : 0) };
            Change(session, "Set table", transaction => transaction.Add(changed), made =>
            {
                if (PassThru)
                    WriteObject(made.Made ?? made.Item);
            });
        }
    }
}
