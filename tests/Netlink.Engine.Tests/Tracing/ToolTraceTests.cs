using Netlink.Oracles;
using Netlink.Tests.Support;
using Netlink.Tracing;
using Xunit;

namespace Netlink.Tests.Tracing;

/// <summary>What the field's own tools say to the kernel, as strace sees it: every message and every attribute has a name.</summary>
public class ToolTraceTests
{
    private const string Options = "-f -e %network --decode-fd=socket --write=all --read=all";

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
        using TestNamespace lab = new();
        lab.Run("ip link add v0 type veth peer name v1");
        lab.Run("ip link set v0 up");
        lab.Run("ip link set v1 up");
        lab.Run("ip addr add 10.9.0.1/24 dev v0");
        if (command.StartsWith("nft", StringComparison.Ordinal))
            lab.Run("nft add table ip u");
        TraceMessage[] messages = Trace(lab, command);
        Assert.Empty(messages.Where(message => !message.IsKnown).Select(message => message.ToString()));
        foreach (string operation in operations.Split(' '))
            Assert.Contains(messages, message => message.Operation == operation);
        Assert.All(messages, message => Assert.NotNull(message.ProcessId));
    }

    [Fact]
    public void A_failure_of_a_tool_is_told_with_the_kernels_words()
    {
        using TestNamespace lab = new();
        TraceMessage error = Trace(lab, "ip route add 10.3.0.0/16 via 192.0.2.1", fails: true).Last(message => message.Error is not null);
        Assert.Equal(("ENETUNREACH", "RTM_NEWROUTE"), (error.Error, error.Answers));
    }

    private static TraceMessage[] Trace(TestNamespace lab, string command, bool fails = false)
    {
        Tool.Need(command.Split(' ')[0]);
        string file = Path.GetTempFileName();
        try
        {
            try
            {
                lab.Run($"strace {Options} -o {file} {command}");
            }
            catch (ToolException exception) when (exception.IsMissingFeature)
            {
                TestNamespace.SkipMissing(command);
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
