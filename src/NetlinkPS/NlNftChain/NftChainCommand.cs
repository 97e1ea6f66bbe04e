using System.Management.Automation;
using Netlink.Netfilter;

namespace NetlinkPS;

/// <summary>What changing and deleting chains have in common.</summary>
public abstract class NftChainCommand : NftCmdlet
{
    /// <summary>The chains.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, HelpMessage = "The chains")]
    [Alias("Name")]
    [ArgumentCompleter(typeof(NftChainCompleter))]
    public NftChainIdentity[] Chain { get; set; } = [];

    /// <summary>Their table, where chains are given by name.</summary>
    [Parameter(Position = 1, HelpMessage = "Their table, where chains are given by name")]
    [ArgumentCompleter(typeof(NftTableCompleter))]
    public NftTableIdentity? Table { get; set; }

    /// <summary>Does it with one chain.</summary>
    internal abstract void Do(NftSession session, NftTable table, NftChainIdentity chain);

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        foreach (NftChainIdentity chain in Chain)
        {
            if ((chain.Table ?? Table) is not { } identity)
            {
                FailTransaction();
                WriteError(ErrorRecords.WhichTable("chain", chain));
                continue;
            }

            if (ConnectNft(chain.Namespace) is { } session && ResolveTable(session, identity) is { } table)
                Do(session, table, chain);
        }
    }
}
