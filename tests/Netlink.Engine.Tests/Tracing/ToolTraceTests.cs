using Netlink.Oracles;
using Netlink.Tests.Support;
using Netlink.Tracing;
using Xunit;

namespace Netlink.Tests.Tracing;

/// <summary>What the field's own tools say to the kernel, as strace sees it: every message and every attribute has a name.</summary>
public class ToolTraceTests
{
    private const string Options = "strace -f -e %network --decode-fd=socket --write=all --read=all";

    public static TheoryData<string, string> Commands => new()
    {
        { "ip -d -s link show", "RTM_GETLINK RTM_NEWLINK" },
        { "ip link add v2 type veth peer name v3", "RTM_NEWLINK" },
        { "ip link set v0 up mtu 1400 alias hello", "RTM_NEWLINK" },
        { "ip link add b0 type bridge vlan_filtering 1 ageing_time 1000", "RTM_NEWLINK" },
        { "ip link add x0 type vxlan id 42 dstport 4789 remote 192.0.2.7 local 192.0.2.1", "RTM_NEWLINK" },
        { "ip link del v0", "RTM_DELLINK" },
        { "ip -d addr show", "RTM_GETADDR RTM_NEWADDR" },
        { "ip addr add 10.9.1.1/24 dev v0 label v0:1 valid_lft 100 preferred_lft 50", "RTM_NEWADDR" },
        { "ip -d route show table all", "RTM_GETROUTE RTM_NEWROUTE" },
        { "ip route add 10.3.0.0/16 nexthop via 10.9.0.2 dev v0 nexthop via 10.9.0.3 dev v0 weight 2", "RTM_NEWROUTE" },
        { "ip route get 10.9.0.7", "RTM_GETROUTE RTM_NEWROUTE" },
        { "ip neigh add 10.9.0.7 lladdr 02:00:00:00:00:07 dev v0", "RTM_NEWNEIGH" },
        { "ip neigh show", "RTM_GETNEIGH" },
        { "ip rule add from 10.1.0.0/16 lookup 100 priority 500", "RTM_NEWRULE" },
        { "ip rule show", "RTM_GETRULE RTM_NEWRULE" },
        { "bridge -d link show", "RTM_GETLINK" },
        { "bridge fdb show", "RTM_GETNEIGH" },
        { "tc qdisc add dev v0 root tbf rate 1mbit burst 10k latency 50ms", "RTM_NEWQDISC" },
        { "tc -s qdisc show", "RTM_GETQDISC RTM_NEWQDISC" },
        { "tc qdisc add dev v0 root handle 1: htb default 10", "RTM_NEWQDISC" },
        { "tc -s class show dev v0", "RTM_GETTCLASS" },
        { "nft add table ip t", "NFNL_MSG_BATCH_BEGIN NFT_MSG_NEWTABLE NFNL_MSG_BATCH_END" },
        { "nft delete table ip u", "NFT_MSG_DELTABLE" },
        { "nft list ruleset", "NFT_MSG_GETTABLE" },
        { "conntrack -L", "IPCTNL_MSG_CT_GET" },
        { "conntrack -I -s 10.9.0.1 -d 10.9.0.7 -p tcp --sport 1000 --dport 80 --state SYN_SENT --timeout 60", "IPCTNL_MSG_CT_NEW" },
        { "ss -tuwxn -a -e -i -m", "SOCK_DIAG_BY_FAMILY" },
        { "genl ctrl list", "CTRL_CMD_GETFAMILY" },
    };

    [Theory]
    [MemberData(nameof(Commands))]
    public void Every_attribute_that_a_tool_sends_or_hears_has_a_name(string command, string operations)
    {
        using TestNamespace lab = Pair();
        if (command.StartsWith("nft", StringComparison.Ordinal))
            lab.Run("nft add table ip u");
        TraceMessage[] messages = Trace(lab, command);
        NothingIsUnknown(messages);
        foreach (string operation in operations.Split(' '))
            Assert.Contains(messages, message => message.Operation == operation);
        Assert.All(messages, message => Assert.NotNull(message.ProcessId));
    }

    [Theory]
    [MemberData(nameof(ToolScripts.All), MemberType = typeof(ToolScripts))]
    public void Every_attribute_of_a_whole_script_has_a_name(string what, string script)
    {
        using TestNamespace lab = Pair();
        TraceMessage[] messages = Trace(lab, ["sh", "-ec", script], what);
        NothingIsUnknown(messages);
        Assert.Contains(messages, message => message.Error is null && message.Operation != "NLMSG_ERROR");
    }

