using System.Management.Automation;
using Netlink;
using Netlink.Netfilter;

namespace NetlinkPS;

/// <summary>Makes nftables' sets, and maps with <c>-DataType</c> or <c>-ObjectType</c>.</summary>
[Cmdlet(VerbsCommon.New, "NlNftSet", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.Low)]
[OutputType(typeof(NftSet))]
public sealed class NewNlNftSetCommand : NftCmdlet
{
    /// <summary>The table.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true, HelpMessage = "The table")]
    [ArgumentCompleter(typeof(NftTableCompleter))]
    public NftTableIdentity Table { get; set; } = null!;

    /// <summary>The sets' names.</summary>
    [Parameter(Mandatory = true, Position = 1, HelpMessage = "The sets' names")]
    [Alias("Set")]
    public string[] Name { get; set; } = [];

    /// <summary>What its keys are: ipv4_addr, 'ipv4_addr . inet_service'.</summary>
    [Parameter(Mandatory = true, Position = 2, HelpMessage = "What its keys are: ipv4_addr, 'ipv4_addr . inet_service'")]
    [Alias("Type")]
    [ArgumentCompleter(typeof(NftTypeCompleter))]
    public NftType KeyType { get; set; } = null!;

    /// <summary>What a map's keys lead to: mark, verdict.</summary>
    [Parameter(HelpMessage = "What a map's keys lead to: mark, verdict")]
    [ArgumentCompleter(typeof(NftTypeCompleter))]
    public NftType? DataType { get; set; }

    /// <summary>What kind of objects a map's keys lead to.</summary>
    [Parameter(HelpMessage = "What kind of objects a map's keys lead to")]
    public NftObjectType? ObjectType { get; set; }

    /// <summary>Keys may be ranges and prefixes.</summary>
    [Parameter(HelpMessage = "Keys may be ranges and prefixes")]
    public SwitchParameter Interval { get; set; }

    /// <summary>Rules may add elements.</summary>
    [Parameter(HelpMessage = "Rules may add elements")]
    public SwitchParameter Dynamic { get; set; }

    /// <summary>Elements may not change once a rule uses the set.</summary>
    [Parameter(HelpMessage = "Elements may not change once a rule uses the set")]
    public SwitchParameter Constant { get; set; }

    /// <summary>How long elements stay that do not say it themselves. 0 lets elements have time-outs of their own.</summary>
    [Parameter(HelpMessage = "How long elements stay that do not say it themselves. 0 lets elements have time-outs of their own")]
    public TimeSpan? Timeout { get; set; }

    /// <summary>How often elements that ran out are cleared away.</summary>
    [Parameter(HelpMessage = "How often elements that ran out are cleared away")]
    public TimeSpan? CollectionInterval { get; set; }

    /// <summary>How many elements it holds at most.</summary>
    [Parameter(HelpMessage = "How many elements it holds at most")]
    public uint? Size { get; set; }

    /// <summary>What the kernel chooses its data structure for.</summary>
    [Parameter(HelpMessage = "What the kernel chooses its data structure for")]
    public NftSetPolicy? Policy { get; set; }

    /// <summary>nft puts ranges together that touch each other.</summary>
    [Parameter(HelpMessage = "nft puts ranges together that touch each other")]
    public SwitchParameter AutoMerge { get; set; }

    /// <summary>A note for people.</summary>
    [Parameter(HelpMessage = "A note for people")]
    public string? Comment { get; set; }

    /// <summary>Keys that it begins with, as New-NlNftElement takes them.</summary>
    [Parameter(HelpMessage = "Keys that it begins with, as New-NlNftElement takes them")]
    [Alias("Key")]
    public string[]? Element { get; set; }

    /// <summary>A set that is there is no error.</summary>
    [Parameter(HelpMessage = "A set that is there is no error")]
    public SwitchParameter Force { get; set; }

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        if (ConnectNft(Table.Namespace) is not { } session || ResolveTable(session, Table) is not { } table)
            return;
        foreach (string name in Name)
        {
            NftSet set = Wanted(table, name);
            Change(
                session,
                set.IsMap ? "New map" : "New set",
                transaction =>
                {
                    NftChange made = Force ? transaction.Add(set) : transaction.Create(set);
                    if (Element is not null)
                        transaction.AddElements((NftSet)made.Item, Element.Select(key => new NftElement { Key = NftKey.Parse(KeyType, key) }));
                    return made;
                },
                made => WriteObject(made.Made ?? made.Item));
        }
    }

    private NftSet Wanted(NftTable table, string name) => new()
    {
        Family = table.Family,
        Table = table.Name,
        Name = name,
        KeyType = KeyType,
        DataType = DataType,
        ObjectType = ObjectType,
        Flags = (Interval ? NftSetFlags.Interval : 0) | (Dynamic ? NftSetFlags.Dynamic : 0) | (Constant ? NftSetFlags.Constant : 0) | (Timeout is null ? 0 : NftSetFlags.Timeout),
        Timeout = Timeout == TimeSpan.Zero ? null : Timeout,
        CollectionInterval = CollectionInterval,
        Size = Size,
        Policy = Policy,
        AutoMerge = AutoMerge ? true : null,
        Comment = Comment,
    };
}
