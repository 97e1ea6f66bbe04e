using System.Buffers.Binary;
using System.Globalization;
using Netlink.Sockets;
using Netlink.Wire;

namespace Netlink.Tracing;

/// <summary>Reads captures of an nlmon device, in the pcap or the pcapng format.</summary>
internal sealed class CaptureReader
{
    private const uint Microseconds = 0xa1b2c3d4, Nanoseconds = 0xa1b23c4d, SectionBlock = 0x0a0d0d0a, SectionOrder = 0x1a2b3c4d;
    private const int LinkTypeNetlink = 253;
    private const int CookedHeaderSize = 16;
    private const int SmallestSection = 28;
    private const int ToUser = 6, ToKernel = 7;
    private const int LargestPacket = 64 * 1024 * 1024;
    private const double LastSecond = 253402300800; // the year 10000, where DateTime ends
    private readonly Stream _stream;
    private readonly List<(int LinkType, double Resolution)> _interfaces = [];
    private bool _bigEndian;
    private int _packets;

    private CaptureReader(Stream stream) => _stream = stream;

    /// <summary>Whether a file begins as a capture does.</summary>
    public static bool IsCapture(ReadOnlySpan<byte> start) => start.Length >= 4
        && (BinaryPrimitives.ReadUInt32LittleEndian(start) is Microseconds or Nanoseconds or SectionBlock || BinaryPrimitives.ReadUInt32BigEndian(start) is Microseconds or Nanoseconds);

    /// <summary>Reads a capture.</summary>
    public static IEnumerable<TraceDatagram> Read(Stream stream)
    {
        var reader = new CaptureReader(stream);
        byte[] magic = reader.Bytes(4, "The capture") ?? throw new NetlinkFormatException("The capture is empty.");
        return BinaryPrimitives.ReadUInt32LittleEndian(magic) == SectionBlock ? reader.Blocks() : reader.Records(magic);
    }

    private IEnumerable<TraceDatagram> Records(byte[] magic)
    {
        _bigEndian = BinaryPrimitives.ReadUInt32BigEndian(magic) is Microseconds or Nanoseconds;
        bool nanoseconds = U32(magic, 0) == Nanoseconds;
        byte[] header = Whole(20, "The capture's header");
        CheckLinkType((int)(U32(header, 16) & 0xffff));
        while (Bytes(16, "A packet's header") is { } record)
        {
            double time = U32(record, 0) + (U32(record, 4) / (nanoseconds ? 1e9 : 1e6));
            uint captured = U32(record, 8), length = U32(record, 12);
            yield return Packet(Whole(Size(captured), "The packet"), length > captured ? length - captured : 0, time);
        }
    }

    private IEnumerable<TraceDatagram> Blocks()
    {
        byte[]? type = null;
        bool first = true;
        while (first || (type = Bytes(4, "A block")) is not null)
        {
            if (first || BinaryPrimitives.ReadUInt32LittleEndian(type) == SectionBlock)
            {
                byte[] start = Whole(8, "A section's header");
                _bigEndian = BinaryPrimitives.ReadUInt32BigEndian(start.AsSpan(4)) == SectionOrder;
                int size = Size(U32(start, 0));
                if (U32(start, 4) != SectionOrder || size < SmallestSection)
                    throw new NetlinkFormatException("The capture's section header is damaged.");
                Whole(size - 12, "A section's header");
                _interfaces.Clear();
                first = false;
                continue;
            }

            int length = Size(U32(Whole(4, "A block"), 0));
            if (length < 12)
                throw new NetlinkFormatException("A block of the capture says that it is shorter than its header.");
            byte[] body = Whole(length - 8, "A block")[..^4];
            switch (U32(type!, 0))
            {
                case 1 when body.Length >= 8:
                    _interfaces.Add((U16(body, 0), Resolution(body.AsSpan(8))));
                    break;
                case 3 when body.Length >= 4:
                    CheckInterface(0);
                    uint original = U32(body, 0);
                    yield return Packet(body[4..Math.Min(body.Length, 4 + (int)Math.Min(original, int.MaxValue - 4))], original > body.Length - 4 ? original - (uint)(body.Length - 4) : 0, null);
                    break;
                case 6 when body.Length >= 20:
                    double resolution = CheckInterface((int)U32(body, 0));
                    int captured = Size(U32(body, 12));
                    if (captured > body.Length - 20)
                        throw new NetlinkFormatException(Text($"packet {_packets + 1}: it says that it has {captured} bytes, where its block has {body.Length - 20}."));
                    yield return Packet(body[20..(20 + captured)], U32(body, 16) > captured ? U32(body, 16) - (uint)captured : 0, (((ulong)U32(body, 4) << 32) | U32(body, 8)) * resolution);
                    break;
            }
        }
    }

