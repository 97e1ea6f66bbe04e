using NetlinkPS.Runner.Commands;
using System.Management.Automation;
using NetlinkPS.Runner.Formatting;

namespace Microsoft.PowerShell.Commands;

[Cmdlet("Sort", "Object", DefaultParameterSetName = "Default")]
public sealed class SortObjectCommand : BuiltInCommand
{
    private readonly List<PSObject> _items = [];

    [Parameter(ValueFromPipeline = true)] public PSObject? InputObject { get; set; }
    [Parameter(Position = 0)] public object[] Property { get; set; } = [];
    [Parameter] public SwitchParameter Descending { get; set; }
    [Parameter] public SwitchParameter CaseSensitive { get; set; }
    [Parameter] public SwitchParameter Unique { get; set; }
    [Parameter(ParameterSetName = "Default")] public SwitchParameter Stable { get; set; }
    [Parameter(ParameterSetName = "Top", Mandatory = true), ValidateRange(1, int.MaxValue)] public int Top { get; set; }
    [Parameter(ParameterSetName = "Bottom", Mandatory = true), ValidateRange(1, int.MaxValue)] public int Bottom { get; set; }

    protected override void ProcessRecord()
    {
        if (InputObject is not null) _items.Add(InputObject);
    }

    protected override void EndProcessing()
    {
        ObjectOrder order = new(PropertyExpression.Parse(Property, false), Descending, CaseSensitive);
        List<PSObject> sorted = [.. _items.Order(order)];
        if (Unique)
            for (int i = sorted.Count - 1; i > 0; i--)
                if (order.Compare(sorted[i - 1], sorted[i]) == 0) sorted.RemoveAt(i);
        IEnumerable<PSObject> chosen = Top > 0 ? sorted.Take(Top) : Bottom > 0 ? sorted.TakeLast(Bottom) : sorted;
        foreach (PSObject item in chosen) WriteObject(item);
    }
}
