using System.Management.Automation;

namespace NetlinkPS.Runner.Formatting;

/// <summary>PowerShell's own views of the few types that the Runner's commands make, and of everyday .NET types.</summary>
internal static class BuiltInViews
{
    private static Dictionary<string, View>? _views;

    public static View? Find(string type) => (_views ??= Create()).GetValueOrDefault(type);

    private static Dictionary<string, View> Create()
    {
        Dictionary<string, View> views = new(StringComparer.OrdinalIgnoreCase);
        void Table(string type, params (string Label, string Property, int Width, Alignment Alignment)[] columns)
        {
            View view = new() { Name = type, TypeNames = [type], Shape = Shape.Table };
            foreach ((string label, string property, int width, Alignment alignment) in columns)
            {
                view.Headers.Add(new Column(label, width, alignment));
                view.Items.Add(new Cell(property, null, label, Alignment.None, null));
            }
            views.Add(type, view);
        }
        void List(string type, params string[] properties)
        {
            View view = new() { Name = type, TypeNames = [type], Shape = Shape.List };
            foreach (string property in properties) view.Items.Add(new Cell(property, null, null, Alignment.None, null));
            views.Add(type, view);
        }
        Table("System.Collections.DictionaryEntry", ("Name", "Key", 30, Alignment.Left), ("Value", "Value", 0, Alignment.None));
        Table("Microsoft.PowerShell.Commands.GroupInfo", ("Count", "Count", 5, Alignment.Right), ("Name", "Name", 25, Alignment.None), ("Group", "Group", 0, Alignment.None));
        Table("Microsoft.PowerShell.Commands.GroupInfoNoElement", ("Count", "Count", 5, Alignment.Right), ("Name", "Name", 25, Alignment.None));
        Table("System.Management.Automation.CommandInfo", ("CommandType", "CommandType", 15, Alignment.None), ("Name", "Name", 50, Alignment.None), ("Version", "Version", 10, Alignment.None), ("Source", "Source", 0, Alignment.None));
        Table("Microsoft.PowerShell.Commands.MemberDefinition", ("Name", "Name", 0, Alignment.None), ("MemberType", "MemberType", 0, Alignment.None), ("Definition", "Definition", 0, Alignment.None));
        views["Microsoft.PowerShell.Commands.MemberDefinition"].AutoSize = true;
        views["Microsoft.PowerShell.Commands.MemberDefinition"].GroupBy = new Cell("TypeName", null, null, Alignment.None, null);
        views["Microsoft.PowerShell.Commands.MemberDefinition"].GroupLabel = "TypeName";
        Table("System.Version", ("Major", "Major", 6, Alignment.None), ("Minor", "Minor", 6, Alignment.None), ("Build", "Build", 6, Alignment.None), ("Revision", "Revision", 8, Alignment.None));
        List("Microsoft.PowerShell.Commands.GenericMeasureInfo", "Count", "Average", "Sum", "Maximum", "Minimum", "StandardDeviation", "Property");
        List("System.TimeSpan", "Days", "Hours", "Minutes", "Seconds", "Milliseconds", "Ticks", "TotalDays", "TotalHours", "TotalMinutes", "TotalSeconds", "TotalMilliseconds");
        return views;
    }
}
