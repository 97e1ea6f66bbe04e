using System.Globalization;
using Netlink.Contracts;

namespace Netlink.TrafficControl;

/// <summary>Four bytes of a packet that must have a value. Text: <c>0a000000/ff000000 at 16</c>.</summary>
[NetlinkStruct("tc_u32_key", 16)]
public sealed partial record U32Key
{
    /// <summary>The bits that are compared.</summary>
    [NetlinkField(0, "mask", BigEndian = true)]
    public uint Mask { get; init; }

    /// <summary>What they must be.</summary>
    [NetlinkField(4, "val", BigEndian = true)]
    public uint Value { get; init; }

    /// <summary>Where the bytes are, from the network header on; a multiple of 4.</summary>
    [NetlinkField(8, "off")]
    public int Offset { get; init; }

    /// <summary>-1: the place is counted from the next header on; 0: from the network header.</summary>
    [NetlinkField(12, "offmask")]
    public int OffsetMask { get; init; }

    /// <inheritdoc/>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Value:x8}/{Mask:x8} at {(OffsetMask != 0 ? "nexthdr+" : "")}{Offset}");
}
