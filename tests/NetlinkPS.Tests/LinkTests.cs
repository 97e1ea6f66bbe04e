using System.Management.Automation;
using Netlink.Routing;
using NetlinkPS.Runner;
using Xunit;

namespace NetlinkPS.Tests;

public class LinkTests
{
    [Fact]
    public void A_pair_is_made_turned_on_and_given_an_address_in_one_line()
    {
        using var lab = new Lab();
        RunnerResult result = lab.Do("New-NlLink -Name v0 -Kind veth -Peer v1 -Namespace LAB | Set-NlLink -Up -PassThru | New-NlAddress 10.9.0.1/24");
        Assert.Equal("10.9.0.1/24", Assert.IsType<InterfaceAddress>(Assert.Single(result.Output)).ToString());
        Assert.Contains("10.9.0.1/24", lab.IP("addr show dev v0"));
        Assert.Contains("UP", lab.IP("link show v0"));
    }

    [Fact]
    public void Links_are_found_by_name_pattern_index_kind_and_master()
    {
        using var lab = new Lab();
        lab.Do("New-NlLink br0 bridge -Namespace LAB; New-NlLink p0 veth -Peer q0 -Master br0 -Namespace LAB; New-NlLink p1 veth -Peer q1 -Up -Namespace LAB");
        string Names(string pipeline) => string.Join(' ', lab.Do(pipeline).Output.Cast<Link>().Select(link => link.Name));
        Assert.Equal("p0 p1", string.Join(' ', Names("Get-NlLink p* -Namespace LAB").Split(' ').Order()));
        Assert.Equal("br0", Names("Get-NlLink -Kind bridge -Namespace LAB"));
        Assert.Equal("p0", Names("Get-NlLink -Master br0 -Namespace LAB"));
        Assert.Equal("p1", Names("Get-NlLink -Up -Namespace LAB"));
        Assert.Equal("lo", Names("Get-NlLink -Index 1 -Namespace LAB"));
        Assert.Equal("", Names("Get-NlLink nothing* -Namespace LAB"));
        Assert.Equal("p1", Names("Get-NlLink -Namespace LAB | Where-Object Up"));
    }

    [Fact]
    public void A_kind_offers_its_own_parameters_out_of_the_contract()
    {
        using var lab = new Lab();
        Link made = Assert.IsType<Link>(Assert.Single(
            lab.Do("New-NlLink -Name vx -Kind vxlan -Vni 42 -Port 4789 -Remote 192.0.2.7 -Learning $false -Ageing 0:1:0 -SourcePorts 4000-5000 -Namespace LAB").Output));
        var options = Assert.IsType<VxlanOptions>(made.Options);
        Assert.Equal((42u, (ushort)4789, "192.0.2.7", false), (options.Vni, options.Port, options.Remote.ToString(), options.Learning));
        string shown = lab.IP("-d link show vx");
        Assert.Contains("vxlan id 42 remote 192.0.2.7 srcport 4000 5000 dstport 4789 nolearning", shown);
        Assert.Contains("ageing 60", shown);
        Assert.Equal("NamedParameterNotFound,NetlinkPS.NewNlLinkCommand", lab.Fail("New-NlLink -Name d -Kind ifb -Vni 42 -Namespace LAB").FullyQualifiedErrorId);
    }

    [Fact]
    public void A_link_is_changed_in_every_way()
    {
        using var lab = new Lab();
        lab.Do("New-NlLink br0 bridge -Namespace LAB; New-NlLink v0 veth -Peer v1 -Namespace LAB");
        lab.Do("Set-NlLink v0 -NewName w0 -Mtu 1300 -Address 02:00:00:00:00:99 -Alias 'for people' -QueueLength 77 -Group 5 -Master br0 -Promiscuous $true -Namespace LAB");
        string shown = lab.IP("-d link show w0");
        foreach (string part in new[] { "mtu 1300", "02:00:00:00:00:99", "alias for people", "qlen 77", "group 5", "master br0", "PROMISC" })
            Assert.Contains(part, shown);
        lab.Do("Set-NlLink w0 -PortKind bridge -Hairpin $true -Isolated $true -Namespace LAB; Set-NlLink br0 -Kind bridge -ForwardDelay 0:0:4 -Namespace LAB");
        Assert.Contains("hairpin on", lab.IP("-d link show w0"));
        Assert.Contains("forward_delay 400", lab.IP("-d link show br0"));
        lab.Do("Set-NlLink w0 -NoMaster -Down -Promiscuous $false -Namespace LAB");
        Assert.DoesNotContain("master", lab.IP("-d link show w0"));
        Assert.Equal("ConflictingParameters,NetlinkPS.SetNlLinkCommand", lab.Fail("Set-NlLink w0 -Up -Down -Namespace LAB").FullyQualifiedErrorId);
    }

    [Fact]
    public void A_link_moves_to_another_namespace_and_stays_in_the_pipe()
    {
        using var lab = new Lab();
        using var other = new Lab();
        lab.Do("New-NlLink v0 veth -Peer v1 -Namespace LAB");
        Link moved = Assert.IsType<Link>(Assert.Single(lab.Do($"Set-NlLink v0 -TargetNamespace {other.Name} -Namespace LAB -PassThru").Output));
        Assert.Equal(other.Name, moved.Namespace!.Name);
        Assert.Contains("v0", other.IP("link show v0"));
        other.Do("Get-NlLink v0 -Namespace LAB | Remove-NlLink");
        Assert.DoesNotContain("v1", lab.IP("link"));
    }

