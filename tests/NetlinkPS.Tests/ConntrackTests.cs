using System.Management.Automation;
using Netlink;
using Netlink.Netfilter;
using Netlink.Oracles;
using Netlink.Protocol;
using NetlinkPS.Formats;
using NetlinkPS.Runner;
using Xunit;

namespace NetlinkPS.Tests;

public class ConntrackTests
{
    private static Lab Ready()
    {
        var lab = new Lab();
        if (lab.Run("Get-NlConntrackStatistics -Namespace LAB").Errors.Count > 0)
        {
            lab.Dispose();
            Assert.False(Environment.GetEnvironmentVariable("NETLINK_LAB") == "1", "the lab's kernel lacks connection tracking");
            Assert.Skip("this kernel lacks connection tracking over netlink; the kernel lab has it");
        }

        return lab;
    }

    private static Lab Filled()
    {
        Lab lab = Ready();
        lab.Do("""
            New-NlConntrack 10.0.0.1 10.0.0.2 tcp 300 -SourcePort 1000 -DestinationPort 80 -State ESTABLISHED -Status SeenReply, Assured -Mark 0x15 -Namespace LAB
            New-NlConntrack 10.0.0.1 10.0.0.3 tcp 5m -SourcePort 1001 -DestinationPort 80 -State syn_sent -Namespace LAB
            New-NlConntrack 10.0.0.4 10.0.0.2 udp 0:1:0 -SourcePort 1000 -DestinationPort 53 -Zone 7 -Namespace LAB
            New-NlConntrack 10.0.0.4 10.0.0.2 udp 60 -SourcePort 1001 -DestinationPort 53 -SnatTo 192.0.2.9 -Namespace LAB
            New-NlConntrack fd00::1 fd00::2 icmpv6 60 -IcmpType 128 -IcmpCode 0 -IcmpId 3 -Namespace LAB
            """.ReplaceLineEndings("; "));
        return lab;
    }

    private static string Oracle(Lab lab, string arguments) => lab.Shell($"conntrack {arguments} 2>/dev/null");

    [Fact]
    public void What_is_made_is_there()
    {
        using Lab lab = Filled();
        ConntrackOracle.Check(lab.Tool, lab.Do("Get-NlConntrack -Namespace LAB").Output.Cast<ConntrackEntry>());
        string text = Oracle(lab, "-L");
        Assert.Matches(@"tcp +6 (300|29\d) ESTABLISHED src=10.0.0.1 dst=10.0.0.2 sport=1000 dport=80 .*\[ASSURED\] mark=21", text);
        Assert.Matches(@"tcp +6 (300|29\d) SYN_SENT src=10.0.0.1", text);
        Assert.Matches(@"udp +17 (60|5\d) src=10.0.0.4 .* zone=7", text);
        Assert.Matches(@"udp .*sport=1001 dport=53 \[UNREPLIED\] src=10.0.0.2 dst=192.0.2.9", text);
        Assert.Contains("type=128 code=0 id=3", Oracle(lab, "-L -f ipv6"));
    }

    [Theory]
    [InlineData("", 5)]
    [InlineData("tcp", 2)]
    [InlineData("-Protocol 17", 2)]
    [InlineData("-Source 10.0.0.1", 2)]
    [InlineData("-src 10.0.0.0/30 -Destination 10.0.0.2", 1)]
    [InlineData("tcp -DestinationPort 80 -State established", 1)]
    [InlineData("-DestinationPort 50-60", 2)]
    [InlineData("-ReplyDestination 192.0.2.9", 1)]
    [InlineData("-Mark 0x5/0xf", 1)]
    [InlineData("-Zone 7", 1)]
    [InlineData("-Status Assured", 1)]
    [InlineData("-WithoutStatus SeenReply", 4)]
    [InlineData("-IPv6", 1)]
    [InlineData("-IPv4", 4)]
    [InlineData("-Source fd00::/64", 1)]
    public void Connections_are_chosen(string parameters, int count)
    {
        using Lab lab = Filled();
        Assert.Equal(count, lab.Do($"Get-NlConntrack {parameters} -Namespace LAB").Output.Count);
    }

