using System.Globalization;
using System.Text.RegularExpressions;
using Netlink.Sockets;
using Netlink.Wire;

namespace Netlink.Tracing;

/// <summary>
/// Reads what strace writes of netlink sockets: <c>strace -f -e %network --decode-fd=socket --write=all --read=all</c>. The bytes are those of
/// the dumps below each call; what strace itself makes of them is passed over. Lines may come one by one.
/// </summary>
public sealed partial class StraceReader
{
    private const int HexStart = 9;
    private const int HexWidth = 50;
    private readonly Dictionary<(int?, int), NetlinkProtocol> _sockets = [];
    private readonly Dictionary<int, NetlinkProtocol> _lastByDescriptor = [];
    private readonly Dictionary<int, string> _unfinished = [];
    private Call? _call;
    private int _line;
    private bool _sawNetlink;
    private bool _sawDump;

    /// <summary>How many lines were read.</summary>
    public int Lines => _line;

    /// <summary>Reads a line.</summary>
    /// <param name="line">The line, without its end.</param>
    /// <returns>What was complete before this line; mostly null.</returns>
    /// <exception cref="NetlinkFormatException">A dump is cut short, or is none.</exception>
    public TraceDatagram? Read(string line)
    {
        ArgumentNullException.ThrowIfNull(line);
        _line++;
        ReadOnlySpan<char> text = line.AsSpan().TrimEnd("\r\n");
        if (text.StartsWith(" | "))
        {
            _call?.Append(HexLine(text));
            return null;
        }

        Match buffer = BufferLine().Match(line);
        if (buffer.Success)
        {
            _call?.Announce(int.Parse(buffer.Groups[1].ValueSpan, CultureInfo.InvariantCulture));
            return null;
        }

        if (VectorLine().IsMatch(line))
            return Next();
        TraceDatagram? ended = End();
        Begin(line);
        return ended;
    }

    /// <summary>Ends the trace.</summary>
    /// <returns>The last datagram; null when there was none.</returns>
    /// <exception cref="NetlinkFormatException">The last dump is cut short, or there was no dump at all.</exception>
    public TraceDatagram? Complete()
    {
        TraceDatagram? last = End();
        if (_line == 0)
            throw new NetlinkFormatException("The trace is empty.");
        if (_sawNetlink && !_sawDump && last is null)
            throw new NetlinkFormatException("The trace has netlink calls but not their bytes: strace needs --write=all --read=all.");
        if (!_sawNetlink)
            throw new NetlinkFormatException("There is no netlink in this: it takes what strace -f -e %network --decode-fd=socket --write=all --read=all prints, or a capture of an nlmon device.");
        return last;
    }

    private void Begin(string line)
    {
        Match start = CallLine().Match(line);
        if (!start.Success)
            return;
        int? process = start.Groups["pid"].Success ? int.Parse(start.Groups["pid"].ValueSpan, CultureInfo.InvariantCulture) : null;
        string name = start.Groups["name"].Value, arguments = start.Groups["rest"].Value;
        if (start.Groups["resumed"].Success)
        {
            arguments = _unfinished.Remove(process ?? 0, out string? first) ? first + arguments : arguments;
        }
        else if (arguments.EndsWith("<unfinished ...>", StringComparison.Ordinal))
        {
            _unfinished[process ?? 0] = arguments[..^"<unfinished ...>".Length];
            return;
        }

        Match ending = ResultPattern().Match(arguments);
        if (!ending.Success || !long.TryParse(ending.Groups[1].ValueSpan, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out long result) || result < 0)
            return;
        if (name == "socket")
        {
            Match kind = SocketPattern().Match(arguments);
            if (kind.Success && MessageNames.Protocol(kind.Groups[1].Value) is { } opened)
            {
                _sockets[(process, (int)result)] = _lastByDescriptor[(int)result] = opened;
            }
            else
            {
                // The number was a netlink socket's that is closed by now.
                _sockets.Remove((process, (int)result));
                _lastByDescriptor.Remove((int)result);
            }

            return;
        }

        bool receives = name.StartsWith("recv", StringComparison.Ordinal) || name is "read" or "readv", sends = name.StartsWith("send", StringComparison.Ordinal) || name is "write" or "writev";
        Match descriptor = DescriptorPattern().Match(arguments);
        if ((!receives && !sends) || !descriptor.Success || result == 0)
            return;
        int number = int.Parse(descriptor.Groups[1].ValueSpan, CultureInfo.InvariantCulture);
        if (Protocol(process, number, descriptor.Groups[2].Value) is not { } protocol)
            return;
        _sawNetlink = true;

        // What is only peeked at comes again.
        if (!arguments.Contains("MSG_PEEK", StringComparison.Ordinal))
        {
            _call = new Call(name, _line, receives ? TraceDirection.FromKernel : TraceDirection.ToKernel, protocol, process, number, result,
                start.Groups["time"].Success ? start.Groups["time"].Value : null);
        }
    }

