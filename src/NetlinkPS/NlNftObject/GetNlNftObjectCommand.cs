using System.Management.Automation;
using Netlink.Netfilter;

namespace NetlinkPS;

/// <summary>Gets nftables' objects: counters, quotas, limits.</summary>
[Cmdlet(VerbsCommon.Get, "NlNftObject")]
[OutputType(typeof(NftObject))]
public sealed class GetNlNftObjectCommand : NftCmdlet
{
    /// <summary>Only objects of these names; wildcards are allowed.</summary>
    [Parameter(Position = 0, HelpMessage = "Only objects of these names; wildcards are allowed")]
    [SupportsWildcards]
    public string[]? Name { get; set; }

    /// <summary>Only objects of this table.</summary>
    [Parameter(Position = 1, ValueFromPipeline = true, HelpMessage = "Only objects of this table")]
    [ArgumentCompleter(typeof(NftTableCompleter))]
    public NftTableIdentity? Table { get; set; }

    /// <summary>Only objects of tables of this family.</summary>
    [Parameter(HelpMessage = "Only objects of tables of this family")]
    public NftFamily Family { get; set; }

    /// <summary>Only objects of this kind.</summary>
    [Parameter(HelpMessage = "Only objects of this kind")]
    public NftObjectType? Type { get; set; }

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        if (ConnectNft(Table?.Namespace) is not { } session)
            return;
        Attempt(Name, () =>
        {
            var filter = new NftObject { Family = Table?.Family ?? Family, Table = Table?.Name, Type = Type };
            NftObject[] objects = [.. session.Nft.GetObjects(filter, StopToken).Where(item => IsWanted(item.Name, Name))];
            WriteObject(objects, enumerateCollection: true);
            ReportMissing("object", Name, [.. objects.Select(item => item.Name)]);
        });
    }
}