    /// <summary>Sets, maps, objects, flow tables, and every expression that nft 1.0.6 can write.</summary>
    [Theory]
    [InlineData("rules", "NFT_MSG_NEWTABLE NFT_MSG_NEWCHAIN NFT_MSG_NEWRULE NFT_MSG_NEWSET NFT_MSG_NEWSETELEM NFT_MSG_NEWOBJ")]
    [InlineData("devices", "NFT_MSG_NEWFLOWTABLE NFT_MSG_NEWRULE")]
    public void Every_attribute_of_a_large_ruleset_has_a_name(string name, string operations)
    {
        using TestNamespace lab = Pair();
        string file = Path.Combine(Fuzz.Corpus.Folder!, "rulesets", name + ".nft");
        try
        {
            lab.Run($"nft -c -f {file}");
        }
        catch (ToolException)
        {
            TestNamespace.SkipMissing($"what {name}.nft needs");
        }

        TraceMessage[] messages = Trace(lab, ["sh", "-ec", $"nft -f {file}; nft -a list ruleset; nft list hooks; nft reset counters; nft reset quotas; nft flush ruleset"], name);
        NothingIsUnknown(messages);
        foreach (string operation in operations.Split(' '))
        {
            Assert.Contains(messages, message => message.Operation == operation && message.Direction == TraceDirection.ToKernel);
            Assert.Contains(messages, message => message.Operation == operation && message.Direction == TraceDirection.FromKernel);
        }
    }

    [Theory]
    [InlineData("--decode-fd=socket")]
    [InlineData("")]
    [InlineData("-yy -tt")]
    [InlineData("-y -r -T")]
    [InlineData("-X verbose -s 4")]
    [InlineData("-i -n -ttt")]
    public void However_strace_is_told_to_print_its_dumps_are_read(string options)
    {
        using TestNamespace lab = Pair();
        string[] command = ["sh", "-c", "ip addr show & ip route show table all & nft add table ip t & ip link show"];
        TraceMessage[] messages = Trace(lab, command, "strace", options: $"strace -f -e %network {options} --write=all --read=all");
        NothingIsUnknown(messages);
        foreach (string operation in new[] { "RTM_GETADDR", "RTM_NEWROUTE", "RTM_NEWLINK", "NFT_MSG_NEWTABLE" })
            Assert.Contains(messages, message => message.Operation == operation);
        Assert.All(messages.Where(message => message.Operation == "RTM_NEWADDR"), message => Assert.Equal("RTM_GETADDR", message.Answers));
    }

    [Fact]
    public void A_capture_of_an_nlmon_device_has_what_every_program_says()
    {
        Tool.Need("tcpdump");
        using TestNamespace lab = Pair();
        lab.RunOrSkip("ip link add nlmon0 type nlmon", "nlmon devices");
        lab.Run("ip link set nlmon0 up");
        string file = Path.GetTempFileName();
        try
        {
            lab.Tool.Run(["sh", "-ec", $"tcpdump -i nlmon0 -s 0 -U -w {file} 2>/dev/null & p=$!; sleep 1; ip link add q0 type veth peer name q1; tc qdisc add dev q0 root tbf rate 1mbit burst 10k latency 5ms; nft add table ip t; ip link del q0; sleep 1; kill -INT $p; wait $p || :"]);
            TraceMessage[] messages = [.. new TraceDecoder().Decode(TraceReader.ReadFile(file))];
            NothingIsUnknown(messages);
            foreach (string operation in new[] { "RTM_NEWLINK", "RTM_NEWQDISC", "NFT_MSG_NEWTABLE", "RTM_DELLINK" })
                Assert.Contains(messages, message => message.Operation == operation && message.Direction == TraceDirection.ToKernel);
            Assert.Contains(messages, message => message is { Operation: "NLMSG_ERROR", Error: null, Direction: TraceDirection.FromKernel, Answers: "RTM_NEWQDISC" });
        }
        finally
        {
            File.Delete(file);
        }
    }

    [Fact]
    public void A_failure_of_a_tool_is_told_with_the_kernels_words()
    {
        using TestNamespace lab = new();
        TraceMessage error = Trace(lab, "ip route add 10.3.0.0/16 via 192.0.2.1", fails: true).Last(message => message.Error is not null);
        Assert.Equal(("ENETUNREACH", "RTM_NEWROUTE"), (error.Error, error.Answers));
    }

    private static TestNamespace Pair()
    {
        TestNamespace lab = new();
        lab.Run("ip link add v0 type veth peer name v1");
        lab.Run("ip link set v0 up");
        lab.Run("ip link set v1 up");
        lab.Run("ip addr add 10.9.0.1/24 dev v0");
        return lab;
    }

    private static void NothingIsUnknown(TraceMessage[] messages) => Assert.Empty(
        messages.Where(message => !message.IsKnown || message.AllFields().Any(field => field.Problem is not null)).Select(message => message.ToString()));

    private static TraceMessage[] Trace(TestNamespace lab, string command, bool fails = false) => Trace(lab, command.Split(' '), command, fails);

    private static TraceMessage[] Trace(TestNamespace lab, string[] command, string what, bool fails = false, string options = Options)
    {
        Tool.Need(command[0]);
        string file = Path.GetTempFileName();
        try
        {
            try
            {
                lab.Tool.Run([.. options.Split(' ', StringSplitOptions.RemoveEmptyEntries), "-o", file, .. command]);
            }
            catch (ToolException exception) when (exception.IsMissingFeature)
            {
                TestNamespace.SkipMissing(what);
            }
            catch (ToolException) when (fails)
            {
            }

            return [.. new TraceDecoder().Decode(TraceReader.ReadFile(file))];
        }
        finally
        {
            File.Delete(file);
        }
    }
}
