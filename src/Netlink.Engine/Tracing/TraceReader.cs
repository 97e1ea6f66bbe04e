using System.Text;
using Netlink.Wire;

namespace Netlink.Tracing;

/// <summary>Reads traces of netlink: what strace prints, and captures of an nlmon device.</summary>
public static class TraceReader
{
    private const int LongestStart = 4;

    /// <summary>Reads a file, whatever kind of trace it is.</summary>
    /// <param name="path">The file.</param>
    /// <returns>The datagrams, read as they are asked for.</returns>
    /// <exception cref="NetlinkFormatException">The file is no trace, or is damaged.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static IEnumerable<TraceDatagram> ReadFile(string path)
    {
        using FileStream stream = File.OpenRead(path);
        byte[] start = new byte[LongestStart];
        int length = stream.ReadAtLeast(start, LongestStart, throwOnEndOfStream: false);
        stream.Position = 0;
        if (length == 0)
            throw new NetlinkFormatException($"{path} is empty.");
        foreach (TraceDatagram datagram in CaptureReader.IsCapture(start.AsSpan(0, length)) ? CaptureReader.Read(stream) : ReadText(stream))
            yield return datagram;
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
