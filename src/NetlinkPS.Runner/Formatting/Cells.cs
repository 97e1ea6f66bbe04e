using System.Text;

namespace NetlinkPS.Runner.Formatting;

/// <summary>Text as the screen has it: its width in cells, colour sequences aside; cut and broken to a width.</summary>
internal static class Cells
{
    public const char Ellipsis = '…';
    public const string Reset = "\e[0m";

    // PowerShell breaks lines at words for these languages and anywhere for all others (so for LANG=C, too).
    private static readonly bool BreakAtWords = Language() is "en" or "fr" or "de" or "it" or "pt" or "es";

    private static string Language()
    {
        string name = Environment.GetEnvironmentVariable("LC_ALL") is { Length: > 0 } all ? all
            : Environment.GetEnvironmentVariable("LC_MESSAGES") is { Length: > 0 } messages ? messages : Environment.GetEnvironmentVariable("LANG") ?? "";
        return name.Length >= 2 && (name.Length == 2 || name[2] == '_') ? name[..2] : "";
    }

    public static int Length(string? text)
    {
        int length = 0;
        for (int i = 0; i < text?.Length; i++)
        {
            int sequence = SequenceAt(text, i);
            if (sequence > 0) i += sequence - 1;
            else length += Width(text[i]);
        }
        return length;
    }

    public static string Plain(string text)
    {
        if (!text.Contains('\e', StringComparison.Ordinal)) return text;
        StringBuilder plain = new(text.Length);
        for (int i = 0; i < text.Length; i++)
        {
            int sequence = SequenceAt(text, i);
            if (sequence > 0) i += sequence - 1;
            else plain.Append(text[i]);
        }
        return plain.ToString();
    }

    /// <summary>The first cells of a text, with all its colour sequences, and a mark where the cut was.</summary>
    public static string Head(string text, int cells, string mark = "")
    {
        StringBuilder head = new();
        int used = 0;
        bool cut = false;
        for (int i = 0; i < text.Length; i++)
        {
            int sequence = SequenceAt(text, i);
            if (sequence > 0)
            {
                head.Append(text, i, sequence);
                i += sequence - 1;
            }
            else if (!cut && used + Width(text[i]) <= cells) { head.Append(text[i]); used += Width(text[i]); }
            else if (!cut) { cut = true; head.Append(mark); }
        }
        return head.ToString();
    }

    public static string Tail(string text, int cells, string mark = "")
    {
        int skip = Length(text) - cells;
        StringBuilder tail = new();
        bool marked = false;
        for (int i = 0; i < text.Length; i++)
        {
            int sequence = SequenceAt(text, i);
            if (sequence > 0)
            {
                tail.Append(text, i, sequence);
                i += sequence - 1;
            }
            else if (skip > 0) skip -= Width(text[i]);
            else
            {
                if (!marked) { tail.Append(mark); marked = true; }
                tail.Append(text[i]);
            }
        }
        return tail.ToString();
    }

    public static string[] Lines(string? text) => (text ?? "").Replace("\r", "", StringComparison.Ordinal).Split('\n');

    /// <summary>Breaks a text into lines of at most so many cells, at words where the language does so.</summary>
    public static List<string> Broken(string? text, int width)
    {
        List<string> broken = [];
        foreach (string line in Lines(text))
        {
            if (Length(line) <= width || width <= 0) { broken.Add(line); continue; }
            StringBuilder current = new();
            int left = width;
            foreach (string word in BreakAtWords ? Words(line) : [line])
            {
                int length = Length(word);
                if (length <= width)
                {
                    if (length > left) { broken.Add(current.ToString()); current.Clear(); left = width; }
                    current.Append(word);
                    left -= length;
                    continue;
                }
                for (int i = 0; i < word.Length; i++)
                {
                    int sequence = SequenceAt(word, i);
                    if (sequence > 0) { current.Append(word, i, sequence); i += sequence - 1; continue; }
                    char c = Width(word[i]) > width ? '?' : word[i];
                    if (Width(c) > left) { broken.Add(current.ToString()); current.Clear(); left = width; }
                    current.Append(c);
                    left -= Width(c);
                }
            }
            broken.Add(current.ToString());
        }
        return broken;
    }

    private static IEnumerable<string> Words(string line)
    {
        int start = 0;
        for (int i = 0; i < line.Length; i++)
        {
            if (line[i] is not (' ' or '\t')) continue;
            yield return line[start..(i + 1)];
            start = i + 1;
        }
        yield return line[start..];
    }

    private static int SequenceAt(string text, int at)
    {
        if (text[at] != '\e' || at + 1 >= text.Length) return 0;
        int end = at + 1;
        if (text[end] == '[')
        {
            while (++end < text.Length && text[end] is < '@' or > '~') { }
            return end < text.Length ? end - at + 1 : 0;
        }
        if (text[end] != ']') return 0;
        while (++end < text.Length && text[end] is not ('\a' or '\\')) { }
        return end < text.Length ? end - at + 1 : 0;
    }

    private static int Width(char c) => c >= 0x1100 && (c <= 0x115f || c is '\u2329' or '\u232a'
        || c is >= '\u2e80' and <= '\ua4cf' and not '\u303f' || c is >= '\uac00' and <= '\ud7a3' || c is >= '\uf900' and <= '\ufaff'
        || c is >= '\ufe10' and <= '\ufe19' || c is >= '\ufe30' and <= '\ufe6f' || c is >= '\uff00' and <= '\uff60' || c is >= '\uffe0' and <= '\uffe6') ? 2 : 1;
}
