using Netlink.Contracts;

namespace Netlink.Netfilter;

/// <summary>The state of a namespace's whole ruleset, by number: each transaction makes a new one.</summary>
[NetlinkMessage("nfgenmsg", 4)]
public sealed partial record NftGeneration
{
    /// <summary>The number.</summary>
    [NetlinkAttribute(1, "NFTA_GEN_ID", BigEndian = true)]
    public uint? Id { get; init; }

    /// <summary>The process that made the last change; in events, and in answers that of the one who asks.</summary>
    [NetlinkAttribute(2, "NFTA_GEN_PROC_PID", BigEndian = true)]
    public uint? ProcessId { get; init; }

    /// <summary>That process's name.</summary>
    [NetlinkAttribute(3, "NFTA_GEN_PROC_NAME")]
    public string? ProcessName { get; init; }
}
