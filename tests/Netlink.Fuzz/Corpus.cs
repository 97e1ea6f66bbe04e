using System.Globalization;
using System.Runtime.InteropServices;
using Netlink.Sockets;
using Netlink.Tracing;
using Netlink.Wire;

namespace Netlink.Fuzz;

/// <summary>
/// Real messages in text files: a line each, <c>&gt;</c> to the kernel or <c>&lt;</c> from it, the protocol (with the family in generic
/// netlink), and the message's bytes with sequence and port zero. A comment before them says which command made them.
/// </summary>
public static class Corpus
{
    /// <summary>The folder <c>tests/corpus</c>; null outside of a clone.</summary>
    public static string? Folder { get; } = Find();

    /// <summary>All messages of all files.</summary>
    public static IReadOnlyList<CorpusMessage> Load() => Folder is null ? [] : [.. Directory.EnumerateFiles(Folder, "*.txt").Order(StringComparer.Ordinal).SelectMany(Load)];

    /// <summary>The messages of a file.</summary>
    public static IReadOnlyList<CorpusMessage> Load(string file) =>
        [.. File.ReadLines(file).Select((line, index) => (line, index)).Where(pair => pair.line.Length > 0 && pair.line[0] != '#').Select(pair => Parse(file, pair.line, pair.index + 1))];

    /// <summary>A message as a line.</summary>
    public static string Format(TraceMessage message)
    {
        ReadOnlySpan<byte> datagram = message.Datagram.Bytes.Span;
        byte[] bytes = datagram.Slice(message.Offset, (int)message.Header.Length).ToArray();
        bytes.AsSpan(8, 8).Clear();
        string protocol = message.Protocol == NetlinkProtocol.Generic ? $"Generic/{message.Family}" : message.Protocol.ToString();
        if (message.Protocol == NetlinkProtocol.Generic)
            bytes.AsSpan(4, 2).Clear();
        return $"{(message.Direction == TraceDirection.ToKernel ? '>' : '<')} {protocol} {Convert.ToHexStringLower(bytes)}";
    }

    private static CorpusMessage Parse(string file, string line, int number)
    {
        string place = string.Create(CultureInfo.InvariantCulture, $"{Path.GetFileName(file)}:{number}");
        string[] parts = line.Split(' '), protocol = parts[1].Split('/');
        byte[] bytes = Convert.FromHexString(parts[2]);
        string? family = protocol.Length > 1 ? protocol[1] : null;
        if (family is not null)
            MemoryMarshal.Write(bytes.AsSpan(4), family == "nlctrl" ? (ushort)16 : (ushort)1000);
        var datagram = new TraceDatagram(Enum.Parse<NetlinkProtocol>(protocol[0]), parts[0] == ">" ? TraceDirection.ToKernel : TraceDirection.FromKernel, bytes) { Place = place };
        TraceMessage message = new TraceDecoder { ResolveFamily = _ => family }.Decode(datagram).Single();
        return new(place, message);
    }

    private static string? Find()
    {
        DirectoryInfo? folder = new(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "NetlinkPS.slnx")))
            folder = folder.Parent;
        return folder is null ? null : Path.Combine(folder.FullName, "tests/corpus");
    }
}

/// <summary>A message of the corpus.</summary>
/// <param name="Place">File and line.</param>
/// <param name="Message">The message.</param>
public sealed record CorpusMessage(string Place, TraceMessage Message)
{
    /// <inheritdoc/>
    public override string ToString() => $"{Place} {Message.Operation}";
}
