using System.Collections;
using System.Management.Automation;
using NetlinkPS.Runner.Execution;

namespace NetlinkPS.Runner.Formatting;

/// <summary>What a Format-... command was told.</summary>
internal sealed record FormatRequest(Shape Shape)
{
    public List<PropertyExpression> Properties { get; init; } = [];
    public List<PropertyExpression> Exclude { get; init; } = [];
    public bool? AutoSize { get; init; }
    public bool? Wrap { get; init; }
    public bool? HideHeaders { get; init; }
    public PropertyExpression? GroupBy { get; init; }
    public string? View { get; init; }
    public bool Force { get; init; }
}

/// <summary>Turns objects into packets: chooses the view by the first object, and follows groups.</summary>
internal sealed class FormatGenerator(Session session, FormatRequest request, Action<FormatPacket> send)
{
    private View? _view;
    private bool _fromFile;
    private bool _started, _inGroup, _groups;
    private object? _groupValue;

    public void Process(object? item)
    {
        if (PSObject.Base(item) is FormatPacket packet) { send(packet); return; }
        if (item is null) return;
        object plain = PSObject.Base(item)!;
        IEnumerable? items = plain is IDictionary dictionary ? dictionary : LanguagePrimitives.GetEnumerable(plain);
        if (items is null) { ProcessOne(PSObject.AsPSObject(item)); return; }
        foreach (object? element in items) ProcessOne(PSObject.AsPSObject(element ?? ""));
    }

    public void End()
    {
        if (_inGroup) send(new FormatPacket.GroupEnd());
        if (_started) send(new FormatPacket.End());
        _started = _inGroup = false;
        _view = null;
    }

    private void ProcessOne(PSObject target)
    {
        if (PSObject.Base(target) is FormatPacket packet) { send(packet); return; }
        bool fits = _started && _fromFile && Applies(target);
        if (!fits)
        {
            if (!request.Force && (ValueText.IsScalar(target) || ExpandAll(target).Count == 0)) { send(new FormatPacket.Aside(PSObject.ToText(target), null)); return; }
            if (!_started) Start(target);
            else if (_fromFile) { send(new FormatPacket.Aside(null, AsList(target))); return; }
        }
        FollowGroups(target);
        send(Payload(target));
    }

    private bool Applies(PSObject target) => ViewStore.Applies(_view!, target);

    private void Start(PSObject first)
    {
        View? found = request.Properties.Count > 0 ? null : session.Views.Find(first, request.Shape, request.View);
        if (found is null && request.View is not null)
            throw new NotSupportedException($"The view name {request.View} cannot be found.");
        _fromFile = found is not null;
        _view = found ?? FromProperties(first);
        _started = true;
        Column[] columns = [.. _view.Headers];
        if (_view.Shape == Shape.Table)
            for (int i = 0; i < columns.Length; i++)
                if (columns[i].Alignment == Alignment.None)
                    columns[i] = columns[i] with { Alignment = _fromFile ? Alignment.Left : ValueText.AlignsRight(_view.Items[i].Value(first)) ? Alignment.Right : Alignment.Left };
        send(new FormatPacket.Start(_view.Shape, columns, request.AutoSize ?? _view.AutoSize, request.HideHeaders ?? _view.HideHeaders));
    }