    [Fact]
    public void What_if_changes_nothing_and_says_what_it_would_do()
    {
        using var lab = new Lab();
        lab.Do("New-NlLink v0 veth -Peer v1 -Namespace LAB");
        string before = lab.IP("link");
        RunnerResult result = lab.Do("Set-NlLink v0 -Mtu 1234 -Namespace LAB -WhatIf; Remove-NlLink v0 -Namespace LAB -WhatIf; New-NlLink x0 ifb -Namespace LAB -WhatIf");
        Assert.Equal(3, result.WhatIf.Count);
        Assert.Contains("Set link -Mtu 1234", result.WhatIf[0]);
        Assert.Equal(before, lab.IP("link"));
    }

    [Theory]
    [InlineData("Get-NlLink nosuch -Namespace LAB", "ObjectNotFound,NetlinkPS.GetNlLinkCommand", ErrorCategory.ObjectNotFound, "nosuch")]
    [InlineData("New-NlLink lo ifb -Namespace LAB", "EEXIST,NetlinkPS.NewNlLinkCommand", ErrorCategory.ResourceExists, "File exists")]
    [InlineData("New-NlLink x nokind -Namespace LAB", "EOPNOTSUPP,NetlinkPS.NewNlLinkCommand", ErrorCategory.NotInstalled, "Get-NlLinkKind")]
    [InlineData("New-NlLink vx vxlan -Vni 16777216 -Namespace LAB", "ERANGE,NetlinkPS.NewNlLinkCommand", ErrorCategory.InvalidArgument, "Link.Info.Options.Vni")]
    [InlineData("Get-NlLink -Namespace nowhere", "ObjectNotFound,NetlinkPS.GetNlLinkCommand", ErrorCategory.ObjectNotFound, "nowhere")]
    [InlineData("New-NlLink v0 veth -Master nosuch -Namespace LAB", "ObjectNotFound,NetlinkPS.NewNlLinkCommand", ErrorCategory.ObjectNotFound, "nosuch")]
    [InlineData("Set-NlLink lo -Address nonsense -Namespace LAB", "CannotConvertArgumentNoMessage,NetlinkPS.SetNlLinkCommand", ErrorCategory.InvalidArgument, "52:54:00:12:34:56")]
    [InlineData("Set-NlLink lo -Mtu 0 -Namespace nowhere", "ObjectNotFound,NetlinkPS.SetNlLinkCommand", ErrorCategory.ObjectNotFound, "nowhere")]
    public void A_mistake_is_a_clear_error(string pipeline, string id, ErrorCategory category, string says)
    {
        using var lab = new Lab();
        ErrorRecord error = lab.Fail(pipeline);
        Assert.Equal((id, category), (error.FullyQualifiedErrorId, error.CategoryInfo.Category));
        Assert.Contains(says, $"{error} {error.ErrorDetails?.RecommendedAction}");
    }

    [Fact]
    public void One_bad_input_does_not_stop_the_others()
    {
        using var lab = new Lab();
        RunnerResult result = lab.Run("Get-NlLink lo, nosuch, lo -Namespace LAB");
        Assert.Equal(2, result.Output.Count);
        Assert.Single(result.Errors);
    }

    [Fact]
    public void Nothing_half_made_stays_behind()
    {
        using var lab = new Lab();
        string before = lab.IP("link");
        lab.Fail("New-NlLink v0 veth -Peer lo -Namespace LAB");
        Assert.Equal(before, lab.IP("link"));
    }

    [Fact]
    public void Names_are_completed_from_the_live_kernel()
    {
        using var lab = new Lab();
        lab.Do("New-NlLink longname0 ifb -Namespace LAB");
        var options = new RunnerOptions { ModulePath = Lab.Manifest };
        Assert.Contains(RunnerHost.Complete($"Get-NlLink -Namespace {lab.Name} -Name lon", options), item => item.CompletionText == "longname0");
        Assert.Contains(RunnerHost.Complete($"Get-NlLink -Namespace {lab.Name[..6]}", options), item => item.CompletionText == lab.Name);
        Assert.Contains(RunnerHost.Complete("New-NlLink -Kind vx", options), item => item.CompletionText == "vxlan");
        Assert.Contains(RunnerHost.Complete("New-NlLink -Kind vxlan -Vn", options), item => item.CompletionText == "-Vni");
    }

    [Fact]
    public void The_parameters_of_kinds_are_listed_with_type_unit_default_and_meaning()
    {
        IReadOnlyList<object?> output = RunnerHost.Run("Get-NlLinkKind vxlan | Where-Object Name -eq Ageing", new() { ModulePath = Lab.Manifest }).Output;
        dynamic ageing = Assert.Single(output)!;
        Assert.Equal(("vxlan", "TimeSpan", "300 s"), ((string)ageing.Kind, (string)ageing.Type, (string)ageing.Default));
        Assert.Equal("How long a learnt address is kept.", (string)ageing.Description);
    }

    [Fact]
    public void The_table_is_at_most_a_hundred_columns_wide()
    {
        using var lab = new Lab();
        lab.Do("New-NlLink fifteen-letters bridge -Namespace LAB; New-NlLink v0 veth -Peer v1 -Master fifteen-letters -Up -Namespace LAB");
        string text = RunnerHost.Run($"Get-NlLink -Namespace {lab.Name}", new() { ModulePath = Lab.Manifest, Width = 101 }).Text;
        Assert.Contains("fifteen-letters", text);
        Assert.Contains("in fifteen-letters", text);
        Assert.All(text.Split('\n'), line => Assert.InRange(line.TrimEnd().Length, 0, 100));
    }

    [Fact]
    public void A_pipeline_that_has_enough_stops()
    {
        using var lab = new Lab();
        Assert.Single(lab.Do("Get-NlLink -Namespace LAB | Select-Object -First 1").Output);
    }
}
