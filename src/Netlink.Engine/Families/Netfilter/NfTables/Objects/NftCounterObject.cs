using Netlink.Contracts;

namespace Netlink.Netfilter;

/// <summary>Bytes and packets counted.</summary>
[NetlinkAttributeSet(Padding = 3)]
[SubMessage((int)NftObjectType.Counter)]
public sealed partial record NftCounterObject : NftObjectData
{
    /// <summary>The bytes.</summary>
    [NetlinkAttribute(1, "NFTA_COUNTER_BYTES", BigEndian = true, Unit = "bytes", Default = "0")]
    public ulong? Bytes { get; init; }

    /// <summary>The packets.</summary>
    [NetlinkAttribute(2, "NFTA_COUNTER_PACKETS", BigEndian = true, Unit = "packets", Default = "0")]
    public ulong? Packets { get; init; }

    /// <inheritdoc/>
    public override string ToString() => $"packets {Packets ?? 0} bytes {Bytes ?? 0}";
}
