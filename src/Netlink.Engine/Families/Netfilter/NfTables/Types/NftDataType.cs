using System.Buffers.Binary;
using System.Globalization;

namespace Netlink.Netfilter;

/// <summary>
/// A type of keys and data: how many bytes it has, in which order, and how it is written. The kernel does not know it; the numbers and the
/// names are those of <c>nft</c>.
/// </summary>
public sealed class NftDataType
{
    private readonly NftTextForm _form;
    private readonly NftSymbols? _symbols;

    internal NftDataType(int number, string name, int length, NftByteOrder order, NftTextForm form = NftTextForm.Number, NftSymbols? symbols = null)
    {
        Number = number;
        Name = name;
        Length = length;
        Order = order;
        _form = form;
        _symbols = symbols;
    }

    /// <summary>All types that have a name.</summary>
    public static IReadOnlyList<NftDataType> All => NftDataTypes.All;

    /// <summary>The number that <c>nft</c> notes in <c>NFTA_SET_KEY_TYPE</c>.</summary>
    public int Number { get; }

    /// <summary>The name: <c>ipv4_addr</c>, <c>inet_service</c>.</summary>
    public string Name { get; }

    /// <summary>How many bytes a value has.</summary>
    public int Length { get; }

    /// <summary>How the bytes stand.</summary>
    public NftByteOrder Order { get; }

    /// <summary>How many bytes a value takes in a register, where it is one of several: a multiple of four.</summary>
    public int PaddedLength => (Length + 3) & ~3;

    /// <summary>Whether values have prefixes: 10.0.0.0/8.</summary>
    public bool HasPrefixes => _form == NftTextForm.Address;

    internal bool IsText => _form == NftTextForm.LinkName;

    /// <summary>Finds a type by its name.</summary>
    /// <param name="name">The name.</param>
    /// <returns>The type, or null.</returns>
    public static NftDataType? Find(string name) => NftDataTypes.ByName.GetValueOrDefault(name);

    /// <summary>Writes a value as <c>nft</c> does.</summary>
    /// <param name="value">The bytes, in the type's own order.</param>
    /// <returns>The text.</returns>
    public string Format(ReadOnlySpan<byte> value) => Format(value, isNamed: true);

    /// <summary>Writes a value as <c>nft</c> does; the ends of a range without names.</summary>
    internal string Format(ReadOnlySpan<byte> value, bool isNamed)
    {
        if (value.Length < Length || Length == 0)
            return $"0x{Convert.ToHexStringLower(value)}";
        value = value[..Length];
        switch (_form)
        {
            case NftTextForm.Address:
                return InetAddress.TryRead(value, out InetAddress address) ? address.ToString() : "";
            case NftTextForm.Hardware:
                return new HardwareAddress(value).ToString();
            case NftTextForm.LinkName:
                return $"\"{Wire.WireText.Decode(value.TrimEnd((byte)0))}\"";
            case NftTextForm.Bytes:
                return $"0x{Convert.ToHexStringLower(value)}";
            case NftTextForm.Raw:
                return "0x" + (Convert.ToHexStringLower(value).TrimStart('0') is { Length: > 0 } digits ? digits : "0");
            case NftTextForm.BitNumber when new System.Numerics.BigInteger(value, isUnsigned: true) is { IsPowerOfTwo: true } bit:
                return (bit.GetBitLength() - 1).ToString(CultureInfo.InvariantCulture);
            case NftTextForm.BitNumber:
                return $"0x{Convert.ToHexStringLower(value)}";
        }

        ulong number = ToNumber(value);
        if (isNamed && _form == NftTextForm.Bits && _symbols!.NamesOfBits(number) is { } bits)
            return bits;
        if (_form == NftTextForm.Duration)
            return NftDuration.Format(TimeSpan.FromMilliseconds(number));
        if (_form == NftTextForm.Day)
            return isNamed && number < 7 ? $"\"{(DayOfWeek)number}\"" : number.ToString(CultureInfo.InvariantCulture);
        if (_form == NftTextForm.Hour)
            return FormatHour((long)number);
        if (_form == NftTextForm.TrafficClass)
            return FormatTrafficClass((uint)number);
        if (_form == NftTextForm.Date)
            return FormatDate((long)number);
        return (isNamed ? _symbols?.NameOf(number) : null) ?? (_form is NftTextForm.Hexadecimal or NftTextForm.Bits
            ? "0x" + number.ToString($"x{Length * 2}", CultureInfo.InvariantCulture)
            : number.ToString(CultureInfo.InvariantCulture));
    }

