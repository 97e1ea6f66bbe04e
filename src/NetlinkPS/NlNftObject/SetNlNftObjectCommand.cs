using System.Management.Automation;
using Netlink;
using Netlink.Netfilter;

namespace NetlinkPS;

/// <summary>Changes quotas: the only objects that the kernel lets change. Others are deleted and made anew.</summary>
[Cmdlet(VerbsCommon.Set, "NlNftObject", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.Low)]
[OutputType(typeof(NftObject))]
public sealed class SetNlNftObjectCommand : NftCmdlet
{
    /// <summary>The table.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true, HelpMessage = "The table")]
    [ArgumentCompleter(typeof(NftTableCompleter))]
    public NftTableIdentity Table { get; set; } = null!;

    /// <summary>The quotas' names.</summary>
    [Parameter(Mandatory = true, Position = 1, HelpMessage = "The quotas' names")]
    public string[] Name { get; set; } = [];

    /// <summary>So many bytes.</summary>
    [Parameter(Mandatory = true, HelpMessage = "So many bytes, as in 25mb")]
    public ByteSize QuotaSize { get; set; }

    /// <summary>It matches above the quota, not below.</summary>
    [Parameter(HelpMessage = "It matches above the quota, not below")]
    public SwitchParameter Over { get; set; }

    /// <summary>Gives the changed quotas.</summary>
    [Parameter(HelpMessage = "Gives the changed quotas")]
    public SwitchParameter PassThru { get; set; }

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        if (ConnectNft(Table.Namespace) is not { } session || ResolveTable(session, Table) is not { } table)
            return;
        foreach (string name in Name)
        {
            var data = new NftQuotaObject { Bytes = QuotaSize, Flags = Over ? NftQuotaFlags.Over : NftQuotaFlags.None };
            var wanted = new NftObject { Family = table.Family, Table = table.Name, Name = name, Type = NftObjectType.Quota, Data = data };
            Change(session, "Set quota", transaction => transaction.Add(wanted), made =>
            {
                if (PassThru)
                    WriteObject(made.Made ?? made.Item);
            });
        }
    }
}
