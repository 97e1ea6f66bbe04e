using System.Buffers.Binary;

namespace Netlink.Netfilter;

/// <summary>Expressions as <c>nft --debug=netlink</c> writes them.</summary>
internal static class NftDebugText
{
    public static string Format(NftExpression expression) => $"[ {Body(expression).TrimEnd()} ]";

    private static string Body(NftExpression expression) => expression.Data switch
    {
        NftPayloadExpression { Destination: { } to } load => $"payload load {load.Length}b @ {Layer(load.Base)} header + {load.Offset} => {Register(to)}",
        NftPayloadExpression { Source: { } from } write =>
            $"payload write {Register(from)} => {write.Length}b @ {Layer(write.Base)} header + {write.Offset} csum_type {(uint?)write.ChecksumType ?? 0} csum_off {write.ChecksumOffset ?? 0} csum_flags 0x{(uint?)write.ChecksumFlags ?? 0:x}",
        NftMetaExpression { Destination: { } to } load => $"meta load {Name(load.Key)} => {Register(to)}",
        NftMetaExpression { Source: { } from } set => $"meta set {Name(set.Key)} with {Register(from)}",
        NftConntrackExpression { Destination: { } to } load => $"ct load {Name(load.Key)} => {Register(to)}{(load.Direction is { } way ? $" , dir {(way == 0 ? "original" : "reply")}" : "")}",
        NftConntrackExpression { Source: { } from } set => $"ct set {Name(set.Key)} with {Register(from)}",
        NftCompareExpression compare => $"cmp {Comparison(compare.Comparison)} {Register(compare.Source)} {Data(compare.Data)}",
        NftRangeExpression range => $"range {(range.Comparison == NftRangeComparison.Outside ? "neq" : "eq")} {Register(range.Source)} {Data(range.From)} {Data(range.To)}",
        NftBitwiseExpression { Mask: { } mask } bitwise => $"bitwise {Register(bitwise.Destination)} = ( {Register(bitwise.Source)} & {Data(mask)} ) ^ {Data(bitwise.Xor)}",
        NftLookupExpression lookup => $"lookup {Register(lookup.Source)} set {lookup.Set}{(lookup.Destination is { } to ? $" d{Register(to)}" : "")}{(lookup.Flags is > 0 ? $" 0x{(uint)lookup.Flags:x}" : "")}",
        NftImmediateExpression { Data.Verdict: { } verdict } => $"immediate reg 0 {(verdict.Chain is { } chain ? $"{verdict.Code.ToString()!.ToLowerInvariant()} -> {chain}" : verdict)}",
        NftImmediateExpression immediate => $"immediate {Register(immediate.Destination)} {Data(immediate.Data)}",
        NftCounterExpression counter => $"counter pkts {counter.Packets ?? 0} bytes {counter.Bytes ?? 0}",
        { } data => $"{expression.Name} {data}", // its properties by name
        null => $"{expression.Name}",
    };

    private static string Register(NftRegister? register) => $"reg {(uint)(register ?? 0)}";

    private static string Layer(NftPayloadBase? place) => place switch
    {
        NftPayloadBase.LinkLayer => "link",
        NftPayloadBase.Network => "network",
        NftPayloadBase.Transport => "transport",
        NftPayloadBase.Inner => "inner",
        _ => "tunnel",
    };

    private static string Name<T>(T? key)
        where T : struct, Enum
    {
        string? kernel = key is null ? null : typeof(T).GetField(key.Value.ToString())?.GetCustomAttributes(false).OfType<Contracts.KernelNameAttribute>().FirstOrDefault()?.Name;
        return kernel is null ? $"{key}" : kernel[(kernel.IndexOf('_', 4) + 1)..].ToLowerInvariant();
    }

    private static string Comparison(NftComparison? comparison) => comparison switch
    {
        NftComparison.NotEqual => "neq",
        NftComparison.Less => "lt",
        NftComparison.LessOrEqual => "lte",
        NftComparison.Greater => "gt",
        NftComparison.GreaterOrEqual => "gte",
        _ => "eq",
    };

    /// <summary>Words of four bytes, as numbers of the machine.</summary>
    private static string Data(NftData? data)
    {
        if (data?.Value is not { } value)
            return $"{data}";
        byte[] whole = new byte[(value.Length + 3) & ~3];
        value.CopyTo(whole, 0);
        return string.Join(' ', Enumerable.Range(0, whole.Length / 4).Select(i => $"0x{BinaryPrimitives.ReadUInt32LittleEndian(whole.AsSpan(i * 4)):x8}"));
    }
}
