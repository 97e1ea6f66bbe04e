using Netlink.Contracts;

namespace Netlink.Netfilter;

/// <summary>What begins and ends a batch.</summary>
[NetlinkMessage("nfgenmsg", 4)]
internal sealed partial record NftBatchHeader
{
    public const ushort Begin = 16, End = 17;

    /// <summary>Whom the batch is for.</summary>
    [NetlinkField(2, "res_id", BigEndian = true)]
    public NftSubsystem Subsystem { get; init; } = NftSubsystem.NfTables;

    /// <summary>The generation that the batch is for: with any other, nothing happens.</summary>
    [NetlinkAttribute(1, "NFNL_BATCH_GENID", BigEndian = true)]
    public uint? Generation { get; init; }
}