    private NetlinkProtocol? Protocol(int? process, int descriptor, string told)
    {
        Match decoded = DecodedPattern().Match(told);
        if (decoded.Success && MessageNames.Protocol(decoded.Groups[1].Value) is { } named)
            return _sockets[(process, descriptor)] = named;
        if (told.Length > 0 && !told.StartsWith("<NETLINK", StringComparison.Ordinal) && !told.StartsWith("<socket", StringComparison.Ordinal))
            return null;
        if (_sockets.TryGetValue((process, descriptor), out NetlinkProtocol known))
            return known;

        // A thread or a child uses the socket of another.
        return _lastByDescriptor.TryGetValue(descriptor, out NetlinkProtocol last) ? last : null;
    }

    private TraceDatagram? Next()
    {
        TraceDatagram? done = _call is { HasBytes: true } ? Check(_call).ToDatagram() : null;
        _call?.Clear();
        return done;
    }

    private TraceDatagram? End()
    {
        Call? call = _call;
        _call = null;
        if (call is not { HasBytes: true })
            return null;
        _sawDump = true;
        return Check(call).ToDatagram();
    }

    private Call Check(Call call)
    {
        _sawDump = true;
        if (call.Missing is { } missing)
        {
            throw new NetlinkFormatException(string.Create(
                CultureInfo.InvariantCulture, $"line {call.Line}: the dump of {call.Name} ends after {call.Length} of {call.Length + missing} bytes: the trace is cut short, or lines of it are missing."));
        }

        return call;
    }

    private byte[] HexLine(ReadOnlySpan<char> text)
    {
        // " | 00010  xx xx xx xx xx xx xx xx  xx xx xx xx xx xx xx xx  text |"
        int start = text[3..].IndexOf("  ") + 5;
        if (start < HexStart || text.Length < start + 2)
            throw Malformed();
        ReadOnlySpan<char> hex = text.Slice(start, Math.Min(HexWidth, text.Length - start));
        var bytes = new List<byte>(16);
        for (int i = 0; i + 1 < hex.Length && bytes.Count < 16; i++)
        {
            if (hex[i] == ' ')
                continue;
            if (!byte.TryParse(hex.Slice(i, 2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out byte value))
                throw Malformed();
            bytes.Add(value);
            i++;
        }

        return bytes.Count > 0 && text[^1] == '|' ? [.. bytes] : throw Malformed();
    }

    private NetlinkFormatException Malformed() => new(string.Create(CultureInfo.InvariantCulture, $"line {_line}: this is not a whole line of a dump as strace writes it."));

    [GeneratedRegex(@"^(?:(?<pid>\d+) +|\[pid +(?<pid>\d+)\] +)? *(?:(?<time>\d[\d:.]*\.\d+|\d+:\d+:\d+) +)?(?:\[ *[0-9a-f]+\] +)*(?<resumed><\.\.\. )?(?<name>[a-z_0-9]+)(?: resumed>|\()(?<rest>.*)$")]
    private static partial Regex CallLine();

    [GeneratedRegex(@"\) += (-?\d+)(?:<[^ ]*>)?(?: [A-Z(<].*)?$")]
    private static partial Regex ResultPattern();

    [GeneratedRegex(@"(?:AF|PF)_NETLINK\b.*\bNETLINK_(\w+)")]
    private static partial Regex SocketPattern();

    [GeneratedRegex(@"^(\d+)(<[^,]*>)?,")]
    private static partial Regex DescriptorPattern();

    [GeneratedRegex(@"^<NETLINK:\[(\w+):")]
    private static partial Regex DecodedPattern();

    [GeneratedRegex(@"^ \* (\d+) bytes in buffer \d+$")]
    private static partial Regex BufferLine();

    [GeneratedRegex(@"^ = \d+ buffers? in vector \d+$")]
    private static partial Regex VectorLine();

    /// <summary>A call whose dump is being read.</summary>
    private sealed class Call(string name, int line, TraceDirection direction, NetlinkProtocol protocol, int? process, int descriptor, long result, string? time)
    {
        private readonly List<byte> _bytes = [];
        private int _announced;

        public string Name => name;

        public int Line => line;

        public int Length => _bytes.Count;

        public bool HasBytes => _bytes.Count > 0 || _announced > 0;

        /// <summary>How many bytes are still to come.</summary>
        public int? Missing
        {
            get
            {
                // A call with buffers says how many bytes each has; sendmmsg and recvmmsg return the number of messages.
                long whole = _announced > 0 ? _announced : result;
                return whole > _bytes.Count ? (int)(whole - _bytes.Count) : null;
            }
        }

        public void Announce(int bytes) => _announced += bytes;

        public void Append(byte[] bytes) => _bytes.AddRange(bytes);

        public void Clear()
        {
            _bytes.Clear();
            _announced = 0;
        }

        public TraceDatagram ToDatagram() => new(protocol, direction, _bytes.ToArray())
        {
            ProcessId = process, Descriptor = descriptor, Time = time, Place = string.Create(CultureInfo.InvariantCulture, $"line {line}"),
        };
    }
}
