using System.Management.Automation;

namespace NetlinkPS.Runner.Formatting;

internal enum Alignment { None, Left, Center, Right }

internal enum Shape { Default, Table, List }

internal sealed record Column(string Label, int Width, Alignment Alignment);

/// <summary>A step of formatted output: what the Format-... commands send down the pipeline in place of the objects.</summary>
internal abstract record FormatPacket
{
    public static bool Is(object? item) => PSObject.Base(item) is FormatPacket;

    public sealed record Start(Shape Shape, IReadOnlyList<Column> Columns, bool AutoSize, bool HideHeader) : FormatPacket;

    public sealed record GroupStart(string? Label, string? Value) : FormatPacket;

    public sealed record Row(string[] Values, Alignment[] Alignments, bool Wrap) : FormatPacket;

    public sealed record Entry(IReadOnlyList<(string Label, string Value)> Lines) : FormatPacket;

    /// <summary>A blank line between groups.</summary>
    public sealed record Blank : FormatPacket;

    /// <summary>An object of another kind in between: its text, or a list of its own.</summary>
    public sealed record Aside(string? Text, IReadOnlyList<(string Label, string Value)>? Lines) : FormatPacket;

    public sealed record GroupEnd : FormatPacket;

    public sealed record End : FormatPacket;
}
