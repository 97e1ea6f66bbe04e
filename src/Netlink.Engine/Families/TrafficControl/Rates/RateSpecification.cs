using Netlink.Contracts;

namespace Netlink.TrafficControl;

/// <summary>A rate, and what a packet weighs beside its own bytes.</summary>
[NetlinkStruct("tc_ratespec", 12)]
internal sealed partial record RateSpecification
{
    /// <summary>The power of two that the steps of a rate table have.</summary>
    [NetlinkField(0, "cell_log")]
    public byte CellLog { get; init; }

    /// <summary>How packets are framed below.</summary>
    [NetlinkField(1, "linklayer")]
    public LinkLayer LinkLayer { get; init; }

    /// <summary>Bytes that each packet has beside its own.</summary>
    [NetlinkField(2, "overhead")]
    public ushort Overhead { get; init; }

    /// <summary>Where in a rate table's step a packet's length lies.</summary>
    [NetlinkField(4, "cell_align")]
    public short CellAlign { get; init; }

    /// <summary>What the least packet weighs, in bytes.</summary>
    [NetlinkField(6, "mpu")]
    public ushort MinimumPacket { get; init; }

    /// <summary>Bytes per second; the largest number says that a 64-bit attribute has it.</summary>
    [NetlinkField(8, "rate")]
    public uint BytesPerSecond { get; init; }

    /// <summary>The specification with another rate, for Ethernet where nothing was said of the link.</summary>
    public static RateSpecification With(RateSpecification? start, BitRate? rate) => (start ?? new()) with
    {
        BytesPerSecond = rate is { } known ? (uint)Math.Min(known.ToBytesPerSecond(), uint.MaxValue) : 0,
        LinkLayer = start?.LinkLayer is { } layer and not LinkLayer.Unaware ? layer : LinkLayer.Ethernet,
    };

    /// <summary>What the 64-bit attribute has to say; null where 32 bits are enough.</summary>
    public static ulong? Large(BitRate? rate) => rate?.ToBytesPerSecond() is { } bytes and >= uint.MaxValue ? bytes : null;

    /// <summary>The rate out of both.</summary>
    public static BitRate? Rate(RateSpecification? specification, ulong? large)
    {
        ulong bytes = large ?? specification?.BytesPerSecond ?? 0;
        return bytes == 0 ? null : new BitRate(bytes > ulong.MaxValue / 8 ? ulong.MaxValue : bytes * 8);
    }
}