    /// <summary>Reads a value that <c>nft</c> would take.</summary>
    /// <param name="text">The text.</param>
    /// <param name="value">At least <see cref="Length"/> bytes, zero.</param>
    /// <returns>Whether it is such a value.</returns>
    public bool TryParse(string text, Span<byte> value)
    {
        ArgumentNullException.ThrowIfNull(text);
        switch (_form)
        {
            case NftTextForm.Address:
                if (!InetAddress.TryParse(text, out InetAddress address) || address.BitLength() != Length * 8)
                    return false;
                address.WriteTo(value);
                return true;
            case NftTextForm.Hardware:
                if (!HardwareAddress.TryParse(text, null, out HardwareAddress hardware) || hardware.GetAddressBytes().Length != Length)
                    return false;
                hardware.GetAddressBytes().CopyTo(value);
                return true;
            case NftTextForm.LinkName:
                byte[] name = Wire.WireText.Encode(text.Trim('"'));
                return name.Length is > 0 and < 16 && name.AsSpan().TryCopyTo(value);
            case NftTextForm.Bytes:
                return TryParseBytes(text, value);
            case NftTextForm.TrafficClass when TcHandle.TryParse(text, null, out TcHandle handle):
                return TryWrite(handle.Raw, value);
            case NftTextForm.Duration when NftDuration.TryParse(text, out TimeSpan time):
                return TryWrite((ulong)time.TotalMilliseconds, value);
            case NftTextForm.Bits when _symbols!.TryParseBits(text, out ulong bits):
                return TryWrite(bits, value);
            default:
                return (_symbols?.TryParse(text, out ulong number) == true || NftSymbols.TryParseNumber(text, out number)) && TryWrite(number, value);
        }
    }

    private static string FormatHour(long seconds)
    {
        const int Day = 24 * 60 * 60;
        var time = TimeSpan.FromSeconds((((seconds + (long)TimeZoneInfo.Local.GetUtcOffset(DateTimeOffset.UtcNow).TotalSeconds) % Day) + Day) % Day);
        return time.ToString(time.Seconds == 0 ? "'\"'hh':'mm'\"'" : "'\"'hh':'mm':'ss'\"'", CultureInfo.InvariantCulture);
    }

    private static string FormatDate(long nanoseconds) =>
        DateTimeOffset.FromUnixTimeSeconds(nanoseconds / 1_000_000_000).ToLocalTime().ToString("'\"'yyyy-MM-dd HH:mm:ss'\"'", CultureInfo.InvariantCulture);

    private static string FormatTrafficClass(uint number) => number switch
    {
        0 => "none",
        uint.MaxValue => "root",
        _ => string.Create(CultureInfo.InvariantCulture, $"{(number >> 16 == 0 ? "" : (number >> 16).ToString("x", CultureInfo.InvariantCulture))}:{((number & 0xffff) == 0 ? "" : (number & 0xffff).ToString("x", CultureInfo.InvariantCulture))}"),
    };

    /// <summary>Whether a mask that leaves the first bits is written as a prefix.</summary>
    internal bool HasMaskPrefixes => HasPrefixes || Name is "mark" or "devgroup";

    internal bool IsBits => _form == NftTextForm.Bits;

    internal bool IsIndex => Name == "iface_index";

    /// <summary>The number that bytes in the type's own order stand for.</summary>
    internal ulong ToNumber(ReadOnlySpan<byte> value)
    {
        Span<byte> whole = stackalloc byte[sizeof(ulong)];
        whole.Clear();
        bool bigEndian = Order != NftByteOrder.Host || !BitConverter.IsLittleEndian;
        value.CopyTo(bigEndian ? whole[^value.Length..] : whole);
        return bigEndian ? BinaryPrimitives.ReadUInt64BigEndian(whole) : BinaryPrimitives.ReadUInt64LittleEndian(whole);
    }

    private bool TryWrite(ulong number, Span<byte> value)
    {
        if (Length < sizeof(ulong) && number >> (Length * 8) != 0)
            return false;
        Span<byte> whole = stackalloc byte[sizeof(ulong)];
        bool bigEndian = Order != NftByteOrder.Host || !BitConverter.IsLittleEndian;
        if (bigEndian)
            BinaryPrimitives.WriteUInt64BigEndian(whole, number);
        else
            BinaryPrimitives.WriteUInt64LittleEndian(whole, number);
        (bigEndian ? whole[^Length..] : whole[..Length]).CopyTo(value);
        return true;
    }

    private bool TryParseBytes(string text, Span<byte> value)
    {
        if (!text.StartsWith("0x", StringComparison.Ordinal) || text.Length != 2 + (Length * 2) || !text.AsSpan(2).ToString().All(char.IsAsciiHexDigit))
            return false;
        Convert.FromHexString(text.AsSpan(2)).CopyTo(value);
        return true;
    }

    /// <inheritdoc/>
    public override string ToString() => Name;
}
