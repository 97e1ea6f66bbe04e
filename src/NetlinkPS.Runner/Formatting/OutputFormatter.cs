using System.Diagnostics;
using NetlinkPS.Runner.Execution;

namespace NetlinkPS.Runner.Formatting;

/// <summary>
/// The end of the pipeline: formats what is not formatted yet and writes lines. A table whose widths come from its rows waits for
/// its group's end, or for 300 ms when nobody asked for AutoSize.
/// </summary>
internal sealed class OutputFormatter
{
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(300);
    private readonly Session _session;
    private readonly Action<string> _write;
    private readonly FormatGenerator _default;
    private readonly List<FormatPacket> _waiting = [];
    private readonly int _width;
    private FormatPacket.Start? _start;
    private TableLayout? _table;
    private FormatPacket.GroupStart? _group;
    private Stopwatch? _watch;
    private bool _waits;

    public OutputFormatter(Session session, Action<string> write, int? width = null)
    {
        _session = session;
        // PowerShell leaves the screen's last column free.
        _width = width ?? session.Options.Width - 1;
        _write = line => write(session.Options.Colour ? line : Cells.Plain(line));
        _default = new FormatGenerator(session, new FormatRequest(Shape.Default), Handle);
    }

    public void Write(object? item) => _default.Process(item);

    public void End()
    {
        _default.End();
        if (_start is not null) Handle(new FormatPacket.End());
    }

    private void Handle(FormatPacket packet)
    {
        switch (packet)
        {
            case FormatPacket.Start start:
                // A Format-... command that was cut short did not say its end.
                if (_start is not null) Handle(new FormatPacket.End());
                _start = start;
                _write("");
                break;
            case FormatPacket.GroupStart group:
                _group = group;
                _waits = _start!.Shape == Shape.Table && (_start.AutoSize || _start.Columns.Count > 0 && _start.Columns[0].Width == 0);
                _watch = _start.AutoSize ? null : Stopwatch.StartNew();
                if (!_waits) BeginGroup([]);
                break;
            case FormatPacket.GroupEnd:
                if (_waits) Flush();
                _table = null;
                break;
            case FormatPacket.End:
                if (_waits) Flush();
                if (_start?.Shape != Shape.List) _write("");
                _start = null;
                break;
            default:
                if (!_waits) { Draw(packet); break; }
                _waiting.Add(packet);
                if (_watch is not null && _watch.Elapsed > Patience) Flush();
                break;
        }
    }

    private void Flush()
    {
        BeginGroup(_waiting);
        foreach (FormatPacket packet in _waiting) Draw(packet);
        _waiting.Clear();
        _waits = false;
    }

    private void BeginGroup(List<FormatPacket> known)
    {
        if (_group?.Label is { } label)
        {
            foreach (string line in Cells.Broken(label + _group.Value, _width)) _write(line);
            _write("");
        }
        if (_start!.Shape != Shape.Table) return;
        int[] widths = [.. _start.Columns.Select(c => c.Width)];
        if (_waits)
            for (int i = 0; i < widths.Length; i++)
            {
                widths[i] = Cells.Length(_start.Columns[i].Label);
                foreach (FormatPacket.Row row in known.OfType<FormatPacket.Row>())
                    if (i < row.Values.Length) widths[i] = Math.Max(widths[i], Cells.Length(row.Values[i]));
            }
        _table = new TableLayout(_start.Columns, widths, _width, _session.Options.Colour);
        if (!_start.HideHeader) _table.WriteHeader(_write);
    }

    private void Draw(FormatPacket packet)
    {
        switch (packet)
        {
            case FormatPacket.Row row: _table?.WriteRow(row, _write); break;
            case FormatPacket.Entry entry:
                ListLayout.Write(entry.Lines, _width, _session.Options.Colour, _write);
                _write("");
                break;
            case FormatPacket.Blank: _write(""); break;
            case FormatPacket.Aside { Text: { } text }: foreach (string line in Cells.Lines(text)) _write(line); break;
            case FormatPacket.Aside { Lines: { } lines }:
                _write("");
                ListLayout.Write(lines, _width, _session.Options.Colour, _write);
                _write("");
                break;
        }
    }
}