    [Fact]
    public void What_conntrack_made_is_changed_and_removed()
    {
        using Lab lab = Ready();
        for (int port = 1; port <= 3; port++)
            Oracle(lab, $"-I -s 10.0.0.1 -d 10.0.0.2 -p tcp --sport {port} --dport 80 --state ESTABLISHED -t 100 -m {port}");
        ConntrackEntry changed = Assert.IsType<ConntrackEntry>(Assert.Single(
            lab.Do("Get-NlConntrack -SourcePort 1 -Namespace LAB | Set-NlConntrack -Mark 0x100/0xff00 -Timeout 2h -State CLOSE_WAIT -PassThru").Output));
        Assert.Equal((0x101u, "CLOSE_WAIT"), (changed.Mark!.Value.Value, changed.State));
        Assert.Matches(@"tcp +6 (7200|719\d) CLOSE_WAIT .*mark=257", Oracle(lab, "-L"));
        RunnerResult what = lab.Do("Get-NlConntrack -Namespace LAB | Remove-NlConntrack -WhatIf");
        Assert.Equal(3, what.WhatIf.Count);
        Assert.Contains("tcp ESTABLISHED src=10.0.0.1 dst=10.0.0.2 sport=2 dport=80", string.Join('\n', what.WhatIf));
        lab.Do("Get-NlConntrack -SourcePort 2 -Namespace LAB | Remove-NlConntrack");
        Assert.DoesNotContain("sport=2", Oracle(lab, "-L"));
        Assert.Contains("connections: tcp, mark 0x3", Assert.Single(lab.Do("Remove-NlConntrack tcp -Mark 3 -Namespace LAB -WhatIf").WhatIf));
        lab.Do("Remove-NlConntrack tcp -Mark 3 -Namespace LAB");
        Assert.DoesNotContain("sport=3", Oracle(lab, "-L"));
        lab.Do("Remove-NlConntrack -All -WhatIf -Namespace LAB");
        Assert.Contains("sport=1", Oracle(lab, "-L"));
        lab.Do("Remove-NlConntrack -All -Force -Namespace LAB");
        Assert.Equal("", Oracle(lab, "-L"));
    }

    [Fact]
    public void Counters_are_told_set_to_zero_and_measured()
    {
        using Lab lab = Ready();
        lab.Shell("ip link set lo up; sysctl -qw net.netfilter.nf_conntrack_acct=1; nft 'add table inet t; add chain inet t o { type filter hook output priority 0; }; add rule inet t o ct state new counter'");
        lab.Shell("for port in 7001 7002 7003; do echo hello > /dev/udp/127.0.0.1/$port; done; echo hello > /dev/udp/127.0.0.2/7001");
        ConntrackTalker[] talkers = [.. lab.Do("Measure-NlConntrack -By Destination -Namespace LAB").Output.Cast<ConntrackTalker>()];
        Assert.Equal([("127.0.0.1", 3L, 3UL, 102UL), ("127.0.0.2", 1L, 1UL, 34UL)], talkers.Select(talker => (talker.Name, talker.Flows, talker.Packets, talker.Bytes)));
        ConntrackTalker service = Assert.IsType<ConntrackTalker>(Assert.Single(lab.Do("Get-NlConntrack -Namespace LAB | Measure-NlConntrack -By Service -Top 1 -Order Flows").Output));
        Assert.Equal(("udp/7001", 2L), (service.Name, service.Flows));
        Assert.Equal(136, lab.Do("Get-NlConntrack -ResetCounter -Namespace LAB").Output.Cast<ConntrackEntry>().Sum(entry => (long)entry.Bytes!));
        Assert.All(lab.Do("Get-NlConntrack -Namespace LAB | Get-NlConntrack").Output.Cast<ConntrackEntry>(), entry => Assert.Equal(0UL, entry.Bytes));
        Assert.Contains("7002", lab.Do("Get-NlConntrack -DestinationPort 7002 -Namespace LAB").Text);
    }

    [Fact]
    public void What_is_not_counted_is_said()
    {
        using Lab lab = Filled();
        RunnerResult result = lab.Do("Measure-NlConntrack -By Pair -Top 2 -Namespace LAB");
        Assert.Contains("nf_conntrack_acct", Assert.Single(result.Warnings));
        Assert.Equal("10.0.0.4 > 10.0.0.2", ((ConntrackTalker)result.Output[0]!).Name);
    }

