using System.Management.Automation;
using Netlink.Oracles;
using Netlink.TrafficControl;
using NetlinkPS.Runner;
using Xunit;

namespace NetlinkPS.Tests;

public class TrafficControlTests
{
    private static Lab Pair()
    {
        var lab = new Lab();
        lab.Shell("sysctl -qw net.ipv6.conf.all.disable_ipv6=1 net.ipv6.conf.default.disable_ipv6=1"); // nobody else sends
        lab.Do("New-NlLink t0 veth -Peer t1 -Up -Namespace LAB");
        return lab;
    }

    /// <summary>Runs <c>tc</c> in the namespace.</summary>
    private static string Tc(Lab lab, string arguments) => lab.Tool.Run($"tc {arguments}");

    /// <summary>Compares what the cmdlets give of the link with what <c>tc</c> says, field by field.</summary>
    private static void AgreeWithOracle(Lab lab, string place = "")
    {
        const string parameters = "t0 -Namespace LAB";
        TcOracle.Check(lab.Tool, "t0", lab.Do($"Get-NlQdisc {parameters}").Output.Cast<Qdisc>());
        TcOracle.Check(lab.Tool, "t0", lab.Do($"Get-NlTcClass {parameters}").Output.Cast<TcClass>());
        TcOracle.Check(lab.Tool, "t0", place, lab.Do($"Get-NlTcFilter {parameters}{(place.Length == 0 ? "" : $" -{place}")}").Output.Cast<TcFilter>());
    }

    private static void Need(Lab lab, string kind)
    {
        try
        {
            Tc(lab, $"qdisc add dev t1 root {kind}");
            Tc(lab, "qdisc del dev t1 root");
        }
        catch (ToolException exception) when (exception.IsMissingFeature)
        {
            Assert.False(Environment.GetEnvironmentVariable("NETLINK_LAB") == "1", $"the lab's kernel lacks {kind}");
            Assert.Skip($"this kernel lacks {kind}; the kernel lab has it");
        }
    }

    private static void NeedFilter(Lab lab, string kind)
    {
        try
        {
            Tc(lab, "qdisc add dev t1 ingress");
            Tc(lab, $"filter add dev t1 ingress {kind} action drop");
            Tc(lab, "qdisc del dev t1 ingress");
        }
        catch (ToolException exception)
        {
            Assert.False(Environment.GetEnvironmentVariable("NETLINK_LAB") == "1", exception.Message);
            Assert.Skip($"this kernel lacks {kind}; the kernel lab has it");
        }
    }

    [Fact]
    public void A_qdisc_is_made_changed_and_deleted()
    {
        using Lab lab = Pair();
        var made = Assert.IsType<Qdisc>(Assert.Single(lab.Do("New-NlQdisc t0 tbf -Handle 1: -Rate 10mbit -Burst 32kb -Latency 50ms -Namespace LAB").Output));
        Assert.Equal("rate 10Mbit burst 32Kb lat 50ms", made.Options!.ToString());
        Assert.Matches("tbf 1: root refcnt [0-9]+ rate 10Mbit burst 32Kb lat 50ms", Tc(lab, "qdisc show dev t0"));
        lab.Do("Set-NlQdisc t0 -Rate 20mbit -Namespace LAB");
        Assert.Contains("rate 20Mbit burst 32Kb", Tc(lab, "qdisc show dev t0"));
        lab.Do("Get-NlQdisc t0 -Kind tbf -Namespace LAB | Set-NlQdisc -Options 'rate 5mbit limit 100kb'");
        var changed = (Qdisc)Assert.Single(lab.Do("Get-NlQdisc t0 -Parent root -Namespace LAB").Output)!;
        Assert.Equal(("5Mbit", "100Kb"), (((TbfOptions)changed.Options!).Rate.ToString(), ((TbfOptions)changed.Options!).Limit.ToString()));
        lab.Do("Get-NlQdisc t0 -Namespace LAB | Remove-NlQdisc");
        Assert.DoesNotContain("tbf", Tc(lab, "qdisc show dev t0"));
    }

