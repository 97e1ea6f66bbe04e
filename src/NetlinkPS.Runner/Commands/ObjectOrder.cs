using System.Globalization;
using System.Management.Automation;
using NetlinkPS.Runner.Formatting;

namespace NetlinkPS.Runner.Commands;

/// <summary>Compares objects by the values of some properties (or by themselves), with PowerShell's comparison.</summary>
internal sealed class ObjectOrder(List<PropertyExpression> properties, bool descending, bool caseSensitive) : IComparer<PSObject>
{
    public object?[] Keys(PSObject item) => properties.Count == 0 ? [item.BaseObject] : [.. properties.Select(p => p.Names(item) is [var name, ..] ? PropertyExpression.Value(item, name) : null)];

    public int Compare(PSObject? x, PSObject? y) => Compare(Keys(x!), Keys(y!));

    public int Compare(object?[] first, object?[] second)
    {
        for (int i = 0; i < first.Length; i++)
        {
            int order = Compare(first[i], second[i]);
            if (order != 0) return descending ? -order : order;
        }
        return 0;
    }

    /// <summary>Values that cannot be compared are compared as text; null comes first.</summary>
    private int Compare(object? first, object? second)
    {
        first = PSObject.Base(first);
        second = PSObject.Base(second);
        if (first is null || second is null) return first is null ? second is null ? 0 : -1 : 1;
        return LanguagePrimitives.TryCompare(first, second, !caseSensitive, CultureInfo.InvariantCulture, out int order) ? order
            : string.Compare(PSObject.ToText(first), PSObject.ToText(second), CultureInfo.InvariantCulture, caseSensitive ? CompareOptions.None : CompareOptions.IgnoreCase);
    }
}
