using System.Management.Automation;
using Netlink.Netfilter;
using Xunit;

namespace NetlinkPS.Tests;

/// <summary>The cmdlets of nftables' rules.</summary>
public sealed class NftRuleTests : IDisposable
{
    private readonly Lab _lab = new();

    public NftRuleTests() => _lab.Do("New-NlNftTable t -Namespace LAB | New-NlNftChain -Name in -Hook Input; New-NlNftChain t web -Namespace LAB");

    public void Dispose() => _lab.Dispose();

    [Fact]
    public void Rules_are_added_inserted_replaced_and_removed()
    {
        _lab.Do("Add-NlNftRule t in -Protocol tcp -DestinationPort 22,80,8000-8010 -SourceAddress 10.0.0.0/8,192.0.2.1 -CtState established,related -InputLink eth0 -Limit 10/second -Counter -LogPrefix x -Accept -Namespace LAB");
        Assert.Equal(
            "iifname \"eth0\" ip saddr { 10.0.0.0/8, 192.0.2.1 } tcp dport { 22, 80, 8000-8010 } ct state established,related limit rate 10/second counter packets 0 bytes 0 log prefix \"x\" accept",
            Assert.Single(Texts()));
        NftRule first = Assert.IsType<NftRule>(Assert.Single(_lab.Do("Get-NlNftChain in -Namespace LAB | New-NlNftRule -Protocol udp -DestinationPort 53,123 -Drop -Comment first").Output));
        Assert.Equal("udp dport { 53, 123 } drop comment \"first\"", first.Text);
        _lab.Do($"Add-NlNftRule t in -Handle {first.Handle} -Jump web -Namespace LAB; New-NlNftRule t in -Index 1 -Reject -Namespace LAB");
        Assert.Equal([first.Text, "reject", "jump web"], Texts().Take(3));
        NftTests.AgreeWithOracle(_lab);
        _lab.Do($"Get-NlNftRule in t -Handle {first.Handle} -Namespace LAB | Set-NlNftRule -Protocol udp -DestinationPort 53 -Drop");
        Assert.Equal("udp dport 53 drop", Texts()[0]);
        _lab.Do("Get-NlNftRule in t -Namespace LAB | Select-Object -First 3 | Remove-NlNftRule");
        Assert.Single(Texts());
    }

    [Fact]
    public void Rules_join_a_transaction()
    {
        _lab.Do("Start-NlNftTransaction -Namespace LAB; Add-NlNftRule t in -Protocol tcp -DestinationPort 22,80 -Accept; Add-NlNftRule t in -Drop; Complete-NlNftTransaction");
        Assert.Equal(["tcp dport { 22, 80 } accept", "drop"], Texts());
    }

    [Fact]
    public void Errors_name_the_parameter()
    {
        Assert.Contains("DestinationPort", _lab.Fail("Add-NlNftRule t in -Protocol tcp -DestinationPort 70000 -Namespace LAB").Exception.Message);
        Assert.Contains("SourceAddress", _lab.Fail("Add-NlNftRule t in -SourceAddress 10.0.0.1,fd00::1 -Namespace LAB").Exception.Message);
        Assert.Contains("-Accept and -Drop", _lab.Fail("Add-NlNftRule t in -Accept -Drop -Namespace LAB").Exception.Message);
        Assert.Contains("Index", _lab.Fail("Add-NlNftRule t in -Index 5 -Accept -Namespace LAB").Exception.Message);
        Assert.Equal("ENOENT", Id(_lab.Fail("Add-NlNftRule t nowhere -Accept -Namespace LAB")));
        Assert.Equal("ENOENT", Id(_lab.Fail("Add-NlNftRule t in -SourceAddress '@nowhere' -Accept -Namespace LAB")));
        Assert.Equal("ObjectNotFound", Id(_lab.Fail("Remove-NlNftRule 999 t -Namespace LAB")));
        Assert.Equal("ObjectNotFound", Id(_lab.Fail("Get-NlNftRule nowhere t -Namespace LAB")));
        Assert.Empty(Texts());
    }

    private string[] Texts() => [.. _lab.Do("Get-NlNftRule in t -Namespace LAB").Output.Cast<NftRule>().Select(rule => rule.Text)];

    private static string Id(ErrorRecord error) => error.FullyQualifiedErrorId.Split(',')[0];
}
