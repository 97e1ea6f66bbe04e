using System.Management.Automation;
using Netlink.Netfilter;

namespace NetlinkPS;

/// <summary>Gets nftables' tables.</summary>
[Cmdlet(VerbsCommon.Get, "NlNftTable")]
[OutputType(typeof(NftTable))]
public sealed class GetNlNftTableCommand : NftCmdlet
{
    /// <summary>Only tables of these names; wildcards are allowed.</summary>
    [Parameter(Position = 0, HelpMessage = "Only tables of these names; wildcards are allowed")]
    [Alias("Table")]
    [SupportsWildcards]
    [ArgumentCompleter(typeof(NftTableCompleter))]
    public string[]? Name { get; set; }

    /// <summary>Only tables of this family.</summary>
    [Parameter(HelpMessage = "Only tables of this family")]
    public NftFamily Family { get; set; }

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        if (ConnectNft() is not { } session)
            return;
        Attempt(Name, () =>
        {
            NftTable[] tables = [.. session.Nft.GetTables(new() { Family = Family }, StopToken).Where(table => IsWanted(table.Name, Name))];
            WriteObject(tables, enumerateCollection: true);
            ReportMissing("table", Name, [.. tables.Select(table => table.Name)]);
        });
    }
}
