using Netlink.Contracts;

namespace Netlink.Tests.Generator;

/// <summary>A contract with every form that the generator knows.</summary>
[NetlinkMessage("everything", 8, Padding = 63)]
public sealed partial record EveryForm
{
    [NetlinkField(0, "e_family")] public byte Family { get; init; }
    [NetlinkField(2, "e_port", BigEndian = true)] public ushort Port { get; init; }
    [NetlinkField(4, "e_index")] public int Index { get; init; }

    [NetlinkAttribute(1, "E_U8")] public byte? U8 { get; init; }
    [NetlinkAttribute(2, "E_U16")] public ushort? U16 { get; init; }
    [NetlinkAttribute(3, "E_U32", BigEndian = true)] public uint? U32BigEndian { get; init; }
    [NetlinkAttribute(4, "E_U64")] public ulong? U64 { get; init; }
    [NetlinkAttribute(5, "E_S8")] public sbyte? S8 { get; init; }
    [NetlinkAttribute(6, "E_S16", BigEndian = true)] public short? S16BigEndian { get; init; }
    [NetlinkAttribute(7, "E_S32")] public int? S32 { get; init; }
    [NetlinkAttribute(8, "E_S64", BigEndian = true)] public long? S64BigEndian { get; init; }
    [NetlinkAttribute(9, "E_UINT", Wire = WireType.UInt)] public ulong? Variable { get; init; }
    [NetlinkAttribute(10, "E_SINT", Wire = WireType.SInt)] public long? SignedVariable { get; init; }
    [NetlinkAttribute(11, "E_FLAG", Wire = WireType.Flag)] public bool Flag { get; init; }
    [NetlinkAttribute(12, "E_BOOL")] public bool? Bool { get; init; }
    [NetlinkAttribute(13, "E_BOOL32", Wire = WireType.U32)] public bool? Bool32 { get; init; }
    [NetlinkAttribute(14, "E_STRING")] public string? Text { get; init; }
    [NetlinkAttribute(15, "E_STRING_RAW", Wire = WireType.UnterminatedString)] public string? UnterminatedText { get; init; }
    [NetlinkAttribute(16, "E_BINARY")] public byte[]? Bytes { get; init; }
    [NetlinkAttribute(17, "E_STRUCT")] public EveryStruct? Struct { get; init; }
    [NetlinkAttribute(18, "E_NEST")] public EveryNest? Nest { get; init; }
    [NetlinkAttribute(19, "E_SECONDS", Time = TimeUnit.Seconds, Infinite = true)] public TimeSpan? Seconds { get; init; }
    [NetlinkAttribute(20, "E_MILLISECONDS", Time = TimeUnit.Milliseconds, Wire = WireType.S64)] public TimeSpan? SignedMilliseconds { get; init; }
    [NetlinkAttribute(21, "E_ENUM", BigEndian = true)] public EveryEnum? Enum { get; init; }
    [NetlinkAttribute(22, "E_REPEATED", ArrayKind.Repeated)] public IReadOnlyList<string>? Repeated { get; init; }
    [NetlinkAttribute(23, "E_REPEATED_NEST", ArrayKind.Repeated)] public IReadOnlyList<EveryNest>? RepeatedNests { get; init; }
    [NetlinkAttribute(24, "E_INDEXED", ArrayKind.Indexed)] public IReadOnlyList<EveryNest>? Indexed { get; init; }
    [NetlinkAttribute(25, "E_INDEXED_SCALAR", ArrayKind.Indexed, BigEndian = true)] public IReadOnlyList<uint>? IndexedScalars { get; init; }
    [NetlinkAttribute(26, "E_PACKED", ArrayKind.Packed)] public IReadOnlyList<ushort>? Packed { get; init; }
    [NetlinkAttribute(27, "E_PACKED_STRUCT", ArrayKind.Packed)] public IReadOnlyList<EveryStruct>? PackedStructs { get; init; }
    [NetlinkAttribute(28, "E_KEYED", ArrayKind.Keyed)] public IReadOnlyList<KeyedOnce>? Keyed { get; init; }
    [NetlinkAttribute(29, "E_KEYED_TWICE", ArrayKind.Keyed)] public IReadOnlyList<KeyedTwice>? KeyedTwice { get; init; }
    [NetlinkAttribute(30, "E_FRAMED", ArrayKind.Framed)] public IReadOnlyList<EveryFrame>? Framed { get; init; }
    [NetlinkAttribute(31, "E_KIND")] public string? Kind { get; init; }
    [NetlinkAttribute(32, "E_DATA", Selector = nameof(Kind))] public EveryOptions? Options { get; init; }
    [NetlinkAttribute(33, "E_BY_FAMILY", Selector = nameof(Family))] public EveryOptions? ByFamily { get; init; }
    [NetlinkAttribute(34, "E_VALUE")] public Bitfield32? Bits { get; init; }
    [NetlinkAttribute(35, "E_SCALAR", Wire = WireType.U16, Scale = 8)] public Doubled? Scaled { get; init; }
    [NetlinkAttribute(36, "E_SELF")] public EveryNest? Deep { get; init; }
    [NetlinkAttribute(37, "E_SELECTOR")] public EverySelector? Selector { get; init; }
    [NetlinkAttribute(38, "E_VALUE_NEST")] public EveryValueNest? ValueNest { get; init; }
    [NetlinkAttribute(39, "E_VALUE_NESTS", ArrayKind.Indexed)] public IReadOnlyList<EveryValueNest>? ValueNests { get; init; }
    [NetlinkAttribute(40, "E_LISTED", ArrayKind.Listed, FirstIndex = 3)] public IReadOnlyList<EveryNest>? Listed { get; init; }
}

