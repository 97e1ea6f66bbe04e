using System.Management.Automation;
using Netlink.Netfilter;

namespace NetlinkPS;

/// <summary>What cmdlets that are given sets have in common.</summary>
public abstract class NftSetCommand : NftCmdlet
{
    /// <summary>The sets or maps.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, HelpMessage = "The sets or maps")]
    [Alias("Name")]
    [ArgumentCompleter(typeof(NftSetCompleter))]
    public NftSetIdentity[] Set { get; set; } = [];

    /// <summary>Their table, where sets are given by name.</summary>
    [Parameter(Position = 1, HelpMessage = "Their table, where sets are given by name")]
    [ArgumentCompleter(typeof(NftTableCompleter))]
    public NftTableIdentity? Table { get; set; }

    /// <summary>Does it with one set.</summary>
    internal abstract void Do(NftSession session, NftTable table, NftSetIdentity set);

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        foreach (NftSetIdentity set in Set)
        {
            if ((set.Table ?? Table) is not { } identity)
            {
                FailTransaction();
                WriteError(ErrorRecords.WhichTable("set", set));
                continue;
            }

            if (ConnectNft(set.Namespace) is { } session && ResolveTable(session, identity) is { } table)
                Do(session, table, set);
        }
    }
}
