using System.Diagnostics;
using System.Management.Automation;
using Netlink.Netfilter;
using Netlink.Oracles;
using NetlinkPS.Runner;
using Xunit;

namespace NetlinkPS.Tests;

/// <summary>The cmdlets of nftables, against <c>nft</c>.</summary>
public sealed class NftTests : IDisposable
{
    private readonly Lab _lab = new();

    public void Dispose() => _lab.Dispose();

    [Fact]
    public void Tables_are_made_put_to_sleep_and_removed()
    {
        NftTable made = Assert.IsType<NftTable>(Assert.Single(_lab.Do("New-NlNftTable filter -Comment 'for the house' -Namespace LAB").Output));
        Assert.Equal((NftFamily.Inet, "filter", "for the house", true), (made.Family, made.Name, made.Comment, made.Handle > 0));
        AgreeWithOracle(_lab);
        _lab.Do("New-NlNftTable filter, other -Family ip -Namespace LAB; Set-NlNftTable 'ip other' -Dormant $true -Namespace LAB");
        Assert.Contains("flags dormant", Nft("list table ip other"));
        Assert.Equal(["inet filter", "ip filter", "ip other"], _lab.Do("Get-NlNftTable -Namespace LAB").Output.Select(item => $"{item}"));
        Assert.Equal(2, _lab.Do("Get-NlNftTable f* -Namespace LAB").Output.Count);
        Assert.Contains("say which, as in 'inet filter'", _lab.Fail("Remove-NlNftTable filter -Namespace LAB").Exception.Message);
        _lab.Do("Get-NlNftTable filter -Family ip -Namespace LAB | Remove-NlNftTable; Remove-NlNftTable gone -Force -Namespace LAB");
        Assert.Equal("ObjectNotFound", _lab.Fail("Get-NlNftTable nowhere -Namespace LAB").FullyQualifiedErrorId.Split(',')[0]);
        Assert.Equal("EEXIST", _lab.Fail("New-NlNftTable filter -Namespace LAB").FullyQualifiedErrorId.Split(',')[0]);
        _lab.Do("New-NlNftTable filter -Force -Namespace LAB; Remove-NlNftTable -All -Confirm:$false -Namespace LAB");
        Assert.Empty(_lab.Do("Get-NlNftTable -Namespace LAB").Output);
    }

    [Fact]
    public void Chains_are_made_changed_and_removed()
    {
        _lab.Do("New-NlNftTable t -Namespace LAB | New-NlNftChain -Name in -Hook Input -Priority 'filter + 10' -Policy Drop -Comment 'way in'");
        _lab.Do("New-NlNftChain t a, b -Namespace LAB; New-NlNftChain t pre -Hook Prerouting -Type nat -Priority dstnat -Namespace LAB");
        AgreeWithOracle(_lab);
        Assert.Contains("type filter hook input priority filter + 10; policy drop;", Nft("list chain inet t in"));
        Assert.Contains("type nat hook prerouting priority dstnat;", Nft("list chain inet t pre"));
        _lab.Do("Set-NlNftChain in t -Policy Accept -Namespace LAB; Get-NlNftChain a -Namespace LAB | Set-NlNftChain -NewName c");
        Assert.Contains("policy accept;", Nft("list chain inet t in"));
        Assert.Equal(["b", "c", "in", "pre"], _lab.Do("Get-NlNftChain -Table t -Namespace LAB | Sort-Object Name").Output.Cast<NftChain>().Select(chain => chain.Name));
        _lab.Do("Add-NlNftRule t c -Accept -Namespace LAB; Get-NlNftChain [bc] -Namespace LAB | Remove-NlNftChain");
        Assert.Equal(2, _lab.Do("Get-NlNftChain -Namespace LAB").Output.Count);
        Assert.Equal("TableMissing", _lab.Fail("Remove-NlNftChain in -Namespace LAB").FullyQualifiedErrorId.Split(',')[0]);
        ErrorRecord wrong = _lab.Fail("New-NlNftChain t x -Hook Input -Priority somewhere -Namespace LAB");
        Assert.Contains("'somewhere' is no priority", wrong.Exception.Message);
    }

