using System.Text.Json;
using System.Text.RegularExpressions;
using Netlink.Protocol;
using Netlink.Routing;
using Netlink.Tests.Support;
using Netlink.TrafficControl;
using Netlink.Wire;
using Xunit;

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

    /// <summary>Runs <c>tc</c>; a kind that this kernel lacks skips the test by name.</summary>
    public string Tc(string arguments, string feature = "this kind of traffic control")
    {
        Assert.SkipUnless(File.Exists("/usr/sbin/tc") || File.Exists("/sbin/tc"), "iproute2 is not installed");
        try
        {
            return _namespace.Run($"tc {arguments}");
        }
        catch (InvalidOperationException exception) when (Missing().IsMatch(exception.Message))
        {
            TestNamespace.SkipMissing(feature);
            throw;
        }
    }

    /// <summary>What <c>tc -j</c> prints, as elements: some of its objects have a name twice. The two links are called the same.</summary>
    public JsonElement[] Json(string arguments, string feature = "this kind of traffic control")
    {
        string text = Tc($"-j {arguments}", feature).Replace("\"ours\"", "\"LINK\"", StringComparison.Ordinal).Replace("\"theirs\"", "\"LINK\"", StringComparison.Ordinal);
        return [.. JsonDocument.Parse(text).RootElement.EnumerateArray()];
    }

    /// <summary>A line of <c>tc</c> with single spaces, as our text has them.</summary>
    public static string Line(string text) => Spaces().Replace(text, " ").Trim();

    public void Dispose() => _namespace.Dispose();

    [GeneratedRegex("qdisc kind is unknown|Unknown qdisc|classifier not found|Failed to load TC|action not found|not supported")]
    private static partial Regex Missing();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();
}
