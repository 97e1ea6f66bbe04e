using System.Management.Automation;

namespace NetlinkPS.Runner.Formatting;

/// <summary>A view as a format file defines it. A shape that the Runner does not draw is kept with the reason, and refused when asked for.</summary>
internal sealed class View
{
    public required string Name { get; init; }
    public required IReadOnlyList<string> TypeNames { get; init; }
    public Shape Shape { get; set; }
    public List<Column> Headers { get; } = [];
    public List<Cell> Items { get; } = [];
    public bool AutoSize { get; set; }
    public bool HideHeaders { get; set; }
    public bool Wrap { get; set; }
    public Cell? GroupBy { get; set; }
    public string? GroupLabel { get; set; }
    public string? Unsupported { get; set; }

    public View OrRefuse() => Unsupported is null ? this : throw new NotSupportedException($"The Runner cannot draw the view '{Name}': {Unsupported}.");
}

/// <summary>One value of a view: a property or a static call, with its label, alignment and format.</summary>
internal sealed record Cell(string? Property, Func<PSObject, object?>? Call, string? Label, Alignment Alignment, string? Format)
{
    public string Name => Label ?? Property ?? "";

    /// <summary>The property that has to be something, or the value is left out.</summary>
    public string? Condition { get; init; }

    public bool IsShown(PSObject target) => Condition is null || LanguagePrimitives.IsTrue(PropertyExpression.Value(target, Condition));

    public object? Value(PSObject target) => Call is not null ? Call(target) : Property is null ? null : PropertyExpression.Value(target, Property);

    public string Text(PSObject target, bool table)
    {
        try
        {
            return ValueText.Of(Value(target), Format, table && Call is null && Property is null);
        }
        catch (Exception e) when (e is not (PipelineStoppedException or NotSupportedException))
        {
            return "";
        }
    }
}
