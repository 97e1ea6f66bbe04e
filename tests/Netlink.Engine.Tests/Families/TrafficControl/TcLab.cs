using System.Text.Json;
using System.Text.RegularExpressions;
using Netlink.Protocol;
using Netlink.Routing;
using Netlink.Tests.Support;
using Netlink.TrafficControl;
using Netlink.Wire;

namespace Netlink.Tests.Families.TrafficControl;

/// <summary>Two links in a namespace of their own, one for <c>tc</c> and one for us.</summary>
public sealed partial class TcLab : IDisposable
{
    private readonly TestNamespace _namespace = new();

    public TcLab()
    {
        var links = new LinkFamily(Connection);
        foreach (string name in new[] { "ours", "theirs" })
        {
            Link peer = new() { Name = name + "-peer" };
            links.New(new Link { Name = name, Info = new() { Kind = "veth", Options = new VethOptions { Peer = peer } } }, MessageFlags.Create | MessageFlags.Exclusive);
        }

        IReadOnlyDictionary<int, string> names = links.Names();
        Connection.Origin = new NetlinkOrigin(_namespace.Namespace, index => names.GetValueOrDefault(index));
        Ours = links.Get("ours").Index;
        Theirs = links.Get("theirs").Index;
    }

    public NetlinkConnection Connection => _namespace.Connection;

    public QdiscFamily Qdiscs => new(Connection);

    public TestNamespace Namespace => _namespace;

    public int Ours { get; }

    public int Theirs { get; }

    /// <summary>The index of another link.</summary>
    public int Link(string name) => new LinkFamily(Connection).Get(name).Index;

    /// <summary>Runs <c>tc</c>; a kind that this kernel lacks skips the test by name.</summary>
    public string Tc(string arguments, string feature = "this kind of traffic control") => _namespace.RunOrSkip($"tc {arguments}", feature);

    /// <summary>What <c>tc -j</c> prints, as elements: some of its objects have a name twice. The two links are called the same.</summary>
    public JsonElement[] Json(string arguments, string feature = "this kind of traffic control")
    {
        string text = Tc($"-j {arguments}", feature).Replace("\"ours\"", "\"LINK\"", StringComparison.Ordinal).Replace("\"theirs\"", "\"LINK\"", StringComparison.Ordinal);
        return [.. JsonDocument.Parse(text).RootElement.EnumerateArray()];
    }

    /// <summary>A line of <c>tc</c> with single spaces, as our text has them.</summary>
    public static string Line(string text) => Spaces().Replace(text, " ").Trim();

    public void Dispose() => _namespace.Dispose();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();
}
