using System.Management.Automation;
using Netlink.Netfilter;

namespace NetlinkPS;

/// <summary>Deletes nftables' objects. One that rules or maps refer to stays, with an error.</summary>
[Cmdlet(VerbsCommon.Remove, "NlNftObject", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.Medium, DefaultParameterSetName = ByName)]
public sealed class RemoveNlNftObjectCommand : NftCmdlet
{
    private const string ByName = "ByName", ByObject = "ByObject";

    /// <summary>The objects' names.</summary>
    [Parameter(ParameterSetName = ByName, Mandatory = true, Position = 0, HelpMessage = "The objects' names")]
    public string[] Name { get; set; } = [];

    /// <summary>Their table.</summary>
    [Parameter(ParameterSetName = ByName, Mandatory = true, Position = 1, HelpMessage = "Their table")]
    [ArgumentCompleter(typeof(NftTableCompleter))]
    public NftTableIdentity Table { get; set; } = null!;

    /// <summary>Their kind.</summary>
    [Parameter(ParameterSetName = ByName, HelpMessage = "Their kind; Counter where nothing is named")]
    public NftObjectType Type { get; set; } = NftObjectType.Counter;

    /// <summary>Objects out of another cmdlet.</summary>
    [Parameter(ParameterSetName = ByObject, Mandatory = true, ValueFromPipeline = true, HelpMessage = "Objects out of another cmdlet")]
    public NftObject[] InputObject { get; set; } = [];

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        if (ParameterSetName == ByObject)
        {
            foreach (NftObject item in InputObject)
            {
                if (ConnectNft(item.Namespace) is { } place)
                    Change(place, "Remove object", transaction => transaction.Delete(item));
            }

            return;
        }

        if (ConnectNft(Table.Namespace) is not { } session || ResolveTable(session, Table) is not { } table)
            return;
        foreach (string name in Name)
            Change(session, "Remove object", transaction => transaction.Delete(new NftObject { Family = table.Family, Table = table.Name, Name = name, Type = Type }));
    }
}