    [Theory]
    [InlineData("New-NlQdisc -Link t0 -Kind netem -Delay 40ms -Jitter 5ms -Loss 1% -Namespace LAB", "delay 40ms  5ms loss 1%")]
    [InlineData("New-NlQdisc t0 netem -Delay 10ms -Reorder 25% -ReorderCorrelation 50% -LossGilbertElliott '1% 10%' -Namespace LAB", "delay 10ms loss gemodel p 1% r 10% 1-h 100% 1-k 0% reorder 25% 50% gap 1")]
    [InlineData("New-NlQdisc t0 netem -Delay 10ms -Jitter 2ms -Distribution normal -Rate 5mbit -Duplicate 0.5 -Slot '800us 1ms packets 5' -Namespace LAB", "delay 10ms  2ms duplicate 0.5% rate 5Mbit slot 800us 1ms packets 5")]
    [InlineData("New-NlQdisc t0 netem -Options 'delay 100ms loss 3%' -Limit 50 -Namespace LAB", "limit 50 delay 100ms loss 3%")]
    public void A_kind_has_its_own_parameters(string command, string shown)
    {
        using Lab lab = Pair();
        Need(lab, "netem");
        lab.Do(command);
        Assert.Contains(shown, Tc(lab, "qdisc show dev t0"));
    }

    [Fact]
    public void What_comes_through_the_pipeline_takes_the_settings_of_its_kind()
    {
        using Lab lab = Pair();
        lab.Do("New-NlQdisc t0 tbf -Rate 10mbit -Burst 32kb -Latency 50ms -Namespace LAB");
        lab.Do("Get-NlQdisc t0 -Kind tbf -Namespace LAB | Set-NlQdisc -Rate 20mbit");
        Assert.Contains("rate 20Mbit burst 32Kb", Tc(lab, "qdisc show dev t0"));
        ErrorRecord error = lab.Fail("Get-NlQdisc t0 -Kind tbf -Namespace LAB | Set-NlQdisc -Jitter 5ms");
        Assert.Equal("InvalidValue,NetlinkPS.SetNlQdiscCommand", error.FullyQualifiedErrorId);
        Assert.Contains("tbf has no -Jitter", error.Exception.Message);
    }

    [Theory]
    [InlineData("20", "default 0x20")]
    [InlineData("0x1f", "default 0x1f")]
    [InlineData("1:20", "default 0x20")]
    public void The_default_class_is_hexadecimal_as_tc_has_it(string text, string shown)
    {
        using Lab lab = Pair();
        Need(lab, "htb");
        lab.Do($"New-NlQdisc t0 htb -Handle 1: -DefaultClass {text} -Namespace LAB");
        Assert.Contains(shown, Tc(lab, "qdisc show dev t0"));
    }

    [Fact]
    public void A_tree_of_classes_with_filters()
    {
        using Lab lab = Pair();
        NeedFilter(lab, "u32 match u32 0 0");
        lab.Do("New-NlQdisc t0 htb -Handle 1: -DefaultClass 0x20 -Namespace LAB; New-NlTcClass t0 1:1 -Rate 100mbit -Namespace LAB; "
            + "New-NlTcClass t0 1:10 -Parent 1:1 -Rate 30mbit -Ceiling 100mbit -Priority 1 -Namespace LAB; New-NlTcClass t0 1:20 -Parent 1:1 -Options 'rate 10mbit ceil 50mbit' -Namespace LAB; "
            + "New-NlQdisc t0 pfifo -Parent 1:10 -Limit 50 -Namespace LAB");
        lab.Do("New-NlTcFilter t0 u32 -Parent 1: -Protocol ip -Priority 5 -Match 'ip dst 10.0.0.0/8', 'ip dport 80 0xffff' -ClassId 1:10 -Namespace LAB");
        Assert.Contains("class htb 1:10 parent 1:1 leaf 8", Tc(lab, "class show dev t0"));
        Assert.Contains("*flowid 1:10", Tc(lab, "filter show dev t0"));
        AgreeWithOracle(lab);
        Assert.Equal("1:1 1:10 1:20", string.Join(' ', lab.Do("Get-NlTcClass t0 -Namespace LAB").Output.Cast<TcClass>().Select(item => item.Handle)));
        lab.Do("Set-NlTcClass t0 1:20 -Rate 15mbit -Namespace LAB");
        Assert.Contains("rate 15Mbit ceil 50Mbit", Tc(lab, "class show dev t0 classid 1:20"));
        string text = lab.Do("Get-NlQdisc t0 -Namespace LAB").Text + lab.Do("Get-NlTcClass t0 -Namespace LAB").Text + lab.Do("Get-NlTcFilter t0 -Namespace LAB").Text;
        Assert.Contains("  pfifo", text);
        Assert.Contains("  1:10", text);
        Assert.All(text.Split('\n'), line => Assert.InRange(line.TrimEnd().Length, 0, 100));
        lab.Do("Get-NlTcFilter t0 -Kind u32 -Namespace LAB | Where-Object Priority -eq 5 | Select-Object -Last 1 | Remove-NlTcFilter; Remove-NlTcClass t0 1:20 -Namespace LAB");
        Assert.DoesNotContain("1:20", Tc(lab, "class show dev t0"));
        Assert.DoesNotContain("flowid", Tc(lab, "filter show dev t0"));
    }