    /// <summary>How long one tick of an interface's clock is, in seconds (<c>if_tsresol</c>).</summary>
    private double Resolution(ReadOnlySpan<byte> options)
    {
        while (options.Length >= 4)
        {
            int code = U16(options, 0), length = U16(options, 2);
            if (code == 9 && length == 1 && options.Length > 4)
                return (options[4] & 0x80) == 0 ? Math.Pow(10, -options[4]) : Math.Pow(2, -(options[4] & 0x7f));
            if (code == 0 || options.Length < 4 + Alignment.Align(length))
                break;
            options = options[(4 + Alignment.Align(length))..];
        }

        return 1e-6;
    }

    private double CheckInterface(int number)
    {
        if ((uint)number >= (uint)_interfaces.Count)
            throw new NetlinkFormatException(Text($"packet {_packets + 1}: it is of interface {(uint)number}, which the capture does not describe."));
        CheckLinkType(_interfaces[number].LinkType);
        return _interfaces[number].Resolution;
    }

    private static void CheckLinkType(int linkType)
    {
        if (linkType != LinkTypeNetlink)
            throw new NetlinkFormatException(Text($"The capture has link type {linkType}; netlink is {LinkTypeNetlink}: capture on an nlmon device (ip link add nlmon0 type nlmon)."));
    }

    /// <summary>A packet: a cooked header that says where it went and which protocol it is (always in network byte order), then the datagram.</summary>
    private TraceDatagram Packet(byte[] packet, uint cut, double? time)
    {
        _packets++;
        if (cut > 0)
            throw new NetlinkFormatException(Text($"packet {_packets}: {cut} of its bytes were not captured: capture with a larger limit (tcpdump -s 0)."));
        if (packet.Length < CookedHeaderSize)
            throw new NetlinkFormatException(Text($"packet {_packets}: it has {packet.Length} bytes; its header alone has {CookedHeaderSize}."));
        int type = BinaryPrimitives.ReadUInt16BigEndian(packet);
        return new((NetlinkProtocol)BinaryPrimitives.ReadUInt16BigEndian(packet.AsSpan(14)),
            type switch { ToUser => TraceDirection.FromKernel, ToKernel => TraceDirection.ToKernel, _ => TraceDirection.Unknown }, packet.AsMemory(CookedHeaderSize))
        {
            Place = Text($"packet {_packets}"),
            Time = time is >= 0 and < LastSecond ? DateTime.UnixEpoch.AddSeconds(time.Value).ToString("HH:mm:ss.ffffff", CultureInfo.InvariantCulture) : null,
        };
    }

    private byte[] Whole(int count, string what) => Bytes(count, what) ?? throw Cut(what, count, 0);

    /// <summary>Reads bytes; null at the end of the file.</summary>
    private byte[]? Bytes(int count, string what)
    {
        byte[] bytes = new byte[count];
        int read = _stream.ReadAtLeast(bytes, count, throwOnEndOfStream: false);
        return read == count ? bytes : read == 0 && count > 0 ? null : throw Cut(what, count, read);
    }

    private NetlinkFormatException Cut(string what, int count, int read) =>
        new(Text($"The capture is cut short after packet {_packets}: {char.ToLowerInvariant(what[0])}{what[1..]} has {read} of {count} bytes."));

    private int Size(uint length) => length <= LargestPacket ? (int)length : throw new NetlinkFormatException(Text($"The capture is damaged after packet {_packets}: something says that it has {length} bytes."));

    private uint U32(ReadOnlySpan<byte> bytes, int at) => _bigEndian ? BinaryPrimitives.ReadUInt32BigEndian(bytes[at..]) : BinaryPrimitives.ReadUInt32LittleEndian(bytes[at..]);

    private ushort U16(ReadOnlySpan<byte> bytes, int at) => _bigEndian ? BinaryPrimitives.ReadUInt16BigEndian(bytes[at..]) : BinaryPrimitives.ReadUInt16LittleEndian(bytes[at..]);

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