    [Fact]
    public void Sets_and_maps_are_filled_changed_and_emptied()
    {
        _lab.Do("New-NlNftTable t -Namespace LAB; New-NlNftSet t trusted ipv4_addr -Interval -Element 10.0.0.0/8, 192.168.1.1-192.168.1.9 -Comment ours -Namespace LAB");
        Assert.Contains("elements = { 10.0.0.0/8, 192.168.1.1-192.168.1.9 }", Nft("list set inet t trusted"));
        _lab.Do("New-NlNftElement trusted 172.16.0.0/12 -Table t -Comment 'the lab' -Namespace LAB; '1.1.1.1', '2.2.2.2' | Add-NlNftElement trusted -Table t -Namespace LAB");
        Assert.Contains("1.1.1.1, 2.2.2.2", Nft("list set inet t trusted"));
        Assert.Contains("172.16.0.0/12 comment \"the lab\"", Nft("list set inet t trusted"));
        ErrorRecord there = _lab.Fail("New-NlNftElement trusted 11.0.0.0/8, 10.0.0.0/8 -Table t -Namespace LAB");
        Assert.Equal("EEXIST", there.FullyQualifiedErrorId.Split(',')[0]);
        Assert.Contains("element 2 (10.0.0.0/8): File exists", there.Exception.Message);
        _lab.Do("Add-NlNftElement trusted 10.0.0.0/8 -Table t -Namespace LAB");
        Assert.Equal(5, _lab.Do("Get-NlNftElement trusted t -Namespace LAB").Output.Count);
        Assert.Equal("the lab", Assert.IsType<NftElement>(Assert.Single(_lab.Do("Get-NlNftElement trusted t -Key 172.16.0.0/12 -Namespace LAB").Output)).Comment);
        _lab.Do("Get-NlNftElement trusted t -Key 1.1.1.1 -Namespace LAB | Remove-NlNftElement; Remove-NlNftElement trusted 2.2.2.2 -Table t -Namespace LAB");
        Assert.Equal(3, _lab.Do("Get-NlNftSet trusted -Namespace LAB | Get-NlNftElement").Output.Count);

        _lab.Do("New-NlNftSet t ways inet_service -DataType verdict -Namespace LAB; New-NlNftChain t web -Namespace LAB; New-NlNftElement ways 80, 443 'jump web' -Table t -Namespace LAB");
        _lab.Do("Set-NlNftElement ways 443 drop -Table t -Namespace LAB");
        Assert.Contains("80 : jump web", Nft("list map inet t ways"));
        Assert.Contains("443 : drop", Nft("list map inet t ways"));
        _lab.Do("New-NlNftSet t seen 'ipv4_addr . inet_service' -Timeout 1:0:0 -Namespace LAB; New-NlNftElement seen '10.0.0.1 . 22' -Table t -Timeout 0:5:0 -Namespace LAB");
        AgreeWithOracle(_lab);
        Assert.Contains("10.0.0.1 . 22 timeout 5m", Nft("list set inet t seen"));

        Assert.Contains("'x' is no ipv4_addr", _lab.Fail("New-NlNftElement trusted x -Table t -Namespace LAB").Exception.Message);
        Assert.Contains("'nowhere' is no verdict", _lab.Fail("New-NlNftElement ways 90 nowhere -Table t -Namespace LAB").Exception.Message);
        Assert.Equal("ObjectNotFound", _lab.Fail("New-NlNftElement none 1.2.3.4 -Table t -Namespace LAB").FullyQualifiedErrorId.Split(',')[0]);
        _lab.Do("Get-NlNftSet -Namespace LAB | Remove-NlNftSet");
        Assert.Empty(_lab.Do("Get-NlNftSet -Namespace LAB").Output);
    }

    [Fact]
    public void Objects_are_made_changed_and_removed()
    {
        _lab.Do("New-NlNftTable t -Namespace LAB; New-NlNftObject t hits -Namespace LAB; New-NlNftObject t much -QuotaSize 25m -Over -Namespace LAB");
        _lab.Do("New-NlNftObject t slow -Rate 10 -Per 0:1:0 -Namespace LAB; New-NlNftObject t fast -Rate 1048576 -CountBytes -Namespace LAB");
        AgreeWithOracle(_lab);
        string list = Nft("list table inet t");
        Assert.Contains("limit slow {\n\t\trate 10/minute", list);
        Assert.Contains("rate 1 mbytes/second", list);
        Assert.Equal(["Counter", "Limit", "Limit", "Quota"], _lab.Do("Get-NlNftObject -Namespace LAB | Sort-Object { Type }".Replace("{ Type }", "Type", StringComparison.Ordinal)).Output.Cast<NftObject>().Select(item => $"{item.Type}").Order());
        _lab.Do("Set-NlNftObject t much -QuotaSize 1m -Namespace LAB; Get-NlNftObject hits -Namespace LAB | Remove-NlNftObject; Remove-NlNftObject slow t -Type Limit -Namespace LAB");
        Assert.Equal(["fast", "much"], _lab.Do("Get-NlNftObject -Table t -Namespace LAB").Output.Cast<NftObject>().Select(item => item.Name).Order());
    }

