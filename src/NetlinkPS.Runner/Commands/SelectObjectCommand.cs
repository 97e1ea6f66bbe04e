using System.Management.Automation;
using NetlinkPS.Runner.Formatting;

namespace Microsoft.PowerShell.Commands;

/// <summary>Select-Object: some properties of each object, or some of the objects.</summary>
[Cmdlet("Select", "Object", DefaultParameterSetName = "DefaultParameter")]
public sealed class SelectObjectCommand : BuiltInCommand
{
    private readonly Queue<PSObject> _last = new();
    private readonly List<PSObject> _unique = [];
    private List<PropertyExpression> _properties = [];
    private HashSet<int>? _indexes;
    private int _seen, _written;

    [Parameter(ValueFromPipeline = true)] public PSObject? InputObject { get; set; }
    [Parameter(Position = 0, ParameterSetName = "DefaultParameter"), Parameter(Position = 0, ParameterSetName = "SkipLastParameter")] public object[] Property { get; set; } = [];
    [Parameter(ParameterSetName = "DefaultParameter"), Parameter(ParameterSetName = "SkipLastParameter")] public string[] ExcludeProperty { get; set; } = [];
    [Parameter(ParameterSetName = "DefaultParameter"), Parameter(ParameterSetName = "SkipLastParameter")] public string? ExpandProperty { get; set; }
    [Parameter] public SwitchParameter Unique { get; set; }
    [Parameter(ParameterSetName = "DefaultParameter"), ValidateRange(0, int.MaxValue)] public int Last { get; set; }
    [Parameter(ParameterSetName = "DefaultParameter"), ValidateRange(0, int.MaxValue)] public int First { get; set; }
    [Parameter(ParameterSetName = "DefaultParameter"), Parameter(ParameterSetName = "SkipLastParameter"), ValidateRange(0, int.MaxValue)] public int Skip { get; set; }
    [Parameter(ParameterSetName = "SkipLastParameter"), ValidateRange(0, int.MaxValue)] public int SkipLast { get; set; }
    [Parameter] public SwitchParameter Wait { get; set; }
    [Parameter(ParameterSetName = "IndexParameter"), ValidateRange(0, int.MaxValue)] public int[]? Index { get; set; }
    [Parameter(ParameterSetName = "SkipIndexParameter"), ValidateRange(0, int.MaxValue)] public int[]? SkipIndex { get; set; }

    private bool Given(string parameter) => MyInvocation.BoundParameters.ContainsKey(parameter);

    protected override void BeginProcessing()
    {
        if (ExcludeProperty.Length > 0 && Property.Length == 0) Property = ["*"];
        _properties = PropertyExpression.Parse(Property, false);
        if ((Index ?? SkipIndex) is { } chosen) _indexes = [.. chosen];
    }

    protected override void ProcessRecord()
    {
        if (InputObject is null) return;
        int position = _seen++;
        if (_indexes is not null)
        {
            if (_indexes.Contains(position) == Index is not null) Emit(InputObject);
            if (Index is not null && position >= _indexes.Max()) StopUnlessWaiting();
            return;
        }
        if (SkipLast > 0)
        {
            if (position < Skip) return;
            _last.Enqueue(InputObject);
            if (_last.Count > SkipLast) Emit(_last.Dequeue());
            return;
        }
        if (Given(nameof(Last)))
        {
            if (Given(nameof(First)) && position - Skip < First && position >= Skip) { Emit(InputObject); return; }
            _last.Enqueue(InputObject);
            if (_last.Count > Last + (Given(nameof(First)) ? 0 : Skip)) _last.Dequeue();
            return;
        }
        if (position < Skip) return;
        if (!Given(nameof(First))) { Emit(InputObject); return; }
        if (_written < First) { _written++; Emit(InputObject); }
        if (_written >= First) StopUnlessWaiting();
    }

    protected override void EndProcessing()
    {
        if (!Given(nameof(Last))) { FlushUnique(); return; }
        int keep = _last.Count - (Given(nameof(First)) ? 0 : Skip);
        for (; keep > 0; keep--) Emit(_last.Dequeue());
        FlushUnique();
    }

    private void StopUnlessWaiting()
    {
        if (Wait) return;
        FlushUnique();
        throw new StopUpstreamCommandsException(this);
    }

    private void FlushUnique()
    {
        foreach (PSObject item in _unique) WriteObject(item);
        _unique.Clear();
    }

    private void Emit(PSObject source)
    {
        if (ExpandProperty is not null) { Expand(source); return; }
        Send(Property.Length == 0 ? source : Selected(source, new PSObject()));
    }

    private void Send(PSObject item)
    {
        if (!Unique) WriteObject(item);
        else if (!_unique.Exists(u => Same(u, item))) _unique.Add(item);
    }

    private static bool Same(PSObject first, PSObject second)
    {
        if (!first.IsCustom || !second.IsCustom) return LanguagePrimitives.Equals(first, second);
        List<PSPropertyInfo> left = [.. first.Properties], right = [.. second.Properties];
        return left.Count == right.Count && left.Zip(right).All(p => p.First.Name == p.Second.Name && LanguagePrimitives.Equals(p.First.Value, p.Second.Value));
    }

    private PSObject Selected(PSObject source, PSObject result)
    {
        foreach (PropertyExpression expression in _properties)
            foreach (string name in expression.Names(source))
            {
                if (Array.Exists(ExcludeProperty, e => new WildcardPattern(e, WildcardOptions.IgnoreCase).IsMatch(name))) continue;
                string label = expression.Label ?? name;
                if (result.Properties[label] is not null)
                {
                    if (result.IsCustom && !expression.HasWildcard)
                        WriteError(new ErrorRecord(new InvalidOperationException($"The property cannot be processed because the property \"{label}\" already exists."),
                            "AlreadyExistingUserSpecifiedPropertyNoExpand", ErrorCategory.InvalidOperation, source));
                    continue;
                }
                result.Properties.Add(new PSNoteProperty(label, PropertyExpression.Value(source, name)));
            }
        if (result.IsCustom) result.TypeNames.Insert(0, "Selected." + source.BaseObject.GetType());
        return result;
    }

    private void Expand(PSObject source)
    {
        PropertyExpression expression = PropertyExpression.Parse([ExpandProperty], false)[0];
        IReadOnlyList<string> names = expression.Names(source);
        if (names.Count > 1)
        {
            WriteError(Error("Multiple properties cannot be expanded.", "MutlipleExpandProperties", ErrorCategory.InvalidArgument, source));
            return;
        }
        if (names.Count == 0 || !PropertyExpression.TryValue(source, names[0], out object? value))
        {
            WriteError(Error($"Property \"{ExpandProperty}\" cannot be found.", "ExpandPropertyNotFound", ErrorCategory.InvalidArgument, source));
            return;
        }
        if (LanguagePrimitives.GetEnumerable(value) is { } items) { foreach (object? item in items) SendExpanded(source, item); }
        else SendExpanded(source, value);
    }

    private void SendExpanded(PSObject source, object? value)
    {
        if (value is null) return;
        PSObject result = PSObject.AsPSObject(value);
        if (Property.Length > 0) Selected(source, result);
        Send(result);
    }
}