    [Fact]
    public void Filters_at_the_hooks_do_something_with_packets()
    {
        using Lab lab = Pair();
        NeedFilter(lab, "flower");
        lab.Do("New-NlQdisc t0 clsact -Namespace LAB");
        lab.Do("New-NlTcFilter t0 flower -Ingress -Protocol ip -Priority 10 -IPProtocol tcp -DestinationPort 8000-8010 -Destination 10.0.0.0/8 -Drop -Namespace LAB");
        lab.Do("New-NlTcFilter t0 matchall -Egress -MirrorTo t1 -Pass -Namespace LAB; New-NlTcFilter t0 matchall -Ingress -Priority 20 -Action 'police rate 1mbit burst 10k drop' -Namespace LAB");
        AgreeWithOracle(lab, "ingress");
        AgreeWithOracle(lab, "egress");
        string ingress = Tc(lab, "filter show dev t0 ingress"), egress = Tc(lab, "filter show dev t0 egress");
        foreach (string part in new[] { "dst_port 8000-8010", "dst_ip 10.0.0.0/8", "ip_proto tcp", "action drop", "rate 1Mbit burst 10Kb" })
            Assert.Contains(part, ingress);
        Assert.Contains("Egress Mirror to device t1) pipe", egress);
        Assert.Contains("gact action pass", egress);
        lab.Do("Get-NlTcFilter t0 -Ingress -Priority 10 -Namespace LAB | Set-NlTcFilter -Kind flower -DestinationPort 9000-9010 -Pass");
        ingress = Tc(lab, "filter show dev t0 ingress");
        Assert.Contains("dst_port 9000-9010", ingress);
        Assert.Contains("action pass", ingress);
        string text = lab.Do("Get-NlTcFilter -Namespace LAB").Text;
        Assert.Contains("copy to t1", text);
        lab.Do("Remove-NlTcFilter t0 -Ingress -Namespace LAB");
        Assert.Equal("", Tc(lab, "filter show dev t0 ingress"));
    }

    [Fact]
    public void What_if_changes_nothing_and_says_what_it_would_do()
    {
        using Lab lab = Pair();
        string before = Tc(lab, "qdisc show");
        RunnerResult result = lab.Do("New-NlQdisc t0 tbf -Rate 10mbit -Burst 32kb -Limit 100kb -Namespace LAB -WhatIf; Remove-NlQdisc t0 -Namespace LAB -WhatIf");
        Assert.Contains("rate 10Mbit burst 32Kb", result.WhatIf[0]);
        Assert.Equal(2, result.WhatIf.Count);
        Assert.Equal(before, Tc(lab, "qdisc show"));
    }