    [Fact]
    public void A_transaction_waits_for_its_end()
    {
        RunnerResult result = _lab.Do("""
            Start-NlNftTransaction -Namespace LAB
            New-NlNftTable t
            New-NlNftChain t in -Hook Input -Policy Drop
            New-NlNftSet t s ipv4_addr -Interval
            New-NlNftElement s 10.0.0.0/8 -Table t
            Get-NlNftTable
            Test-NlNftTransaction
            Complete-NlNftTransaction
            Get-NlNftElement s t -Namespace LAB
            """);
        Assert.Equal("True", $"{result.Output[^2]}");
        Assert.Equal("10.0.0.0/8", Assert.IsType<NftElement>(result.Output[^1]).Key.ToString());
        Assert.DoesNotContain(result.Output, item => item is NftTable { Handle: not null });
        Assert.Contains("policy drop", Nft("list ruleset"));
    }

    [Fact]
    public void A_transaction_that_fails_names_the_call_and_leaves_nothing()
    {
        RunnerResult result = _lab.Run("""
            Start-NlNftTransaction -Namespace LAB | Out-Null
            New-NlNftTable t | Out-Null
            New-NlNftChain t a | Out-Null
            New-NlNftChain t a | Out-Null
            Test-NlNftTransaction
            Complete-NlNftTransaction
            """);
        Assert.Equal("False", $"{result.Output[0]}");
        ErrorRecord error = Assert.Single(result.Errors);
        Assert.Equal("EEXIST", error.FullyQualifiedErrorId.Split(',')[0]);
        Assert.Contains("call 3 of 3, create chain inet t a", error.Exception.Message);
        Assert.Contains("line 4: New-NlNftChain t a", $"{error.ErrorDetails}");
        Assert.Empty(Nft("list ruleset"));
    }

    [Fact]
    public void A_change_that_could_not_join_ends_the_transaction()
    {
        RunnerResult result = _lab.Run("""
            Start-NlNftTransaction -Namespace LAB | Out-Null
            New-NlNftTable t | Out-Null
            New-NlNftChain nowhere a
            Complete-NlNftTransaction
            """);
        Assert.Equal(["ObjectNotFound", "TransactionAborted"], result.Errors.Select(error => error.FullyQualifiedErrorId.Split(',')[0]));
        Assert.Empty(Nft("list ruleset"));
    }

    [Fact]
    public void A_transaction_can_be_forgotten_and_is_one_namespaces()
    {
        Assert.Empty(_lab.Do("Start-NlNftTransaction -Namespace LAB | Out-Null; New-NlNftTable t | Out-Null; Undo-NlNftTransaction; Get-NlNftTable -Namespace LAB").Output);
        Assert.Equal("NoTransaction", _lab.Fail("Complete-NlNftTransaction").FullyQualifiedErrorId.Split(',')[0]);
        Assert.Equal("TransactionOpen", _lab.Fail("Start-NlNftTransaction -Namespace LAB | Out-Null; Start-NlNftTransaction -Namespace LAB").FullyQualifiedErrorId.Split(',')[0]);
        using var other = new Lab();
        Assert.Equal("TransactionElsewhere", _lab.Fail($"Start-NlNftTransaction -Namespace LAB | Out-Null; New-NlNftTable t -Namespace {other.Name}").FullyQualifiedErrorId.Split(',')[0]);
    }

    [Fact]
    public void What_if_speaks_nfts_words_and_changes_nothing()
    {
        RunnerResult result = _lab.Do("New-NlNftTable t -Comment c -WhatIf -Namespace LAB");
        Assert.Contains("add table inet t { comment \"c\"; }".Replace("add", "create", StringComparison.Ordinal), Assert.Single(result.WhatIf));
        result = _lab.Do("""
            Start-NlNftTransaction -Namespace LAB | Out-Null
            New-NlNftTable t | Out-Null
            New-NlNftSet t s ipv4_addr -Interval -Element 10.0.0.0/8 | Out-Null
            Complete-NlNftTransaction -WhatIf
            """);
        Assert.Contains("create set inet t s { type ipv4_addr; flags interval; }\nadd element inet t s { 10.0.0.0/8 }", Assert.Single(result.WhatIf));
        Assert.Empty(Nft("list ruleset"));
    }

