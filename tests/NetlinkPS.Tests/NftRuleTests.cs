using System.Management.Automation;
using System.Net.NetworkInformation;
using Netlink;
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
    public void A_packet_that_a_value_and_a_set_mean_is_counted_once()
    {
        _lab.Do("Set-NlLink lo -Up -Namespace LAB; New-NlNftSet t trusted ipv4_addr -Interval -Element 127.0.0.0/16 -Namespace LAB");
        _lab.Do("Add-NlNftRule t in -SourceAddress 127.0.0.0/8,'@trusted',10.0.0.1 -IcmpType echo-request -Limit 100/second -Counter -Accept -Namespace LAB");
        for (int i = 0; i < 3; i++)
            Ping("127.0.0.1");
        Ping("::1");
        Assert.Equal("jump {\n\tip saddr != { 10.0.0.1, 127.0.0.0/8 } ip saddr != @trusted return\n\ticmp type echo-request limit rate 100/second counter packets 3 bytes 180 accept\n}", Assert.Single(Texts()));
        Assert.Contains(Texts()[0].Replace("\n", "\n\t\t", StringComparison.Ordinal), _lab.Shell("nft list ruleset"));
        Assert.Equal(["in", "web"], _lab.Do("Get-NlNftChain -Namespace LAB").Output.Cast<NftChain>().Select(chain => chain.Name));
        Assert.Contains("return", _lab.Fail("Add-NlNftRule t in -SourceAddress 127.0.0.1,'@trusted' -Return -Namespace LAB").Exception.Message);
        _lab.Do("New-NlNftSet t ports inet_service -Namespace LAB; Get-NlNftRule in t -Namespace LAB | Set-NlNftRule -DestinationPort 22,'@ports' -Protocol tcp -Accept -WhatIf; Get-NlNftRule in t -Namespace LAB | Remove-NlNftRule");
        Assert.DoesNotContain("127", _lab.Shell("nft list chains"));
    }

    [Fact]
    public void Frames_are_matched_in_tables_that_see_them()
    {
        _lab.Do("New-NlNftTable b -Family Bridge -Namespace LAB | New-NlNftChain -Name f -Hook Forward; New-NlNftTable a -Family Arp -Namespace LAB | New-NlNftChain -Name i -Hook Input");
        _lab.Do("Add-NlNftRule b f -SourceMac 52:54:00:12:34:56 -VlanId 5 -EtherType arp -Drop -Namespace LAB; Add-NlNftRule a i -ArpOperation request -SourceAddress 10.0.0.0/8 -Accept -Namespace LAB");
        string list = _lab.Shell("nft list ruleset");
        foreach (NftRule rule in _lab.Do("Get-NlNftRule f, i -Namespace LAB").Output.Cast<NftRule>())
            Assert.Contains($"\t\t{rule.Text}\n", list);
        Assert.Contains("ether saddr 52:54:00:12:34:56 vlan id 5 vlan type arp drop", list);
        Assert.Contains("sees no ARP", _lab.Fail("Add-NlNftRule t in -ArpOperation request -Namespace LAB").Exception.Message);
    }

    [Fact]
    public void Rules_join_a_transaction()
    {
        _lab.Do("Start-NlNftTransaction -Namespace LAB; Add-NlNftRule t in -Protocol tcp -DestinationPort 22,80 -Accept; Add-NlNftRule t in -Drop; Complete-NlNftTransaction");
        Assert.Equal(["tcp dport { 22, 80 } accept", "drop"], Texts());
    }

    [Fact]
    public void A_long_rule_is_shown_whole_within_100_columns()
    {
        _lab.Do("Add-NlNftRule t in -Protocol tcp -DestinationPort 22,80,8000-8010 -SourceAddress 10.0.0.0/8,192.0.2.1 -CtState established,related -InputLink eth0 -Limit 10/second -Counter -LogPrefix x -Accept -Namespace LAB");
        _lab.Do("New-NlNftSet t trusted ipv4_addr -Namespace LAB; Add-NlNftRule t in -SourceAddress 10.0.0.0/8,'@trusted' -Drop -Namespace LAB");
        string text = _lab.Do("Get-NlNftRule in t -Namespace LAB").Text;
        Assert.All(text.Split('\n'), line => Assert.InRange(line.Length, 0, 100));
        Assert.All(Texts(), rule => Assert.Contains(Packed(rule), Packed(text)));

        static string Packed(string text) => string.Concat(text.Where(letter => !char.IsWhiteSpace(letter)));
    }

    [Fact]
    public void Errors_name_the_parameter()
    {
        Assert.Contains("DestinationPort", _lab.Fail("Add-NlNftRule t in -Protocol tcp -DestinationPort 70000 -Namespace LAB").Exception.Message);
        Assert.Contains("SourceAddress", _lab.Fail("Add-NlNftRule t in -SourceAddress 10.0.0.1,fd00::1 -Namespace LAB").Exception.Message);
        Assert.Contains("-Accept and -Drop", _lab.Fail("Add-NlNftRule t in -Accept -Drop -Namespace LAB").Exception.Message);
        Assert.Contains("Index", _lab.Fail("Add-NlNftRule t in -Index 5 -Accept -Namespace LAB").Exception.Message);
        Assert.Equal("ENOENT", Id(_lab.Fail("Add-NlNftRule t nowhere -Accept -Namespace LAB")));
        Assert.Contains("jump nope", _lab.Fail("Add-NlNftRule t in -Jump nope -Namespace LAB").Exception.Message);
        Assert.Contains("no set '@nowhere' in the table inet t. (Parameter 'SourceAddress')", _lab.Fail("Add-NlNftRule t in -SourceAddress '@nowhere' -Accept -Namespace LAB").Exception.Message);
        _lab.Do("New-NlNftSet t trusted ipv4_addr -Namespace LAB");
        Assert.Contains("The keys of '@trusted' are ipv4_addr, where inet_service is asked for. (Parameter 'DestinationPort')", _lab.Fail("Add-NlNftRule t in -Protocol tcp -DestinationPort '@trusted' -Accept -Namespace LAB").Exception.Message);
        Assert.Contains("'RejectWith'", _lab.Fail("Add-NlNftRule t in -RejectWith 'tcp rest' -Namespace LAB").Exception.Message);
        Assert.Contains("Accept and Masquerade", _lab.Fail("Add-NlNftRule t in -Accept -Masquerade -Namespace LAB").Exception.Message);
        Assert.Equal("ObjectNotFound", Id(_lab.Fail("Remove-NlNftRule 999 t -Namespace LAB")));
        Assert.Equal("ObjectNotFound", Id(_lab.Fail("Get-NlNftRule nowhere t -Namespace LAB")));
        Assert.Empty(Texts());
    }

    private void Ping(string address)
    {
        using var ping = new Ping();
        NetworkNamespace.FromName(_lab.Name).Run(() => ping.Send(address, 1000));
    }

    private string[] Texts() => [.. _lab.Do("Get-NlNftRule in t -Namespace LAB").Output.Cast<NftRule>().Select(rule => rule.Text)];

    private static string Id(ErrorRecord error) => error.FullyQualifiedErrorId.Split(',')[0];
}