    private View FromProperties(PSObject first)
    {
        List<Cell> cells = [];
        if (request.Properties.Count > 0)
        {
            foreach (PropertyExpression expression in request.Properties)
                foreach (string name in expression.Names(first))
                    cells.Add(new Cell(name, null, expression.Label ?? name, expression.Alignment, expression.Format));
        }
        else
        {
            IEnumerable<string> names = DefaultProperties(first) ?? ExpandAll(first);
            cells.AddRange(names.Select(n => new Cell(n, null, n, Alignment.None, null)));
        }
        cells.RemoveAll(c => request.Exclude.Exists(e => new WildcardPattern(e.Name, WildcardOptions.IgnoreCase).IsMatch(c.Property!)));
        Shape shape = request.Shape != Shape.Default ? request.Shape : cells.Count <= 4 ? Shape.Table : Shape.List;
        if (shape == Shape.Table && request.Properties.Count == 0 && cells.Count > 10 && DefaultProperties(first) is null) cells.RemoveRange(10, cells.Count - 10);
        View view = new() { Name = "", TypeNames = [], Shape = shape };
        foreach (Cell cell in cells)
        {
            view.Items.Add(cell);
            int width = request.Properties.Find(p => p.Width > 0 && (p.Label ?? p.Name).Equals(cell.Label, StringComparison.OrdinalIgnoreCase))?.Width ?? 0;
            view.Headers.Add(new Column(cell.Name, width, cell.Alignment));
        }
        return view;
    }

    private IReadOnlyList<string>? DefaultProperties(PSObject target) => session.Types.DisplayProperties(target);

    /// <summary>The object's own properties first, those that the type data or the instance add after them.</summary>
    private static List<string> ExpandAll(PSObject target)
    {
        List<string> names = [.. PSObject.AdaptedMembers(target.BaseObject.GetType()).OfType<PSPropertyInfo>().Select(p => p.Name)];
        foreach (PSPropertyInfo property in target.Properties)
            if (!names.Contains(property.Name, StringComparer.OrdinalIgnoreCase)) names.Add(property.Name);
        return names;
    }

    private List<(string Label, string Value)> AsList(PSObject target) =>
        [.. (DefaultProperties(target) ?? ExpandAll(target)).Select(n => (n, ValueText.Of(PropertyExpression.Value(target, n))))];

    private FormatPacket Payload(PSObject target)
    {
        View view = _view!;
        if (view.Shape == Shape.List)
        {
            // A list without a view follows each object's own properties.
            if (!_fromFile && request.Properties.Count == 0) view = FromProperties(target);
            else if (!_fromFile && request.Properties.Exists(p => p.HasWildcard)) view = FromProperties(target);
            return new FormatPacket.Entry([.. view.Items.Where(c => c.IsShown(target)).Select(c => (c.Name, c.Text(target, false)))]);
        }
        string[] values = new string[view.Items.Count];
        Alignment[] alignments = new Alignment[values.Length];
        for (int i = 0; i < values.Length; i++)
        {
            values[i] = _fromFile ? view.Items[i].Text(target, false) : ValueText.Of(view.Items[i].Value(target), view.Items[i].Format, true);
            alignments[i] = _fromFile ? view.Items[i].Alignment : Alignment.None;
        }
        return new FormatPacket.Row(values, alignments, request.Wrap ?? view.Wrap);
    }

    private void FollowGroups(PSObject target)
    {
        string? label = request.GroupBy is { } given ? given.Label ?? given.Names(target).FirstOrDefault() ?? given.Name : _view!.GroupLabel;
        bool grouped = request.GroupBy is not null || _view!.GroupBy is not null;
        object? value = request.GroupBy is { } expression ? PropertyExpression.Value(target, expression.Names(target)[0]) : _view!.GroupBy?.Value(target);
        bool changed = _groups && grouped && !SameGroup(_groupValue, value);
        if (_inGroup && !changed) return;
        if (_inGroup)
        {
            send(new FormatPacket.Blank());
            send(new FormatPacket.GroupEnd());
        }
        _groupValue = value;
        _groups = true;
        _inGroup = true;
        send(grouped ? new FormatPacket.GroupStart($"   {label}: ", ValueText.Of(value)) : new FormatPacket.GroupStart(null, null));
    }

    private static bool SameGroup(object? first, object? second) =>
        LanguagePrimitives.TryCompare(first, second, true, System.Globalization.CultureInfo.InvariantCulture, out int order) ? order == 0 : LanguagePrimitives.Equals(first, second, true);
}
