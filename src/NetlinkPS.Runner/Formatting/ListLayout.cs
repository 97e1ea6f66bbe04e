namespace NetlinkPS.Runner.Formatting;

/// <summary>Writes an object as lines <c>Label : value</c>, the labels as wide as the widest.</summary>
internal static class ListLayout
{
    private const string Separator = " : ";
    private const string Accent = "\e[32;1m";

    public static void Write(IReadOnlyList<(string Label, string Value)> lines, int screen, bool colour, Action<string> write)
    {
        if (lines.Count == 0 || screen < Separator.Length + 2) return;
        int width = Math.Min(lines.Max(l => Cells.Length(l.Label)), screen - Separator.Length - 1);
        string indent = new(' ', width + Separator.Length);
        foreach ((string label, string value) in lines)
        {
            string head = Cells.Head(label, width);
            head += new string(' ', width - Cells.Length(head)) + Separator;
            bool first = true;
            foreach (string part in Cells.Lines(value))
                foreach (string line in Cells.Broken(part, screen - indent.Length))
                {
                    string text = (first ? colour ? Accent + head + Cells.Reset : head : indent) + line;
                    if (line.Contains('\e', StringComparison.Ordinal) && !line.TrimEnd().EndsWith(Cells.Reset, StringComparison.Ordinal)) text += Cells.Reset;
                    write(text);
                    first = false;
                }
        }
    }
}
