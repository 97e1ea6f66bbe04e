using System.Management.Automation;
using Netlink.Netfilter;

namespace NetlinkPS;

/// <summary>Makes nftables' tables.</summary>
[Cmdlet(VerbsCommon.New, "NlNftTable", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.Low)]
[OutputType(typeof(NftTable))]
public sealed class NewNlNftTableCommand : NftCmdlet
{
    /// <summary>The tables' names.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipelineByPropertyName = true, HelpMessage = "The tables' names")]
    public string[] Name { get; set; } = [];

    /// <summary>Which packets they see; Inet (IPv4 and IPv6) where nothing is named.</summary>
    [Parameter(Position = 1, ValueFromPipelineByPropertyName = true, HelpMessage = "Which packets they see; Inet (IPv4 and IPv6) where nothing is named")]
    public NftFamily Family { get; set; } = NftFamily.Inet;

    /// <summary>A note for people, up to 128 bytes.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true, HelpMessage = "A note for people, up to 128 bytes")]
    public string? Comment { get; set; }

    /// <summary>Its chains see no packets before Set-NlNftTable -Dormant $false.</summary>
    [Parameter(HelpMessage = "Its chains see no packets before Set-NlNftTable -Dormant $false")]
    public SwitchParameter Dormant { get; set; }

    /// <summary>A table that is there is no error.</summary>
    [Parameter(HelpMessage = "A table that is there is no error")]
    public SwitchParameter Force { get; set; }

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        if (ConnectNft() is not { } session)
            return;
        foreach (string name in Name)
        {
            var table = new NftTable { Family = Family, Name = name, Comment = Comment, Flags = Dormant ? NftTableFlags.Dormant : null };
            Change(session, "New table", transaction => Force ? transaction.Add(table) : transaction.Create(table), made => WriteObject(made.Made ?? made.Item));
        }
    }
}
