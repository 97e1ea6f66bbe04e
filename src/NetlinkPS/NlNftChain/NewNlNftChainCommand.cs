using System.Management.Automation;
using Netlink.Netfilter;

namespace NetlinkPS;

/// <summary>Makes nftables' chains: base chains with <c>-Hook</c>, regular ones without.</summary>
[Cmdlet(VerbsCommon.New, "NlNftChain", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.Low)]
[OutputType(typeof(NftChain))]
public sealed class NewNlNftChainCommand : NftCmdlet
{
    /// <summary>The table.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true, HelpMessage = "The table")]
    [ArgumentCompleter(typeof(NftTableCompleter))]
    public NftTableIdentity Table { get; set; } = null!;

    /// <summary>The chains' names.</summary>
    [Parameter(Mandatory = true, Position = 1, HelpMessage = "The chains' names")]
    [Alias("Chain")]
    public string[] Name { get; set; } = [];

    /// <summary>Where on their way packets are seen; without it the chain is one to jump to.</summary>
    [Parameter(HelpMessage = "Where on their way packets are seen; without it the chain is one to jump to")]
    public NftHookPoint? Hook { get; set; }

    /// <summary>What a base chain is for; filter where nothing is named.</summary>
    [Parameter(HelpMessage = "What a base chain is for; filter where nothing is named")]
    [ValidateSet("filter", "nat", "route")]
    public string Type { get; set; } = "filter";

    /// <summary>Its place among the chains of its hook: a number, or filter, dstnat, srcnat, raw, mangle, security.</summary>
    [Parameter(HelpMessage = "Its place among the chains of its hook: a number, or filter, dstnat, srcnat, raw, mangle, security")]
    public NftPriority Priority { get; set; } = new(0);

    /// <summary>What becomes of packets that no rule decides; accept where nothing is named.</summary>
    [Parameter(HelpMessage = "What becomes of packets that no rule decides; accept where nothing is named")]
    public NftPolicy? Policy { get; set; }

    /// <summary>The links whose packets it sees, at the hooks Ingress and Egress.</summary>
    [Parameter(HelpMessage = "The links whose packets it sees, at the hooks Ingress and Egress")]
    [Alias("Link", "dev")]
    [ArgumentCompleter(typeof(LinkCompleter))]
    public string[]? Device { get; set; }

    /// <summary>A note for people, up to 128 bytes.</summary>
    [Parameter(HelpMessage = "A note for people, up to 128 bytes")]
    public string? Comment { get; set; }

    /// <summary>A chain that is there is no error.</summary>
    [Parameter(HelpMessage = "A chain that is there is no error")]
    public SwitchParameter Force { get; set; }

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        if (ConnectNft(Table.Namespace) is not { } session || ResolveTable(session, Table) is not { } table)
            return;
        foreach (string name in Name)
        {
            var chain = new NftChain { Family = table.Family, Table = table.Name, Name = name, Policy = Policy, Comment = Comment };
            if (Hook is not null)
                chain = chain with { Hook = Hook, Type = Type, Priority = Priority.For(table.Family), Devices = Device };
            Change(session, "New chain", transaction => Force ? transaction.Add(chain) : transaction.Create(chain), made => WriteObject(made.Made ?? made.Item));
        }
    }
}
