using System.Management.Automation;
using Netlink.Routing;
using NetlinkPS.Runner;
using Xunit;

namespace NetlinkPS.Tests;

public class RoutingTests
{
    private static Lab Ready()
    {
        var lab = new Lab();
        lab.Do("New-NlLink v0 veth -Peer v1 -Up -Namespace LAB; Set-NlLink v1, lo -Up -Namespace LAB; New-NlAddress 10.9.0.1/24 v0 -Namespace LAB; New-NlAddress 2001:db8:9::1/64 v0 -Flags NoDad -Namespace LAB");
        return lab;
    }

    [Fact]
    public void Routes_are_made_found_and_deleted()
    {
        using Lab lab = Ready();
        Route made = Assert.IsType<Route>(Assert.Single(lab.Do("New-NlRoute 10.77.0.0/16 -Gateway 10.9.0.9 -Metric 50 -Mtu 1400 -Namespace LAB").Output));
        Assert.Equal("v0", made.OutputLink);
        Assert.Contains("10.77.0.0/16 via 10.9.0.9 dev v0 metric 50 mtu 1400", lab.IP("route"));
        lab.Do("New-NlRoute default -Gateway 2001:db8:9::ff -Namespace LAB; New-NlRoute 10.78.0.0/16 -Type Blackhole -Table 100 -Namespace LAB; New-NlRoute 10.79.0.0/16 -Link v1 -Protocol Bird -Namespace LAB");
        Assert.Contains("default via 2001:db8:9::ff dev v0", lab.IP("-6 route"));
        Assert.Contains("blackhole 10.78.0.0/16", lab.IP("route show table 100"));
        Assert.Contains("10.79.0.0/16 dev v1 proto bird scope link", lab.IP("route"));
        Assert.Equal("10.79.0.0/16", Assert.Single(lab.Do("Get-NlRoute -Link v1 -IPv4 -Namespace LAB").Output.Cast<Route>()).Destination.ToString());
        Assert.Equal("10.9.0.9", Assert.Single(lab.Do("Find-NlRoute 10.77.1.1 -Namespace LAB").Output.Cast<Route>()).Gateway.ToString());
        lab.Do("Set-NlRoute 10.77.0.0/16 -Gateway 10.9.0.8 -Metric 50 -Namespace LAB");
        Assert.Contains("10.77.0.0/16 via 10.9.0.8", lab.IP("route"));
        lab.Do("Get-NlRoute -Table 100 -Namespace LAB | Remove-NlRoute; Remove-NlRoute 10.77.0.0/16 -Namespace LAB; Remove-NlRoute default -Gateway 2001:db8:9::ff -Namespace LAB");
        Assert.DoesNotContain("10.77", lab.IP("route"));
        Assert.DoesNotContain("default", lab.IP("-6 route"));
    }

    [Fact]
    public void A_route_shares_packets_out_over_several_ways()
    {
        using Lab lab = Ready();
        lab.Do("New-NlRoute 10.80.0.0/16 -MultiPath @{ Gateway = '10.9.0.9'; Weight = 3 }, @{ Gateway = '10.9.0.8' } -Namespace LAB");
        Assert.Contains("nexthop via 10.9.0.9 dev v0 weight 3", lab.IP("route show 10.80.0.0/16"));
    }

    [Fact]
    public void What_if_removes_nothing()
    {
        using Lab lab = Ready();
        lab.Do("New-NlRoute 10.77.0.0/16 -Gateway 10.9.0.9 -Namespace LAB");
        string before = lab.IP("-4 route show table all");
        RunnerResult result = lab.Do("Get-NlRoute -Namespace LAB | Where-Object Gateway | Remove-NlRoute -WhatIf");
        Assert.Contains("10.77.0.0/16 via 10.9.0.9 dev v0", Assert.Single(result.WhatIf));
        Assert.Equal(before, lab.IP("-4 route show table all"));
    }

    [Fact]
    public void Addresses_are_changed_listed_and_removed()
    {
        using Lab lab = Ready();
        lab.Do("Set-NlAddress 10.9.0.1/24 v0 -ValidLifetime 0:10:0 -Namespace LAB; Get-NlLink v1 -Namespace LAB | New-NlAddress 10.5.0.1/32 -Peer 10.5.0.2 -Label v1:p");
        Assert.Contains("peer 10.5.0.2", lab.IP("addr show v1"));
        Assert.Matches("valid_lft (600|59\\d)sec", lab.IP("addr show v0"));
        Assert.Equal(["10.5.0.1/32"], lab.Do("Get-NlAddress -Link v1 -IPv4 -Namespace LAB").Output.Select(item => item!.ToString()));
        Assert.Equal(["10.9.0.1/24"], lab.Do("Get-NlAddress 10.9.0.0/16 -Namespace LAB").Output.Select(item => item!.ToString()));
        lab.Do("Get-NlAddress -IPv4 -Namespace LAB | Remove-NlAddress");
        Assert.DoesNotContain("inet 10.", lab.IP("addr"));
    }