public enum EveryEnum : ushort
{
    First = 1,
    Second = 2,
}

public readonly record struct Doubled(ulong Number) : INetlinkScalar<Doubled>
{
    static Doubled INetlinkScalar<Doubled>.FromScalar(ulong scalar) => new(scalar);

    ulong INetlinkScalar<Doubled>.ToScalar() => Number;
}

[NetlinkStruct("every_struct", 24)]
public sealed partial record EveryStruct
{
    [NetlinkField(0, "a")] public uint A { get; init; }
    [NetlinkField(4, "b", BigEndian = true)] public ushort B { get; init; }
    [NetlinkField(6, "name", Length = 8)] public string Name { get; init; } = "";
    [NetlinkField(14, "prio", Length = 4)] public IReadOnlyList<byte> Priorities { get; init; } = [];
    [NetlinkField(18, "raw", Length = 4)] public byte[] Raw { get; init; } = [];
}

[NetlinkStruct("every_selector", 4)]
public sealed partial record EverySelector
{
    [NetlinkField(0, "nkeys")] public byte Count { get; init; }
    [NetlinkField(4, "keys", Rest = true)] public IReadOnlyList<EveryKey> Keys { get; init; } = [];
}

[NetlinkStruct("every_key", 8)]
public sealed partial record EveryKey
{
    [NetlinkField(0, "mask", BigEndian = true)] public uint Mask { get; init; }
    [NetlinkField(4, "off")] public int Offset { get; init; }
}

[NetlinkAttributeSet]
public sealed partial record EveryNest
{
    [NetlinkAttribute(1, "N_ID")] public uint? Id { get; init; }
    [NetlinkAttribute(2, "N_SELF")] public EveryNest? Inner { get; init; }
    [NetlinkAttribute(3, "N_LIST", ArrayKind.Indexed)] public IReadOnlyList<EveryNest>? List { get; init; }
}

[NetlinkAttributeSet]
public readonly partial record struct EveryValueNest
{
    [NetlinkAttribute(1, "V_ID", BigEndian = true)] public uint? Id { get; init; }
    [NetlinkAttribute(2, "V_ADDRESS")] public InetAddress? Address { get; init; }
}

[NetlinkAttributeSet]
public sealed partial record KeyedOnce
{
    [NestKey] public ushort Key { get; init; }
    [NetlinkAttribute(1, "K_ID")] public uint? Id { get; init; }
}

[NetlinkAttributeSet]
public sealed partial record KeyedTwice
{
    [NestKey] public ushort Policy { get; init; }
    [NestKey(1)] public ushort Attribute { get; init; }
    [NetlinkAttribute(1, "K_ID")] public uint? Id { get; init; }
}

[NetlinkMessage("every_frame", 8)]
public sealed partial record EveryFrame
{
    [NetlinkField(2, "flags")] public byte Flags { get; init; }
    [NetlinkField(4, "index")] public int Index { get; init; }
    [NetlinkAttribute(5, "F_GATEWAY")] public byte[]? Gateway { get; init; }
}

[SubMessages]
public abstract partial record EveryOptions;

[NetlinkAttributeSet]
[SubMessage("alpha"), SubMessage(2)]
public sealed partial record AlphaOptions : EveryOptions
{
    [NetlinkAttribute(1, "A_ID", Unit = "things", Default = "7", Since = "6.9")] public uint? Id { get; init; }
}

[NetlinkStruct("beta", 4)]
[SubMessage("beta")]
public sealed partial record BetaOptions : EveryOptions
{
    [NetlinkField(0, "limit")] public uint Limit { get; init; }
}

[NetlinkMessage("gamma", 4)]
[SubMessage("gamma")]
public sealed partial record GammaOptions : EveryOptions
{
    [NetlinkField(0, "limit")] public uint Limit { get; init; }
    [NetlinkAttribute(1, "G_ID")] public uint? Id { get; init; }
}