    [Theory]
    [InlineData("New-NlQdisc nosuch pfifo -Namespace LAB", "ObjectNotFound,NetlinkPS.NewNlQdiscCommand", "nosuch")]
    [InlineData("New-NlQdisc t0 nokind -Namespace LAB", "ENOENT,NetlinkPS.NewNlQdiscCommand", "qdisc kind is unknown")]
    [InlineData("New-NlQdisc t0 pfifo -Parent 9:1 -Namespace LAB", "ENOENT,NetlinkPS.NewNlQdiscCommand", "Failed to find specified qdisc")]
    [InlineData("New-NlQdisc t0 htb -DefaultClass x -Namespace LAB", "InvalidValue,NetlinkPS.NewNlQdiscCommand", "such as 10 or 1:10")]
    [InlineData("New-NlQdisc t0 netem -Delay 40 -Namespace LAB", "ParameterArgumentTransformationError,NetlinkPS.NewNlQdiscCommand", "40ms")]
    [InlineData("Get-NlTcClass t0 1:99 -Namespace LAB", "ObjectNotFound,NetlinkPS.GetNlTcClassCommand", "1:99 of t0")]
    [InlineData("Get-NlQdisc t0 -Handle 99: -Namespace LAB", "ObjectNotFound,NetlinkPS.GetNlQdiscCommand", "99: of t0")]
    [InlineData("New-NlQdisc t0 pfifo -Handle 1-2 -Namespace LAB", "CannotConvertArgumentNoMessage,NetlinkPS.NewNlQdiscCommand", "such as 1:10")]
    [InlineData("New-NlQdisc t0 tbf -Rate 10furlongs -Namespace LAB", "CannotConvertArgumentNoMessage,NetlinkPS.NewNlQdiscCommand", "such as 100mbit")]
    [InlineData("New-NlQdisc t0 tbf -Burst 32kb -Limit 32kb -Namespace LAB", "InvalidValue,NetlinkPS.NewNlQdiscCommand", "tbf needs Rate")]
    [InlineData("New-NlQdisc t0 tbf -Options 'rate 10mbit bust 32kb' -Namespace LAB", "InvalidOptions,NetlinkPS.NewNlQdiscCommand", "there is no 'bust'")]
    [InlineData("New-NlQdisc t0 tbf -Options 'rate fast' -Namespace LAB", "InvalidOptions,NetlinkPS.NewNlQdiscCommand", "'fast' for rate is not a rate")]
    [InlineData("Set-NlQdisc t0 -Handle 77: -Options 'limit 5' -Namespace LAB", "ObjectNotFound,NetlinkPS.SetNlQdiscCommand", "77:")]
    [InlineData("New-NlTcClass t0 5:1 -Rate 1mbit -Namespace LAB", "ENOENT,NetlinkPS.NewNlTcClassCommand", "")]
    [InlineData("Set-NlTcClass t0 5:1 -Rate 1mbit -Namespace LAB", "ObjectNotFound,NetlinkPS.SetNlTcClassCommand", "5:1")]
    [InlineData("New-NlTcFilter t0 matchall -Ingress -Drop -Namespace LAB", "EINVAL,NetlinkPS.NewNlTcFilterCommand", "")]
    [InlineData("New-NlTcFilter t0 flower -Ingress -Options 'dst_ip 10.0.0.300' -Drop -Namespace LAB", "InvalidOptions,NetlinkPS.NewNlTcFilterCommand", "10.0.0.300")]
    [InlineData("New-NlTcFilter t0 matchall -Egress -RedirectTo nosuch -Namespace LAB", "ObjectNotFound,NetlinkPS.NewNlTcFilterCommand", "nosuch")]
    [InlineData("New-NlTcFilter t0 matchall -Ingress -Egress -Drop -Namespace LAB", "ConflictingParameters,NetlinkPS.NewNlTcFilterCommand", "exclude")]
    [InlineData("New-NlTcFilter t0 flower -Ingress -IPProtocol tcp -Drop -Namespace LAB", "InvalidValue,NetlinkPS.NewNlTcFilterCommand", "IPProtocol")]
    public void A_mistake_is_a_clear_error(string command, string id, string says)
    {
        using Lab lab = Pair();
        string before = Tc(lab, "qdisc show");
        ErrorRecord error = lab.Fail(command);
        Assert.Equal(id, error.FullyQualifiedErrorId);
        Assert.Contains(says, error.ErrorDetails?.Message ?? error.Exception.Message);
        Assert.Equal(before, Tc(lab, "qdisc show"));
    }

    [Fact]
    public void Kinds_and_their_parameters_are_completed()
    {
        var options = new RunnerOptions { ModulePath = Lab.Manifest };
        Assert.Contains(RunnerHost.Complete("New-NlQdisc -Kind fq_", options), item => item.CompletionText == "fq_codel");
        Assert.Contains(RunnerHost.Complete("New-NlQdisc -Kind netem -Del", options), item => item.CompletionText == "-Delay");
        Assert.Contains(RunnerHost.Complete("New-NlTcFilter -Kind flow", options), item => item.CompletionText == "flower");
    }
}