    [Fact]
    public void Neighbours_are_made_changed_and_removed()
    {
        using Lab lab = Ready();
        lab.Do("New-NlNeighbor 10.9.0.7 02:00:00:00:00:07 -Link v0 -Namespace LAB; Set-NlNeighbor 10.9.0.7 02:00:00:00:00:08 -Link v0 -State Reachable -Namespace LAB");
        Assert.Contains("10.9.0.7 dev v0 lladdr 02:00:00:00:00:08 REACHABLE", lab.IP("neigh"));
        lab.Do("New-NlNeighbor 10.9.0.200 -Link v0 -Proxy -Namespace LAB");
        Assert.Contains("10.9.0.200", lab.IP("neigh show proxy"));
        Assert.Equal("10.9.0.200", Assert.Single(lab.Do("Get-NlNeighbor -Proxy -IPv4 -Namespace LAB").Output.Cast<Neighbour>()).Address.ToString());
        lab.Do("Get-NlNeighbor -Namespace LAB | Remove-NlNeighbor; Get-NlNeighbor -Proxy -Namespace LAB | Remove-NlNeighbor");
        Assert.DoesNotContain("10.9.0.7", lab.IP("neigh"));
        Assert.DoesNotContain("10.9.0.200", lab.IP("neigh show proxy"));
    }

    [Fact]
    public void Rules_are_made_listed_and_removed()
    {
        using Lab lab = Ready();
        lab.Do("New-NlRule 100 -Priority 500 -Source 10.1.0.0/16 -Mark 0x10/0xff -DestinationPort 1000-2000 -IPProtocol 6 -Namespace LAB; New-NlRule -Priority 501 -Action Blackhole -IPv6 -Namespace LAB");
        Assert.Contains("500:\tfrom 10.1.0.0/16 fwmark 0x10/0xff ipproto tcp dport 1000-2000 lookup 100", lab.IP("rule"));
        Assert.Contains("501:\tfrom all blackhole", lab.IP("-6 rule"));
        Assert.Equal([0u, 500u, 32766u, 32767u], lab.Do("Get-NlRule -IPv4 -Namespace LAB").Output.Cast<Rule>().Select(rule => rule.Priority ?? 0));
        string table = lab.Do("Get-NlRule 500, 501 -Namespace LAB | Format-Table").Text;
        Assert.Matches(@"500 IPv4 +10\.1\.0\.0/16", table);
        Assert.Matches(@"501 IPv6 +", table);
        lab.Do("Get-NlRule 500, 501 -Namespace LAB | Remove-NlRule");
        Assert.DoesNotContain("501", lab.IP("-6 rule"));
    }

    [Fact]
    public void Namespaces_are_made_and_removed()
    {
        using var lab = new Lab();
        string name = lab.Name + "-x";
        lab.Do($"New-NlNamespace {name}");
        Assert.Equal(name, Assert.Single(lab.Do($"Get-NlNamespace {name}").Output)!.ToString());
        Assert.Equal("EEXIST,NetlinkPS.NewNlNamespaceCommand", lab.Fail($"New-NlNamespace {name}").FullyQualifiedErrorId);
        lab.Do($"Get-NlNamespace {name} | Remove-NlNamespace -Confirm:$false");
        Assert.Equal("ObjectNotFound,NetlinkPS.GetNlNamespaceCommand", lab.Fail($"Get-NlNamespace {name}").FullyQualifiedErrorId);
    }

    [Theory]
    [InlineData("New-NlRoute 10.90.0.0/16 -Gateway 192.0.2.1 -Namespace LAB", "ENETUNREACH,NetlinkPS.NewNlRouteCommand", ErrorCategory.InvalidArgument, "Nexthop has invalid gateway")]
    [InlineData("New-NlRoute 10.300.0.0/16 -Gateway 10.9.0.9 -Namespace LAB", "CannotConvertArgumentNoMessage,NetlinkPS.NewNlRouteCommand", ErrorCategory.InvalidArgument, "such as 10.0.0.0/8")]
    [InlineData("Remove-NlRoute 10.91.0.0/16 -Namespace LAB", "ESRCH,NetlinkPS.RemoveNlRouteCommand", ErrorCategory.ObjectNotFound, "No such process")]
    [InlineData("New-NlAddress 10.9.0.1/24 v0 -Namespace LAB", "EEXIST,NetlinkPS.NewNlAddressCommand", ErrorCategory.ResourceExists, "already assigned")]
    [InlineData("New-NlAddress 10.9.0.1/24 nosuch -Namespace LAB", "ObjectNotFound,NetlinkPS.NewNlAddressCommand", ErrorCategory.ObjectNotFound, "nosuch")]
    [InlineData("Get-NlRoute -Table nosuchtable -Namespace LAB", "CannotConvertArgumentNoMessage,NetlinkPS.GetNlRouteCommand", ErrorCategory.InvalidArgument, "rt_tables")]
    [InlineData("Find-NlRoute 192.0.2.1 -Namespace LAB", "ENETUNREACH,NetlinkPS.FindNlRouteCommand", ErrorCategory.InvalidArgument, "unreachable")]
    public void A_mistake_is_a_clear_error(string pipeline, string id, ErrorCategory category, string says)
    {
        if (says == "already assigned" && !OperatingSystem.IsOSPlatformVersionAtLeast("linux", 6, 12))
            says = "File exists"; // older kernels have no words of their own for it
        using Lab lab = Ready();
        string before = lab.IP("-4 route show table all");
        ErrorRecord error = lab.Fail(pipeline);
        Assert.Equal((id, category), (error.FullyQualifiedErrorId, error.CategoryInfo.Category));
        Assert.Contains(says, error.ErrorDetails?.Message ?? error.Exception.Message);
        Assert.Equal(before, lab.IP("-4 route show table all"));
    }

    [Fact]
    public void Objects_go_to_json_with_their_useful_properties()
    {
        using Lab lab = Ready();
        string json = lab.Do("Get-NlAddress -IPv4 -Namespace LAB | ConvertTo-Json -Depth 3").Text;
        Assert.Contains("10.9.0.1", json);
        Assert.Contains("\"Link\": \"v0\"", json);
    }
}
