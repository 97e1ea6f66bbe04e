using System.Buffers;
using System.Globalization;
using System.Text;
using Netlink.Sockets;
using Netlink.Wire;

namespace Netlink.Tracing;

/// <summary>Reads traces of netlink: what strace prints, captures of an nlmon device, and bytes.</summary>
public static class TraceReader
{
    private const int LongestStart = 4;
    private static readonly SearchValues<byte> HexText = SearchValues.Create("0123456789abcdefABCDEFxX:, \t\r\n"u8);

    /// <summary>Reads a file, whatever kind of trace it is.</summary>
    /// <param name="path">The file.</param>
    /// <returns>The datagrams, read as they are asked for.</returns>
    /// <exception cref="NetlinkFormatException">The file is no trace, or is damaged.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static IEnumerable<TraceDatagram> ReadFile(string path)
    {
        using Stream stream = Open(path);
        byte[] start = new byte[LongestStart];
        int length = stream.ReadAtLeast(start, LongestStart, throwOnEndOfStream: false);
        stream.Position = 0;
        foreach (TraceDatagram datagram in CaptureReader.IsCapture(start.AsSpan(0, length)) ? CaptureReader.Read(stream) : ReadText(stream))
            yield return datagram;
    }

    /// <summary>Reads a file of bytes, as they are or written as hexadecimal digits.</summary>
    /// <param name="path">The file.</param>
    /// <param name="protocol">The protocol that they belong to.</param>
    /// <returns>One datagram.</returns>
    /// <exception cref="NetlinkFormatException">The file is empty, or a digit is missing.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static IEnumerable<TraceDatagram> ReadFile(string path, NetlinkProtocol protocol)
    {
        using Stream stream = Open(path);
        var content = new MemoryStream();
        stream.CopyTo(content);
        yield return FromBytes(protocol, content.ToArray());
    }

    /// <summary>Takes bytes as one datagram: as they are, or written as hexadecimal digits.</summary>
    /// <param name="protocol">The protocol that they belong to.</param>
    /// <param name="content">The bytes of one message or more, or digits with spaces, colons and ends of lines between.</param>
    /// <returns>The datagram.</returns>
    /// <exception cref="NetlinkFormatException">There are none, or a digit is missing.</exception>
    public static TraceDatagram FromBytes(NetlinkProtocol protocol, ReadOnlyMemory<byte> content)
    {
        if (content.IsEmpty)
            throw new NetlinkFormatException("There are no bytes.");

        // A message that begins with digits would be longer than any is.
        bool isText = !content.Span.ContainsAnyExcept(HexText);
        return new(protocol, TraceDirection.Unknown, isText ? FromHex(Encoding.ASCII.GetString(content.Span)) : content);
    }

    /// <summary>Bytes out of hexadecimal digits.</summary>
    /// <param name="text">The digits, two a byte, with spaces, colons, <c>0x</c> and ends of lines between.</param>
    /// <returns>The bytes.</returns>
    /// <exception cref="NetlinkFormatException">It is something else, or a digit is missing.</exception>
    public static byte[] FromHex(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        string digits = string.Concat(text.Replace("0x", " ", StringComparison.OrdinalIgnoreCase).Where(letter => !char.IsWhiteSpace(letter) && letter is not (':' or ',')));
        if (digits.Any(letter => !char.IsAsciiHexDigit(letter)))
            throw new NetlinkFormatException($"'{digits.First(letter => !char.IsAsciiHexDigit(letter))}' is no hexadecimal digit.");
        return digits.Length % 2 == 0 ? Convert.FromHexString(digits)
            : throw new NetlinkFormatException(string.Create(CultureInfo.InvariantCulture, $"There are {digits.Length} hexadecimal digits: one is missing."));
    }

    /// <summary>Reads a capture in the pcap or pcapng format, of link type 253 (<c>LINKTYPE_NETLINK</c>).</summary>
    /// <param name="stream">The capture.</param>
    /// <returns>The datagrams, read as they are asked for.</returns>
    /// <exception cref="NetlinkFormatException">It is no such capture, or is damaged.</exception>
    public static IEnumerable<TraceDatagram> ReadCapture(Stream stream) => CaptureReader.Read(stream);

    /// <summary>Reads what <c>strace -f -e %network --decode-fd=socket --write=all --read=all</c> prints.</summary>
    /// <param name="lines">The lines.</param>
    /// <returns>The datagrams, read as they are asked for.</returns>
    /// <exception cref="NetlinkFormatException">There is no netlink in it, or a dump is cut short.</exception>
    public static IEnumerable<TraceDatagram> ReadStrace(IEnumerable<string> lines)
    {
        ArgumentNullException.ThrowIfNull(lines);
        var reader = new StraceReader();
        foreach (string line in lines)
        {
            if (reader.Read(line) is { } datagram)
                yield return datagram;
        }

        if (reader.Complete() is { } last)
            yield return last;
    }

    /// <summary>A file that can be looked at from its start again; what comes out of a pipe is read to its end first.</summary>
    private static Stream Open(string path)
    {
        if (Directory.Exists(path))
            throw new IOException($"{path} is a folder; a trace is a file.");
        Stream stream = File.OpenRead(path);
        if (!stream.CanSeek)
        {
            using Stream pipe = stream;
            stream = new MemoryStream();
            pipe.CopyTo(stream);
            stream.Position = 0;
        }

        return stream.Length > 0 ? stream : throw new NetlinkFormatException($"{path} is empty.");
    }

    private static IEnumerable<TraceDatagram> ReadText(Stream stream)
    {
        using var reader = new StreamReader(stream, Encoding.Latin1);
        foreach (TraceDatagram datagram in ReadStrace(Lines(reader)))
            yield return datagram;
    }

    private static IEnumerable<string> Lines(StreamReader reader)
    {
        while (reader.ReadLine() is { } line)
            yield return line;
    }
}
