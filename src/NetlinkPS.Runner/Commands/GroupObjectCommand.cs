using NetlinkPS.Runner.Commands;
using System.Collections.ObjectModel;
using System.Management.Automation;
using NetlinkPS.Runner.Formatting;

namespace Microsoft.PowerShell.Commands;

[Cmdlet("Group", "Object")]
public sealed class GroupObjectCommand : BuiltInCommand
{
    private readonly List<(object?[] Keys, List<PSObject> Items)> _groups = [];
    private ObjectOrder? _order;

    [Parameter(ValueFromPipeline = true)] public PSObject? InputObject { get; set; }
    [Parameter(Position = 0)] public object[] Property { get; set; } = [];
    [Parameter] public SwitchParameter NoElement { get; set; }
    [Parameter] public SwitchParameter CaseSensitive { get; set; }

    protected override void BeginProcessing() => _order = new ObjectOrder(PropertyExpression.Parse(Property, false), false, CaseSensitive);

    protected override void ProcessRecord()
    {
        if (InputObject is null) return;
        object?[] keys = _order!.Keys(InputObject);
        foreach ((object?[] known, List<PSObject> items) in _groups)
            if (_order.Compare(known, keys) == 0) { items.Add(InputObject); return; }
        _groups.Add((keys, [InputObject]));
    }

    protected override void EndProcessing()
    {
        // Groups come in the order of their values, unless those are of several types.
        if (_groups.Count > 0 && Enumerable.Range(0, _groups[0].Keys.Length).All(i => _groups.Select(g => Plain(g.Keys[i])?.GetType()).OfType<Type>().Distinct().Count() <= 1))
            _groups.Sort((a, b) => _order!.Compare(a.Keys, b.Keys));
        foreach ((object?[] keys, List<PSObject> items) in _groups)
        {
            PSObject group = new();
            group.TypeNames.Insert(0, NoElement ? "Microsoft.PowerShell.Commands.GroupInfoNoElement" : "Microsoft.PowerShell.Commands.GroupInfo");
            group.Properties.Add(new PSNoteProperty("Values", keys));
            group.Properties.Add(new PSNoteProperty("Count", items.Count));
            group.Properties.Add(new PSNoteProperty("Group", NoElement ? new Collection<PSObject>() : new Collection<PSObject>(items)));
            group.Properties.Add(new PSNoteProperty("Name", string.Join(", ", keys.Select(PSObject.ToText))));
            WriteObject(group);
        }
    }
}
