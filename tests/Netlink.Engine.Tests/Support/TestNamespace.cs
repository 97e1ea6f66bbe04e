using System.Text.Json.Nodes;
using Netlink.Oracles;
using Netlink.Protocol;
using Netlink.Sockets;
using Xunit;

namespace Netlink.Tests.Support;

/// <summary>A network namespace of the test's own, deleted at its end.</summary>
public sealed class TestNamespace : IDisposable
{
    private static int s_count;

    /// <summary>Makes a namespace, or skips the test where nobody may.</summary>
    public TestNamespace()
    {
        Assert.SkipUnless(Environment.IsPrivilegedProcess, "needs root, or a user namespace: unshare -Urn");
        Name = $"nltest-{Environment.ProcessId}-{Interlocked.Increment(ref s_count)}";
        Namespace = NetworkNamespace.Create(Name);
        Tool = new Tool(Name);
        Connection = NetlinkConnection.Open(NetlinkProtocol.Route, new() { Namespace = Namespace });
    }

    public string Name { get; }

    public NetworkNamespace Namespace { get; }

    public NetlinkConnection Connection { get; }

    /// <summary>The field's own tools in the namespace.</summary>
    public Tool Tool { get; }

    /// <summary>Runs a tool in the namespace and gives what it prints.</summary>
    public string Run(string command) => Tool.Run(command);

    /// <summary>Runs a tool; a kind of object that this kernel lacks skips the test by name.</summary>
    public string RunOrSkip(string command, string feature)
    {
        try
        {
            return Run(command);
        }
        catch (ToolException exception) when (exception.IsMissingFeature)
        {
            SkipMissing(feature);
            throw;
        }
    }

    /// <summary>In the kernel lab only what <see cref="LabGaps"/> lists may be missing; elsewhere a missing feature skips the test by name.</summary>
    public static void SkipMissing(string feature)
    {
        if (Environment.GetEnvironmentVariable("NETLINK_LAB") == "1")
        {
            Assert.True(LabGaps.Reasons.TryGetValue(feature, out string? reason), $"the lab's kernel lacks {feature}");
            Assert.Skip($"the lab's kernel lacks {feature}: {reason}");
        }
        Assert.Skip($"this kernel lacks {feature}; the kernel lab has it");
    }

    /// <summary>Runs <c>ip -j</c> and gives its objects.</summary>
    public JsonArray Json(string command) => Tool.IP(command);

    public void Dispose()
    {
        Connection.Dispose();
        Namespace.Delete();
    }
}
