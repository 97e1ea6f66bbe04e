using System.Globalization;
using System.Management.Automation;
using NetlinkPS.Runner.Execution;

namespace NetlinkPS.Runner.Formatting;

/// <summary>The views of the module's format files, read when the first object is to be shown; and a few of PowerShell's own.</summary>
internal sealed class ViewStore(Session session)
{
    private List<View>? _views;

    public View? Find(PSObject target, Shape shape, string? name)
    {
        IReadOnlyList<string> types = target.InternalTypeNames;
        foreach (string type in types)
        {
            foreach (View view in Views(target))
            {
                if (name is not null && !view.Name.Equals(name, StringComparison.OrdinalIgnoreCase)) continue;
                if (shape != Shape.Default && view.Shape != shape && view.Unsupported is null) continue;
                if (shape != Shape.Default && view.Unsupported is not null && view.Shape != shape) continue;
                if (view.TypeNames.Contains(type, StringComparer.OrdinalIgnoreCase)) return view.OrRefuse();
            }
            if (shape == Shape.Default && BuiltInViews.Find(type) is { } own) return own;
            if (shape == Shape.Table && BuiltInViews.Find(type) is { Shape: Shape.Table } table) return table;
        }
        return null;
    }

    public static bool Applies(View view, PSObject target) => target.InternalTypeNames.Any(t => view.TypeNames.Contains(t, StringComparer.OrdinalIgnoreCase));

    private List<View> Views(PSObject target)
    {
        if (_views is not null) return _views;
        // Objects of the Runner's own need no module, and a run without one shows them all the same.
        if (target.IsCustom && session.Options.ModulePath is null && target.InternalTypeNames.Count <= 2) return [];
        _views = [];
        foreach (string file in session.Module.Manifest.Formats)
            foreach (XmlTree view in XmlTree.Read(file).Path("ViewDefinitions", "View")) _views.Add(Read(view));
        return _views;
    }

    private View Read(XmlTree tree)
    {
        List<string> types = [.. tree.Path("ViewSelectedBy", "TypeName").Select(t => t.Text.Trim())];
        View view = new() { Name = tree.TextOf("Name") ?? "", TypeNames = types };
        try
        {
            if (tree.Path("ViewSelectedBy", "SelectionSetName").Any()) throw new NotSupportedException("selection sets are not supported");
            if (tree["TableControl"] is { } table) ReadTable(view, table);
            else if (tree["ListControl"] is { } list) ReadList(view, list);
            else throw new NotSupportedException("only tables and lists are supported");
            if (tree["GroupBy"] is { } group)
            {
                if (group["CustomControl"] is not null || group["CustomControlName"] is not null) throw new NotSupportedException("custom controls are not supported");
                view.GroupBy = ReadCell(group, null);
                view.GroupLabel = group.TextOf("Label") ?? view.GroupBy.Property;
            }
        }
        catch (NotSupportedException e)
        {
            view.Unsupported = e.Message;
        }
        return view;
    }

    private void ReadTable(View view, XmlTree table)
    {
        view.Shape = Shape.Table;
        view.AutoSize = table.Has("AutoSize");
        view.HideHeaders = table.Has("HideTableHeaders");
        XmlTree[] rows = [.. table.Path("TableRowEntries", "TableRowEntry")];
        if (rows.Length != 1 || rows[0]["EntrySelectedBy"] is not null) throw new NotSupportedException("rows selected by type or condition are not supported");
        view.Wrap = rows[0].Has("Wrap");
        foreach (XmlTree header in table.Path("TableHeaders", "TableColumnHeader"))
            view.Headers.Add(new Column(header.TextOf("Label") ?? "", int.TryParse(header.TextOf("Width"), NumberStyles.None, CultureInfo.InvariantCulture, out int width) ? width : 0, AlignmentOf(header)));
        foreach (XmlTree item in rows[0].Path("TableColumnItems", "TableColumnItem")) view.Items.Add(ReadCell(item, null));
        for (int i = 0; i < view.Items.Count; i++)
        {
            Column header = i < view.Headers.Count ? view.Headers[i] : new Column("", 0, Alignment.None);
            if (header.Alignment == Alignment.None) header = header with { Alignment = view.Items[i].Alignment };
            if (header.Label.Length == 0) header = header with { Label = view.Items[i].Property ?? throw new NotSupportedException("a script column needs a label") };
            if (i < view.Headers.Count) view.Headers[i] = header;
            else view.Headers.Add(header);
        }
    }

    private void ReadList(View view, XmlTree list)
    {
        view.Shape = Shape.List;
        XmlTree[] entries = [.. list.Path("ListEntries", "ListEntry")];
        if (entries.Length != 1 || entries[0]["EntrySelectedBy"] is not null) throw new NotSupportedException("entries selected by type or condition are not supported");
        foreach (XmlTree item in entries[0].Path("ListItems", "ListItem"))
        {
            XmlTree? condition = item["ItemSelectionCondition"];
            if (condition is not null && condition["PropertyName"] is null) throw new NotSupportedException("item conditions that are scripts are not supported");
            view.Items.Add(ReadCell(item, item.TextOf("Label")) with { Condition = condition?.TextOf("PropertyName") });
        }
    }

    private Cell ReadCell(XmlTree item, string? label) => new(item.TextOf("PropertyName"),
        item["ScriptBlock"] is { } script ? StaticCall.Parse(script.Text, session.Types.FindType) : null, label, AlignmentOf(item), item.TextOf("FormatString"));

    private static Alignment AlignmentOf(XmlTree item) => Enum.TryParse(item.TextOf("Alignment"), true, out Alignment alignment) ? alignment : Alignment.None;
}