    [Fact]
    public void Views_are_short_and_speak_nfts_words()
    {
        _lab.Do("New-NlNftTable t -Namespace LAB; New-NlNftChain t in -Hook Input -Policy Drop -Namespace LAB; New-NlNftSet t s ipv4_addr -DataType mark -Timeout 1:0:0 -Namespace LAB; New-NlNftElement s 1.2.3.4 0x10 -Table t -Namespace LAB; New-NlNftObject t n -Namespace LAB");
        string[] commands = ["Get-NlNftTable", "Get-NlNftChain", "Get-NlNftSet", "Get-NlNftElement s t", "Get-NlNftObject"];
        string text = string.Concat(commands.Select(command => _lab.Do($"{command} -Namespace LAB").Text));
        Assert.Contains("ipv4_addr : mark", text);
        Assert.Contains("1.2.3.4 0x00000010", text);
        Assert.Contains("filter input", text);
        Assert.Contains("packets 0 bytes 0", text);
        Assert.All(text.Split('\n'), line => Assert.True(line.Length <= 100, line));
    }

    /// <summary>How many kills: NETLINK_KILLS=100 for the real thing.</summary>
    private static int Kills => int.TryParse(Environment.GetEnvironmentVariable("NETLINK_KILLS"), out int kills) ? kills : 4;

    [Fact]
    public void A_process_killed_within_a_transaction_leaves_the_old_ruleset_or_the_new()
    {
        const int Changes = 5000;
        string One(char letter) => $"""
            Start-NlNftTransaction -Unguarded -Namespace {_lab.Name} | Out-Null
            Remove-NlNftTable t -Force
            New-NlNftTable t | Out-Null
            New-NlNftChain t {string.Join(", ", Enumerable.Range(0, Changes - 2).Select(i => $"{letter}{i}"))} | Out-Null
            Complete-NlNftTransaction

            """;
        string script = Path.GetTempFileName(), runner = Path.Combine(AppContext.BaseDirectory, "NetlinkPS.Runner.dll");
        File.WriteAllText(script, string.Concat(Enumerable.Repeat(One('a') + One('b'), 50)));
        var left = new Dictionary<char, int>();
        try
        {
            for (int kill = 0; kill < Kills; kill++)
            {
                using Process process = Process.Start(new ProcessStartInfo("dotnet", [runner, "-Module", Lab.Manifest, "-File", script]) { RedirectStandardOutput = true, RedirectStandardError = true })!;
                Thread.Sleep((2000 * (Machine.Slowness - 1)) + (Random.Shared.Next(600, 3000) * Machine.Slowness)); // it takes that long to start
                process.Kill();
                process.WaitForExit();
                NftChain[] chains = [.. _lab.Do("Get-NlNftChain -Namespace LAB").Output.Cast<NftChain>()];
                if (chains.Length == 0)
                    continue;
                Assert.Equal(Changes - 2, chains.Length);
                char letter = Assert.Single(chains.Select(chain => chain.Name![0]).Distinct());
                left[letter] = left.GetValueOrDefault(letter) + 1;
            }
        }
        finally
        {
            File.Delete(script);
        }

        TestContext.Current.TestOutputHelper!.WriteLine($"after {Kills} kills: {string.Join(", ", left.Select(pair => $"{pair.Value} times {pair.Key}"))}");
        Assert.NotEmpty(left);
    }

    /// <summary>Compares all that the cmdlets give with what <c>nft</c> lists, field by field.</summary>
    internal static void AgreeWithOracle(Lab lab)
    {
        NftOracle.Check(lab.Tool, new NftRuleset
        {
            Tables = Read<NftTable>("Table"), Chains = Read<NftChain>("Chain"), Rules = Read<NftRule>("Rule"), Objects = Read<NftObject>("Object"), Flowtables = [],
            Sets = [.. Read<NftSet>("Set").Select(set => (set, Read<NftElement>($"Element {set.Name} '{set.Family.Name()} {set.Table}'")))],
        });

        IReadOnlyList<T> Read<T>(string what) => [.. lab.Do($"Get-NlNft{what} -Namespace LAB").Output.Cast<T>()];
    }

    private string Nft(string arguments) => _lab.Tool.Run($"nft {arguments}");
}