    [Fact]
    public async Task Events_are_heard_until_enough_were()
    {
        using Lab lab = Ready();
        using var heard = new CancellationTokenSource();
        Task<RunnerResult> watch = Task.Run(() => lab.Do("Watch-NlConntrack udp -Namespace LAB | Select-Object -First 2"), TestContext.Current.CancellationToken);
        for (int port = 1; !watch.IsCompleted && port < 600; port++)
        {
            Oracle(lab, $"-I -s 10.0.0.1 -d 10.0.0.2 -p tcp --sport {port} --dport 80 --state ESTABLISHED -t 100");
            Oracle(lab, $"-I -s 10.0.0.1 -d 10.0.0.2 -p udp --sport {port} --dport 53 -t 100; conntrack -D -p udp");
            await Task.Delay(50, TestContext.Current.CancellationToken);
        }

        ConntrackEvent[] events = [.. (await watch).Output.Cast<ConntrackEvent>()];
        Assert.Equal([NetlinkEventKind.Added, NetlinkEventKind.Removed], events.Select(change => change.Kind).Order());
        Assert.All(events, change => Assert.Equal((IPProtocol.Udp, lab.Name), (change.Entry.Protocol, change.Namespace!.Name)));
    }

    [Fact]
    public void Statistics_are_summed_and_told_apart()
    {
        using Lab lab = Filled();
        ConntrackSummary summary = Assert.IsType<ConntrackSummary>(Assert.Single(lab.Do("Get-NlConntrackStatistics -Namespace LAB").Output));
        Assert.Equal((5u, 5L), (summary.Entries, summary.Inserted));
        Assert.Equal(Environment.ProcessorCount, lab.Do("Get-NlConntrackStatistics -PerProcessor -Namespace LAB").Output.Count);
        Assert.Contains("MaximumEntries", lab.Do("Get-NlConntrackStatistics -Namespace LAB").Text);
    }

    [Fact]
    public void A_table_is_narrow_and_a_list_is_whole()
    {
        using Lab lab = Filled();
        string table = RunnerHost.Run($"Get-NlConntrack -Namespace {lab.Name}", new() { ModulePath = Lab.Manifest, Width = 100 }).Text;
        Assert.All(table.Split('\n'), line => Assert.InRange(line.TrimEnd().Length, 0, 100));
        Assert.Contains("assured, mark 0x15", table);
        Assert.Contains("unreplied, snat 192.0.2.9:1001", table);
        string list = lab.Do("Get-NlConntrack -Zone 7 -Namespace LAB | Format-List").Text;
        Assert.Contains("src=10.0.0.4 dst=10.0.0.2 sport=1000 dport=53", list);
        string json = lab.Do("Get-NlConntrack -Zone 7 -Namespace LAB | ConvertTo-Json -Depth 3").Text;
        Assert.Contains("\"10.0.0.4\"", json);
    }

    [Theory]
    [InlineData("New-NlConntrack 10.0.0.1 10.0.0.2 tcp 300 -Namespace LAB", "InvalidValue,NetlinkPS.NewNlConntrackCommand", ErrorCategory.InvalidArgument, "Tcp needs -SourcePort and -DestinationPort")]
    [InlineData("New-NlConntrack 10.0.0.1 10.0.0.2 icmp 300 -SourcePort 5 -Namespace LAB", "InvalidValue,NetlinkPS.NewNlConntrackCommand", ErrorCategory.InvalidArgument, "Icmp has no ports")]
    [InlineData("New-NlConntrack 10.0.0.1 fd00::1 udp 300 -SourcePort 5 -DestinationPort 6 -Namespace LAB", "InvalidValue,NetlinkPS.NewNlConntrackCommand", ErrorCategory.InvalidArgument, "not of the same IP version")]
    [InlineData("New-NlConntrack 10.0.0.1 10.0.0.2 udp 300 -SourcePort 5 -DestinationPort 6 -State ESTABLISHED -Namespace LAB", "InvalidValue,NetlinkPS.NewNlConntrackCommand", ErrorCategory.InvalidArgument, "only those of TCP and SCTP")]
    [InlineData("New-NlConntrack 10.0.0.1 10.0.0.2 tcp 300 -SourcePort 1000 -DestinationPort 80 -Namespace LAB", "EEXIST,NetlinkPS.NewNlConntrackCommand", ErrorCategory.ResourceExists, "File exists")]
    [InlineData("New-NlConntrack 10.0.0.1 10.0.0.2 tcp 300 -SourcePort 9 -DestinationPort 80 -Helper nosuch -Namespace LAB", "EOPNOTSUPP,NetlinkPS.NewNlConntrackCommand", ErrorCategory.NotInstalled, "not supported")]
    [InlineData("New-NlConntrack -Source 10.0.0.300 -Destination 10.0.0.2 -Protocol tcp -Timeout 300 -Namespace LAB", "CannotConvertArgumentNoMessage,NetlinkPS.NewNlConntrackCommand", ErrorCategory.InvalidArgument, "10.0.0.300")]
    [InlineData("Get-NlConntrack -State nosuch -Namespace LAB", "ParameterArgumentValidationError,NetlinkPS.GetNlConntrackCommand", ErrorCategory.InvalidData, "SYN_SENT")]
    [InlineData("Get-NlConntrack -DestinationPort 70000 -Namespace LAB", "CannotConvertArgumentNoMessage,NetlinkPS.GetNlConntrackCommand", ErrorCategory.InvalidArgument, "70000")]
    [InlineData("Get-NlConntrack -Source 10.0.0.1 -Destination fd00::1 -Namespace LAB", "InvalidValue,NetlinkPS.GetNlConntrackCommand", ErrorCategory.InvalidArgument, "no connection is of both")]
    [InlineData("Remove-NlConntrack -Namespace LAB", "InvalidValue,NetlinkPS.RemoveNlConntrackCommand", ErrorCategory.InvalidArgument, "-All")]
    [InlineData("Get-NlConntrack -Namespace nosuchplace", "ObjectNotFound,NetlinkPS.GetNlConntrackCommand", ErrorCategory.ObjectNotFound, "nosuchplace")]
    public void A_mistake_is_a_clear_error(string pipeline, string id, ErrorCategory category, string says)
    {
        using Lab lab = Filled();
        ErrorRecord error = lab.Fail(pipeline);
        Assert.Equal((id, category), (error.FullyQualifiedErrorId, error.CategoryInfo.Category));
        Assert.Contains(says, $"{error} {error.ErrorDetails?.RecommendedAction}");
        Assert.Equal(5, lab.Do("Get-NlConntrack -Namespace LAB").Output.Count);
    }

