using System.Globalization;
using System.Text;
using Netlink.Wire;

namespace Netlink.Tracing;

/// <summary>Traced messages as text.</summary>
internal static class TraceText
{
    private const int LongestHex = 64;
    private const int LongestSummary = 38;
    private const int Columns = 100;
    private const int Error = 2, Done = 3;
    private const int Indent = TraceMessage.Indent;

    private static readonly (ushort Bit, string Name)[] Common =
        [(0x01, "NLM_F_REQUEST"), (0x02, "NLM_F_MULTI"), (0x04, "NLM_F_ACK"), (0x08, "NLM_F_ECHO"), (0x10, "NLM_F_DUMP_INTR"), (0x20, "NLM_F_DUMP_FILTERED")];

    private static readonly (ushort Bit, string Name)[] Get = [(0x300, "NLM_F_DUMP"), (0x100, "NLM_F_ROOT"), (0x200, "NLM_F_MATCH"), (0x400, "NLM_F_ATOMIC")];
    private static readonly (ushort Bit, string Name)[] New = [(0x100, "NLM_F_REPLACE"), (0x200, "NLM_F_EXCL"), (0x400, "NLM_F_CREATE"), (0x800, "NLM_F_APPEND")];
    private static readonly (ushort Bit, string Name)[] Delete = [(0x100, "NLM_F_NONREC"), (0x200, "NLM_F_BULK")];
    private static readonly (ushort Bit, string Name)[] Answer = [(0x100, "NLM_F_CAPPED"), (0x200, "NLM_F_ACK_TLVS")];

    /// <summary>The flags by name. The upper byte means what the message makes it mean.</summary>
    public static string Flags(MessageFlags flags, string operation, bool isEnd)
    {
        (ushort, string)[] upper = isEnd ? Answer
            : operation.Contains("_DEL", StringComparison.Ordinal) || operation.Contains("_FLUSH", StringComparison.Ordinal) ? Delete
            : operation.Contains("_GET", StringComparison.Ordinal) || ((flags & MessageFlags.Dump) == MessageFlags.Dump && (flags & MessageFlags.Create) == 0) ? Get : New;
        var names = new List<string>();
        int left = (int)flags;
        foreach ((ushort bit, string name) in Common.Concat(upper))
        {
            if ((left & bit) == bit)
            {
                names.Add(name);
                left &= ~bit;
            }
        }

        if (left != 0)
            names.Add(string.Create(CultureInfo.InvariantCulture, $"0x{left:x}"));
        return names.Count == 0 ? "0" : string.Join('|', names);
    }

    public static string Value(object? value) => value switch
    {
        null => "",
        byte[] bytes => Hex(bytes),
        string text => Printable(text),
        Enum item => Member(item),
        TimeSpan time when time == TimeSpan.MaxValue => "for ever",
        TimeSpan time => time.ToString("c", CultureInfo.InvariantCulture),
        bool truth => truth ? "true" : "false",
        IEnumerable<object> items => string.Join(", ", items.Select(Value)),
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString() ?? "",
    };

    public static string Message(TraceMessage message)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"#{message.Number}");
        if (message.Datagram.Time is { } time)
            text.Append(' ').Append(time);
        if (message.ProcessId is { } process)
            text.Append(CultureInfo.InvariantCulture, $" {process}");
        if (message.Datagram.Descriptor is { } descriptor)
            text.Append(CultureInfo.InvariantCulture, $":{descriptor}");
        text.Append(message.Direction switch { TraceDirection.ToKernel => " ->", TraceDirection.FromKernel => " <-", _ => "" });
        text.Append(' ').Append(message.Family ?? message.Protocol.ToString()).Append(' ').Append(message.Operation);
        if (message.Answers is { } request && request != message.Operation)
            text.Append(" to ").Append(request);
        text.Append(CultureInfo.InvariantCulture, $" {message.Flags} seq {message.Sequence} port {message.Header.PortId} {message.Header.Length} bytes");
        Append(text, message.Fields, 1);
        return text.ToString();
    }

    /// <summary>The first attributes that say something, as far as a line goes.</summary>
    public static string Summary(TraceMessage message)
    {
        if (message.Error is { } error)
            return Said(message) is { } why ? $"{error}: {why}" : error;
        if (message.Header.Type is Error or Done)
            return Said(message) ?? "";
        var text = new StringBuilder();
        foreach (TraceField field in message.Fields.OrderBy(field => field.IsHeader))
        {
            if (field.Fields.Count > 0 || field.Value is null or byte[] || (field.IsHeader && field.Text is "0" or ""))
                continue;
            string part = $"{(text.Length > 0 ? " " : "")}{field.Name}={field.Text}";
            if (text.Length + part.Length > LongestSummary)
                break;
            text.Append(part);
        }

        return text.ToString();
    }

    private static string? Said(TraceMessage message) => message.Fields.FirstOrDefault(field => field.KernelName == "NLMSGERR_ATTR_MSG")?.Text;

    private static void Append(StringBuilder text, IReadOnlyList<TraceField> fields, int depth)
    {
        TraceField[] header = [.. fields.TakeWhile(field => field.IsHeader && field.Fields.Count == 0)];
        Wrapped(text, depth, [.. header.Select(field => $"{field.KernelName ?? field.Name} {field.Text}")]);
        foreach (TraceField field in fields.Skip(header.Length))
        {
            if (field is { KernelName: null, IsKnown: true, Fields.Count: 0 } && ReferenceEquals(field, fields[0]) && fields.All(item => item is { KernelName: null, IsKnown: true, Fields.Count: 0 }))
            {
                Wrapped(text, depth, [.. fields.Select(item => item.Text)]);
                return;
            }

            NewLine(text, depth).Append(field.KernelName ?? field.Name);
            if (field.KernelName is not null && !field.IsHeader)
                text.Append(" (").Append(field.Name).Append(')');
            if (!field.IsKnown)
                text.Append(" unknown");
            string value = field.Text;
            if (value.Length > 0)
                text.Append(": ").Append(value);
            Append(text, field.Fields, depth + 1);
        }
    }

    /// <summary>Short things beside each other, as many as a line takes.</summary>
    private static void Wrapped(StringBuilder text, int depth, string[] items)
    {
        int used = 0;
        for (int i = 0; i < items.Length; i++)
        {
            string item = i < items.Length - 1 ? items[i] + "," : items[i];
            if (used == 0 || used + 1 + item.Length > Columns)
            {
                NewLine(text, depth);
                used = depth * Indent;
            }
            else
            {
                text.Append(' ');
                used++;
            }

            text.Append(item);
            used += item.Length;
        }
    }

    private static StringBuilder NewLine(StringBuilder text, int depth) => text.Append('\n').Append(' ', depth * Indent);

    private static string Hex(byte[] bytes) => bytes.Length <= LongestHex
        ? Convert.ToHexStringLower(bytes)
        : string.Create(CultureInfo.InvariantCulture, $"{Convert.ToHexStringLower(bytes.AsSpan(0, LongestHex))}... {bytes.Length} bytes");

    private static string Member(Enum item)
    {
        string name = item.ToString(), number = item.ToString("D");
        return name == number ? number : $"{name} ({number})";
    }

    private static string Printable(string text)
    {
        if (!text.AsSpan().ContainsAnyInRange('\0', '\u001f') && !text.AsSpan().ContainsAnyInRange('\u007f', '\u009f'))
            return text;
        return string.Concat(text.Select(letter => char.IsControl(letter) ? string.Create(CultureInfo.InvariantCulture, $"\\x{(int)letter:x2}") : letter.ToString()));
    }
}
