using System.Text;

namespace NetlinkPS.Runner.Formatting;

/// <summary>Places columns on the screen and writes rows: one blank between columns, no blanks at the end of the last.</summary>
internal sealed class TableLayout
{
    private const string HeaderStyle = "\e[32;1m";
    private readonly IReadOnlyList<Column> _columns;
    private readonly int[] _widths;
    private readonly bool _colour;
    private readonly bool _hidden;

    public TableLayout(IReadOnlyList<Column> columns, int[] widths, int screen, bool colour)
    {
        _columns = columns;
        _widths = widths;
        _colour = colour;
        if (!Spread(screen)) Trim(screen);
        _hidden = !Array.Exists(_widths, w => w > 0);
    }

    public void WriteHeader(Action<string> write)
    {
        if (_hidden) return;
        WriteWrapped([.. _columns.Select(c => c.Label)], Alignments(null), write, true);
        WriteLine([.. _columns.Select((c, i) => _widths[i] <= 0 ? "" : new string('-', c.Label.Length == 0 ? _widths[i] : Math.Min(_widths[i], Cells.Length(c.Label))))], Alignments(null), write, true);
    }

    public void WriteRow(FormatPacket.Row row, Action<string> write)
    {
        if (_hidden) return;
        string[] values = [.. _columns.Select((_, i) => i < row.Values.Length ? row.Values[i] : "")];
        if (row.Wrap) WriteWrapped(values, Alignments(row.Alignments), write, false);
        else WriteLine(values, Alignments(row.Alignments), write, false);
    }

    private Alignment[] Alignments(Alignment[]? own) =>
        [.. _columns.Select((c, i) => own is not null && i < own.Length && own[i] != Alignment.None ? own[i] : c.Alignment)];

    /// <summary>Shares what room is left among the columns without a width, cell by cell; false when the table is too wide.</summary>
    private bool Spread(int screen)
    {
        bool[] isFixed = [.. _widths.Select(w => w > 0)];
        for (int i = 0; i < _widths.Length; i++)
            if (_widths[i] == 0) _widths[i] = 1;
        int room = screen - Total();
        if (room < 0) return false;
        if (Array.TrueForAll(isFixed, f => f)) return true;
        while (room > 0)
            for (int i = 0; i < _widths.Length && room > 0; i++)
            {
                if (isFixed[i]) continue;
                _widths[i]++;
                room--;
            }
        return true;
    }

    /// <summary>Narrows the last column; hides it when nothing of it is left, and goes on with the one before.</summary>
    private void Trim(int screen)
    {
        int last = _widths.Length - 1;
        while (last >= 0 && Total() is var total && total > screen)
        {
            int left = _widths[last] - (total - screen);
            _widths[last] = left < 1 ? -1 : left;
            if (left < 1) last--;
        }
    }

    private int Total()
    {
        int visible = _widths.Count(w => w > 0);
        return _widths.Where(w => w > 0).Sum() + Math.Max(visible - 1, 0);
    }

    private void WriteLine(string[] values, Alignment[] alignments, Action<string> write, bool header)
    {
        StringBuilder line = new();
        for (int i = 0; i < values.Length; i++)
        {
            if (_widths[i] <= 0) continue;
            if (i > 0) line.Append(' ');
            string field = Field(Cells.Lines(values[i]) is { Length: > 1 } lines ? lines[0] + Cells.Ellipsis : values[i], _widths[i], alignments[i], i < values.Length - 1);
            if (header && _colour) line.Append(HeaderStyle);
            line.Append(field);
            if (header ? _colour : field.Contains('\e', StringComparison.Ordinal) && !field.TrimEnd().EndsWith(Cells.Reset, StringComparison.Ordinal)) line.Append(Cells.Reset);
        }
        write(line.ToString());
    }

    private void WriteWrapped(string[] values, Alignment[] alignments, Action<string> write, bool header)
    {
        int[] shown = [.. Enumerable.Range(0, values.Length).Where(i => _widths[i] > 0)];
        List<string>[] fields = new List<string>[shown.Length];
        for (int k = 0; k < shown.Length; k++)
        {
            int i = shown[k];
            bool pad = k < shown.Length - 1;
            fields[k] = Cells.Broken(values[i], _widths[i]);
            for (int r = 0; r < fields[k].Count; r++)
                fields[k][r] = (k > 0 ? " " : "") + ((pad || alignments[i] is Alignment.Right or Alignment.Center) && Cells.Length(fields[k][r]) < _widths[i]
                    ? Field(fields[k][r], _widths[i], alignments[i], pad) : fields[k][r]);
        }
        int rows = fields.Max(f => f.Count);
        for (int r = 0; r < rows; r++)
        {
            int lastWithText = Array.FindLastIndex(fields, f => f.Count > r);
            StringBuilder line = new();
            for (int k = 0; k <= lastWithText; k++)
            {
                string field = r < fields[k].Count ? fields[k][r] : new string(' ', _widths[shown[k]] + (k > 0 ? 1 : 0));
                if (k == lastWithText && rows > 1) field = field.TrimEnd();
                if (header && _colour) line.Append(HeaderStyle).Append(field).Append(Cells.Reset);
                else line.Append(field);
            }
            write(line.ToString());
        }
    }

    private static string Field(string text, int width, Alignment alignment, bool pad)
    {
        int length = Cells.Length(text);
        if (length > width)
        {
            string mark = width > 1 ? Cells.Ellipsis.ToString() : "";
            text = alignment == Alignment.Right ? Cells.Tail(text, width - mark.Length, mark) : Cells.Head(text, width - mark.Length, mark);
            length = Cells.Length(text);
        }
        int room = width - length;
        if (room <= 0) return text;
        return alignment switch
        {
            Alignment.Right => new string(' ', room) + text,
            Alignment.Center => new string(' ', room / 2) + text + (pad ? new string(' ', room - room / 2) : ""),
            _ => pad ? text + new string(' ', room) : text,
        };
    }
}