    [Fact]
    public void Labels_are_set_where_there_is_room_for_them()
    {
        using Lab lab = Filled();
        RunnerResult result = lab.Run("Get-NlConntrack tcp -State ESTABLISHED -Namespace LAB | Set-NlConntrack -Label 1, 70 -PassThru");
        if (result.Errors.Count == 0) // Open vSwitch and tc's action ct keep room for labels in every namespace
        {
            Assert.Equal(new(1, 70), Assert.IsType<ConntrackEntry>(Assert.Single(result.Output)).Labels);
            return;
        }

        ErrorRecord error = Assert.Single(result.Errors);
        Assert.Equal(("ENOSPC,NetlinkPS.SetNlConntrackCommand", ErrorCategory.ResourceUnavailable), (error.FullyQualifiedErrorId, error.CategoryInfo.Category));
        Assert.Contains("while a rule uses labels", error.ErrorDetails?.RecommendedAction);
    }

    [Fact]
    public void An_entry_that_is_gone_does_not_stop_the_others()
    {
        using Lab lab = Filled();
        RunnerResult result = lab.Run("Get-NlConntrack tcp -Namespace LAB | Set-NlConntrack -Timeout 0 -PassThru; Get-NlConntrack udp -Namespace LAB | Set-NlConntrack -Timeout 100 -PassThru");
        Assert.Equal(["ENOENT,NetlinkPS.SetNlConntrackCommand", "ENOENT,NetlinkPS.SetNlConntrackCommand"], result.Errors.Select(error => error.FullyQualifiedErrorId));
        Assert.All(result.Errors, error => Assert.Equal(ErrorCategory.ObjectNotFound, error.CategoryInfo.Category));
        Assert.Equal(2, result.Output.Count);
    }

    [Fact]
    public void Without_privilege_it_is_said_what_is_needed()
    {
        using Lab lab = Filled();
        string runner = Path.Combine(Path.GetDirectoryName(Lab.Manifest)!, "src/NetlinkPS.Runner");
        string program = Directory.EnumerateFiles(runner, "NetlinkPS.Runner.dll", SearchOption.AllDirectories).Where(file => file.Contains("/bin/", StringComparison.Ordinal)).OrderByDescending(File.GetLastWriteTimeUtc).First();
        string said = lab.Shell($"setpriv --reuid 65534 --clear-groups --inh-caps=-all env DOTNET_CLI_HOME=/tmp HOME=/tmp dotnet {program} 'Get-NlConntrack' 2>&1 || true");
        Assert.Contains("CAP_NET_ADMIN", said);
    }

    [Fact]
    public void Amounts_are_in_peoples_units()
    {
        Assert.Equal(["0 B", "1023 B", "1 KiB", "1.5 MiB", "2 GiB"], new ulong[] { 0, 1023, 1024, 3 << 19, 2UL << 30 }.Select(ConntrackView.Amount));
    }
}
