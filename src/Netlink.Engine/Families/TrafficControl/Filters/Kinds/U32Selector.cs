using Netlink.Contracts;

namespace Netlink.TrafficControl;

/// <summary>Which packets a u32 filter chooses.</summary>
[NetlinkStruct("tc_u32_sel", 16)]
public sealed partial record U32Selector
{
    /// <summary>What is done when the keys match.</summary>
    [NetlinkField(0, "flags")]
    public U32Flags Flags { get; init; }

    /// <summary>By how many bits an offset that stands in the packet is divided.</summary>
    [NetlinkField(1, "offshift")]
    public byte OffsetShift { get; init; }

    /// <summary>How many keys there are.</summary>
    [NetlinkField(2, "nkeys")]
    public byte Count { get; init; }

    /// <summary>The bits of an offset that stands in the packet.</summary>
    [NetlinkField(4, "offmask", BigEndian = true)]
    public ushort OffsetMask { get; init; }

    /// <summary>A fixed offset to the next header.</summary>
    [NetlinkField(6, "off")]
    public ushort Offset { get; init; }

    /// <summary>Where an offset stands in the packet.</summary>
    [NetlinkField(8, "offoff")]
    public short OffsetOffset { get; init; }

    /// <summary>Where the bytes are that choose a bucket of the next table.</summary>
    [NetlinkField(10, "hoff")]
    public short HashOffset { get; init; }

    /// <summary>The bits of them.</summary>
    [NetlinkField(12, "hmask", BigEndian = true)]
    public uint HashMask { get; init; }

    /// <summary>The keys; all must match.</summary>
    [NetlinkField(16, "keys", Rest = true)]
    public IReadOnlyList<U32Key> Keys { get; init; } = [];
}
