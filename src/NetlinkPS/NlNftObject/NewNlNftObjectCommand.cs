using System.Management.Automation;
using Netlink;
using Netlink.Netfilter;

namespace NetlinkPS;

/// <summary>Makes nftables' objects: a counter where nothing else is said, a quota with <c>-QuotaSize</c>, a limit with <c>-Rate</c>, a helper of connection tracking.</summary>
[Cmdlet(VerbsCommon.New, "NlNftObject", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.Low, DefaultParameterSetName = Counter)]
[OutputType(typeof(NftObject))]
public sealed class NewNlNftObjectCommand : NftCmdlet
{
    private const string Counter = "Counter", Quota = "Quota", Limit = "Limit", Helper = "Helper";

    /// <summary>The table.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true, HelpMessage = "The table")]
    [ArgumentCompleter(typeof(NftTableCompleter))]
    public NftTableIdentity Table { get; set; } = null!;

    /// <summary>The objects' names.</summary>
    [Parameter(Mandatory = true, Position = 1, HelpMessage = "The objects' names")]
    public string[] Name { get; set; } = [];

    /// <summary>A counter: the packets that it begins with.</summary>
    [Parameter(ParameterSetName = Counter, HelpMessage = "A counter: the packets that it begins with")]
    public ulong? Packets { get; set; }

    /// <summary>A counter: the bytes that it begins with.</summary>
    [Parameter(ParameterSetName = Counter, HelpMessage = "A counter: the bytes that it begins with")]
    public ulong? Bytes { get; set; }

    /// <summary>A quota: so many bytes.</summary>
    [Parameter(ParameterSetName = Quota, Mandatory = true, HelpMessage = "A quota: so many bytes, as in 25mb")]
    public ByteSize QuotaSize { get; set; }

    /// <summary>A quota: how much of it is used up.</summary>
    [Parameter(ParameterSetName = Quota, HelpMessage = "A quota: how much of it is used up")]
    public ByteSize? Used { get; set; }

    /// <summary>A limit: so many packets in the time that -Per says.</summary>
    [Parameter(ParameterSetName = Limit, Mandatory = true, HelpMessage = "A limit: so many packets, or bytes with -CountBytes, in the time that -Per says")]
    public ulong Rate { get; set; }

    /// <summary>A limit: the time that the rate is for: a second (where nothing is named), a minute, an hour, a day, a week.</summary>
    [Parameter(ParameterSetName = Limit, HelpMessage = "A limit: the time that the rate is for; a second where nothing is named")]
    public TimeSpan Per { get; set; } = TimeSpan.FromSeconds(1);

    /// <summary>A limit: how many may come at once beyond the rate.</summary>
    [Parameter(ParameterSetName = Limit, HelpMessage = "A limit: how many may come at once beyond the rate; 5 packets where nothing is named")]
    public uint? Burst { get; set; }

    /// <summary>A limit: it counts bytes instead of packets.</summary>
    [Parameter(ParameterSetName = Limit, HelpMessage = "A limit: it counts bytes instead of packets")]
    public SwitchParameter CountBytes { get; set; }

    /// <summary>It matches above the quota or limit, not below.</summary>
    [Parameter(ParameterSetName = Quota, HelpMessage = "It matches above the quota, not below")]
    [Parameter(ParameterSetName = Limit, HelpMessage = "It matches above the limit, not below")]
    public SwitchParameter Over { get; set; }

    /// <summary>A helper of connection tracking: its name in the kernel (ftp, sip, tftp).</summary>
    [Parameter(ParameterSetName = Helper, Mandatory = true, HelpMessage = "A helper of connection tracking: its name in the kernel (ftp, sip, tftp)")]
    public string ConntrackHelper { get; set; } = "";

    /// <summary>A helper: for which protocol, by number; 6 is TCP, 17 is UDP.</summary>
    [Parameter(ParameterSetName = Helper, HelpMessage = "A helper: for which protocol, by number; 6 (TCP) where nothing is named, 17 is UDP")]
    public byte Protocol { get; set; } = 6;

    /// <summary>A note for people, up to 128 bytes.</summary>
    [Parameter(HelpMessage = "A note for people, up to 128 bytes")]
    public string? Comment { get; set; }

    /// <summary>An object that is there is no error.</summary>
    [Parameter(HelpMessage = "An object that is there is no error")]
    public SwitchParameter Force { get; set; }

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        if (ConnectNft(Table.Namespace) is not { } session || ResolveTable(session, Table) is not { } table)
            return;
        (NftObjectType type, NftObjectData data) = Wanted();
        foreach (string name in Name)
        {
            var wanted = new NftObject { Family = table.Family, Table = table.Name, Name = name, Type = type, Data = data, Comment = Comment };
            Change(session, "New object", transaction => Force ? transaction.Add(wanted) : transaction.Create(wanted), made => WriteObject(made.Made ?? made.Item));
        }
    }

    private (NftObjectType Type, NftObjectData Data) Wanted() => ParameterSetName switch
    {
        Quota => (NftObjectType.Quota, new NftQuotaObject { Bytes = QuotaSize, Used = Used, Flags = Over ? NftQuotaFlags.Over : NftQuotaFlags.None }),
        Limit => (NftObjectType.Limit, new NftLimitObject
        {
            Rate = Rate, Per = Per, Burst = Burst ?? (CountBytes ? 0u : 5u), Counts = CountBytes ? NftLimitType.Bytes : NftLimitType.Packets,
            Flags = Over ? NftLimitFlags.Over : NftLimitFlags.None,
        }),
        Helper => (NftObjectType.ConntrackHelper, new NftConntrackHelperObject { Helper = ConntrackHelper, L4Protocol = Protocol }),
        _ => (NftObjectType.Counter, new NftCounterObject { Packets = Packets ?? 0, Bytes = Bytes ?? 0 }),
    };
}
