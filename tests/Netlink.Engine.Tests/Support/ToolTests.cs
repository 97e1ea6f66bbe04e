using Netlink.Oracles;
using Netlink.Tests.Conformance.Specs;
using Xunit;

namespace Netlink.Tests.Support;

/// <summary>A tool that is not installed skips a test by name, and fails it where the tools must be there.</summary>
public class ToolTests
{
    private const string Absent = "no-such-tool";

    [Fact]
    public void A_tool_that_is_not_installed_skips_by_name()
    {
        Assert.Equal($"$XunitDynamicSkip${Absent} is not installed", Reason(() => Tool.Need(Absent, isRequired: false)));
        Tool.Need("bash", isRequired: true);
    }

    [Fact]
    public void Where_the_tools_are_required_it_fails() =>
        Assert.Equal($"{Absent} is not installed", Reason(() => Tool.Need(Absent, isRequired: true)));

    [Fact]
    public void Every_way_to_run_a_tool_asks_for_it()
    {
        var tool = new Tool(null);
        foreach (Action run in new Action[] { () => tool.Run($"{Absent} -x"), () => tool.Run([Absent], "input"), () => tool.Start(Absent).Dispose() })
            Assert.EndsWith($"{Absent} is not installed", Reason(run));
        Assert.Equal(["ip", "sysctl", "nft", "conntrack", "wg"], Tool.CommandsOf("ip link set lo up; sysctl -qw x=1\n  nft 'add rule ip t ss' 2>/dev/null | conntrack -L\nunknown && wg").Where(Tool.Packages.ContainsKey));
    }

    [Fact]
    public void What_fails_says_why() =>
        Assert.Equal("bash -c echo no >&2; exit 3: no", Assert.Throws<ToolException>(() => new Tool(null).Shell("echo no >&2; exit 3")).Message);

    [Fact]
    public void The_continuous_run_installs_every_tool()
    {
        string run = File.ReadAllText(Path.Combine(SpecFolder.Repository, ".ci/run"));
        Assert.All(Tool.Packages, pair => Assert.Contains($" {pair.Key}:{pair.Value} ", run.ReplaceLineEndings(" ")));
    }

    private static string Reason(Action action)
    {
        try
        {
            action();
        }
        catch (Exception reason) // Record.Exception lets a skip through
        {
            return reason.Message;
        }

        return "";
    }
}
