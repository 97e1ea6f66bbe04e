using System.Xml;

namespace NetlinkPS.Runner.Formatting;

/// <summary>An XML file as a plain tree of names and texts, namespaces and attributes aside.</summary>
internal sealed class XmlTree
{
    public string Name { get; private init; } = "";
    public string Text { get; private set; } = "";
    public List<XmlTree> Children { get; } = [];

    public XmlTree? this[string name] => Children.Find(c => c.Name == name);
    public string? TextOf(string name) => this[name]?.Text.Trim();
    public bool Has(string name) => this[name] is { } child && !child.Text.Trim().Equals("false", StringComparison.OrdinalIgnoreCase);
    public IEnumerable<XmlTree> All(string name) => Children.Where(c => c.Name == name);

    public IEnumerable<XmlTree> Path(params string[] names)
    {
        IEnumerable<XmlTree> level = [this];
        foreach (string name in names) level = level.SelectMany(n => n.All(name));
        return level;
    }

    public static XmlTree Read(string path)
    {
        using XmlReader reader = XmlReader.Create(path, new XmlReaderSettings { IgnoreComments = true, IgnoreProcessingInstructions = true, DtdProcessing = DtdProcessing.Prohibit });
        XmlTree root = new();
        Stack<XmlTree> open = new([root]);
        while (reader.Read())
        {
            switch (reader.NodeType)
            {
                case XmlNodeType.Element:
                    XmlTree element = new() { Name = reader.LocalName };
                    open.Peek().Children.Add(element);
                    if (!reader.IsEmptyElement) open.Push(element);
                    break;
                case XmlNodeType.EndElement: open.Pop(); break;
                case XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace: open.Peek().Text += reader.Value; break;
            }
        }
        return root.Children.Count == 1 ? root.Children[0] : root;
    }
}
