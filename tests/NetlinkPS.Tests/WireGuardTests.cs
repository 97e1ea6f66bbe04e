using System.Management.Automation;
using Netlink.Oracles;
using Netlink.WireGuard;
using NetlinkPS.Runner;
using Xunit;

namespace NetlinkPS.Tests;

/// <summary>WireGuard's cmdlets against the real kernel and <c>wg</c>.</summary>
public sealed class WireGuardTests : IDisposable
{
    private const string A = "xTIBA5rboUvnH4htodjb6e697QjLERt1NAB4mZqp8Dg=", B = "TrMvSoP4jYQlY6RIzBgbssQqY3vxI2Pi+y71lOWWXX0=";
    private readonly Lab _lab = new();
    private readonly string _folder = Directory.CreateTempSubdirectory("wgps").FullName;

    public WireGuardTests()
    {
        RunnerResult made = _lab.Run("New-NlLink wg0 wireguard -Namespace LAB");
        if (made.Errors.Any(error => error.FullyQualifiedErrorId.StartsWith("EOPNOTSUPP", StringComparison.Ordinal)))
        {
            Assert.False(Environment.GetEnvironmentVariable("NETLINK_LAB") == "1", "the lab's kernel lacks wireguard");
            Assert.Skip("this kernel lacks wireguard; the kernel lab has it");
        }

        Assert.Empty(made.Errors);
    }

    [Fact]
    public void A_device_is_made_listed_and_changed()
    {
        Assert.Contains("wireguard", _lab.IP("-d link show wg0"));
        string key = Text("New-NlWgKey -AsPlainText").PrivateKey!;
        WireGuardDevice device = Assert.IsType<WireGuardDevice>(Assert.Single(_lab.Do($"Set-NlWgDevice wg0 -PrivateKey {key} -ListenPort 5555 -FirewallMark 0x1f -Namespace LAB -PassThru").Output));
        Assert.Equal(("wg0", (ushort)5555, 0x1fu, key), (device.Name, device.ListenPort!.Value, device.FirewallMark!.Value, device.PrivateKey!.Value.Reveal()));
        WireGuardOracle.Check(_lab.Tool, device);
        Assert.Equal($"{key}\t{device.PublicKey}\t5555\t0x1f\n", Wg("show wg0 dump"));
        Assert.Equal(device.ToString(), Assert.Single(_lab.Do("Get-NlLink wg0 -Namespace LAB | Get-NlWgDevice").Output)!.ToString());
        Assert.Equal("wg0", Assert.Single(_lab.Do("Get-NlWgDevice w* -Namespace LAB").Output)!.ToString());
        _lab.Do("Get-NlWgDevice -Namespace LAB | Set-NlWgDevice -PrivateKey '(none)' -FwMark 0");
        Assert.Equal("(none)\t(none)\t5555\toff\n", Wg("show wg0 dump"));
    }

    [Fact]
    public void Peers_are_added_changed_listed_and_removed()
    {
        WireGuardKeyText shared = Text("New-NlWgKey -Preshared -AsPlainText");
        _lab.Do($"Add-NlWgPeer wg0 {A} 10.0.0.0/24, fd00::/8 -Endpoint 192.0.2.1:51820 -PresharedKey {shared.PresharedKey} -PersistentKeepalive 25 -Namespace LAB; Add-NlWgPeer wg0 {B} -Endpoint '[2001:db8::1]:1' -Namespace LAB");
        WireGuardOracle.Check(_lab.Tool, Assert.IsType<WireGuardDevice>(Assert.Single(_lab.Do("Get-NlWgDevice wg0 -Namespace LAB").Output)));
        Assert.Equal([$"{A}\t{shared.PresharedKey}\t192.0.2.1:51820\t10.0.0.0/24,fd00::/8\t0\t0\t0\t25", $"{B}\t(none)\t[2001:db8::1]:1\t(none)\t0\t0\t0\toff"], Peers());
        _lab.Do($"Get-NlWgPeer wg0 {A} -Namespace LAB | Set-NlWgPeer -AddAllowedIP 10.9.0.0/16 -RemoveAllowedIP 10.0.0.0/24 -PresharedKey '(none)' -PersistentKeepalive off -Endpoint 192.0.2.2:2");
        Assert.Equal($"{A}\t(none)\t192.0.2.2:2\tfd00::/8,10.9.0.0/16\t0\t0\t0\toff", Peers()[0]);
        Assert.Equal(A, Assert.Single(_lab.Do("Get-NlWgPeer wg0 -Destination 10.9.8.7 -Namespace LAB").Output)!.ToString());
        Assert.Empty(_lab.Do("Get-NlWgPeer wg0 -Destination 10.10.0.1 -Namespace LAB").Output);
        _lab.Do($"Set-NlWgPeer wg0 {A} -AllowedIP 10.1.0.0/16 -Namespace LAB");
        Assert.Contains("\t10.1.0.0/16\t", Peers()[0]);
        _lab.Do("Get-NlWgPeer -Namespace LAB | Where-Object Endpoint -match 2001 | Remove-NlWgPeer");
        Assert.Single(Peers());
        _lab.Do("Set-NlWgDevice wg0 -ClearPeers -Namespace LAB");
        Assert.Empty(Peers());
    }

    [Fact]
    public void Peers_are_copied_through_the_pipeline_in_one_go()
    {
        _lab.Do("New-NlLink wg1 wireguard -Namespace LAB");
        File.WriteAllText($"{_folder}/wg0.conf", "[Interface]\n" + string.Concat(Enumerable.Range(0, 500).Select(i => $"[Peer]\nPublicKey = {Key(i)}\nAllowedIPs = 10.{i / 256}.{i % 256}.0/24\n")));
        _lab.Do($"Sync-NlWgConfig '{_folder}/wg0.conf' -Namespace LAB; Get-NlWgPeer wg0 -Namespace LAB | Add-NlWgPeer wg1");
        Assert.Equal(500, Peers("wg1").Length);
        Assert.Equal(Peers("wg0"), Peers("wg1"));
        Assert.Equal(500, _lab.Do("Get-NlWgPeer wg1 -Namespace LAB | Set-NlWgPeer -PersistentKeepalive 0:0:30 -PassThru").Output.Count);
        Assert.All(Peers("wg1"), line => Assert.EndsWith("\t30", line));
    }

    [Fact]
    public void Keys_are_made_as_wg_makes_them()
    {
        var pair = Assert.IsType<WireGuardKeyPair>(Assert.Single(_lab.Do("New-NlWgKey").Output));
        Assert.Equal(pair.PublicKey, Assert.IsType<WireGuardKeyPair>(Assert.Single(_lab.Do($"New-NlWgKey -PrivateKey {pair.PrivateKey!.Value.Reveal()}").Output)).PublicKey);
        Assert.Equal(pair.PublicKey.ToString(), Wg("pubkey", pair.PrivateKey.Value.Reveal()).Trim());
        Assert.Equal(pair.PublicKey, Assert.IsType<WireGuardKeyPair>(Assert.Single(_lab.Do($"New-NlWgKey -PrivateKey {pair.PrivateKey.Value.Reveal()} | New-NlWgKey").Output)).PublicKey);
    }

    [Fact]
    public void Configurations_go_out_and_come_back()
    {
        string key = Text("New-NlWgKey -AsPlainText").PrivateKey!;
        _lab.Do($"Set-NlWgDevice wg0 -PrivateKey {key} -ListenPort 7 -Namespace LAB; Add-NlWgPeer wg0 {A} 10.0.0.0/24 -Endpoint 192.0.2.1:1 -Namespace LAB");
        _lab.Do($"Export-NlWgConfig wg0 '{_folder}/wg0.conf' -Namespace LAB");
        Assert.Equal(Wg("showconf wg0"), File.ReadAllText($"{_folder}/wg0.conf"));
        Assert.Equal("600", new Tool(null).Run($"stat -c %a {_folder}/wg0.conf").Trim());
        Assert.Equal("FileError,NetlinkPS.ExportNlWgConfigCommand", _lab.Fail($"Export-NlWgConfig wg0 '{_folder}/wg0.conf' -NoClobber -Namespace LAB").FullyQualifiedErrorId);
        Assert.Single(Directory.GetFiles(_folder));
        _lab.Do($"Import-NlWgConfig '{_folder}/wg0.conf' | Export-NlWgConfig -Path '{_folder}/copy.conf'");
        Assert.Equal(File.ReadAllText($"{_folder}/wg0.conf"), File.ReadAllText($"{_folder}/copy.conf"));
        RunnerResult synced = _lab.Do($"Set-NlWgDevice wg0 -ClearPeers -Namespace LAB; Sync-NlWgConfig '{_folder}/wg0.conf' -Namespace LAB");
        Assert.Equal(File.ReadAllText($"{_folder}/wg0.conf"), Wg("showconf wg0"));
        Assert.Empty(synced.Warnings);
    }

    [Fact]
    public void What_wg_quick_does_is_said_not_to_be_done()
    {
        string text = $"[Interface]\nAddress = 10.0.0.1/24\nPostUp = echo up\n[Peer]\nPublicKey = {A}\n";
        File.WriteAllText($"{_folder}/wg0.conf", text);
        string warning = Assert.Single(_lab.Do($"Sync-NlWgConfig '{_folder}/wg0.conf' -Namespace LAB").Warnings);
        Assert.Contains("Address, PostUp are no settings of a WireGuard device", warning);
        Assert.Single(Peers());
        RunnerResult what = _lab.Do($"Set-NlWgDevice wg0 -ClearPeers -Namespace LAB; Sync-NlWgConfig '{_folder}/wg0.conf' wg0 -WhatIf -Namespace LAB");
        Assert.Contains("wg0: 1 peer added", Assert.Single(what.WhatIf));
        Assert.Empty(Peers());
    }

    [Fact]
    public void What_if_changes_nothing()
    {
        _lab.Do($"Add-NlWgPeer wg0 {A} -Namespace LAB");
        string before = Wg("showconf wg0");
        RunnerResult result = _lab.Do($"Set-NlWgDevice wg0 -PrivateKey {A} -ListenPort 1 -WhatIf -Namespace LAB; Add-NlWgPeer wg0 {B} -WhatIf -Namespace LAB; Set-NlWgPeer wg0 {A} -PersistentKeepalive 1 -WhatIf -Namespace LAB; Get-NlWgPeer -Namespace LAB | Remove-NlWgPeer -WhatIf; Export-NlWgConfig wg0 '{_folder}/x' -WhatIf -Namespace LAB");
        Assert.Equal(5, result.WhatIf.Count);
        Assert.Contains("wg0: private key, port 1", result.WhatIf[0]);
        Assert.Equal(before, Wg("showconf wg0"));
        Assert.Empty(Directory.GetFiles(_folder));
    }

    [Fact]
    public void Secrets_are_in_no_output()
    {
        WireGuardKeyText own = Text("New-NlWgKey -AsPlainText");
        string shared = Text("New-NlWgKey -Preshared -AsPlainText").PresharedKey!;
        File.WriteAllText($"{_folder}/wg0.conf", $"[Interface]\nPrivateKey = {own.PrivateKey}\n[Peer]\nPublicKey = {A}\nPresharedKey = {shared}\n");
        File.WriteAllText($"{_folder}/bad.conf", $"[Interface]\nPrivateKey = {own.PrivateKey}{shared}\n");
        File.WriteAllText($"{_folder}/bare.conf", $"[Interface]\n{own.PrivateKey}\n");
        string[] pipelines =
        [
            $"Set-NlWgDevice wg0 -PrivateKey {own.PrivateKey} -Namespace LAB -Verbose -Debug -PassThru", $"Add-NlWgPeer wg0 {A} -PresharedKey {shared} -Namespace LAB -Verbose -PassThru",
            "Get-NlWgDevice -Namespace LAB", "Get-NlWgDevice -Namespace LAB | Format-List *", "Get-NlWgDevice -Namespace LAB | ConvertTo-Json -Depth 8", "Get-NlWgDevice -Namespace LAB | ConvertTo-Csv",
            "Get-NlWgPeer -Namespace LAB", "Get-NlWgPeer -Namespace LAB | Format-List *", "Get-NlWgPeer -Namespace LAB | ConvertTo-Json -Depth 8", "Get-NlWgPeer -Namespace LAB | Format-Table PresharedKey",
            $"Set-NlWgDevice wg0 -PrivateKey {own.PrivateKey![..40]} -Namespace LAB", $"Set-NlWgDevice nosuch -PrivateKey {own.PrivateKey} -Namespace LAB", $"Set-NlWgDevice wg0 -PrivateKey {own.PrivateKey} -WhatIf -Namespace LAB",
            $"Add-NlWgPeer wg0 {A} -PresharedKey {shared} -Namespace LAB", $"Set-NlWgPeer wg0 {A} -PresharedKey {shared[..40]} -Namespace LAB", $"New-NlWgKey -PrivateKey {own.PrivateKey}", $"New-NlWgKey {own.PrivateKey[..43]}",
            $"Import-NlWgConfig '{_folder}/wg0.conf'", $"Import-NlWgConfig '{_folder}/wg0.conf' | Format-List *", $"Import-NlWgConfig '{_folder}/wg0.conf' | ConvertTo-Json -Depth 8",
            $"Import-NlWgConfig '{_folder}/bad.conf'", $"Import-NlWgConfig '{_folder}/bare.conf'", "Set-NlWgDevice wg0 -PrivateKey '(none)' -ClearPeers -Namespace LAB -PassThru", $"Sync-NlWgConfig '{_folder}/wg0.conf' -Namespace LAB -WhatIf", $"Sync-NlWgConfig '{_folder}/wg0.conf' -Namespace LAB -Verbose -PassThru",
            $"Export-NlWgConfig wg0 '{_folder}/out.conf' -Namespace LAB -Verbose -PassThru",
        ];
        foreach (string pipeline in pipelines)
        {
            RunnerResult result = _lab.Run(pipeline);
            string everything = string.Join('\n', [result.Text, result.ErrorText, .. result.Verbose, .. result.Debug, .. result.Warnings, .. result.WhatIf, .. result.Output.Select(item => $"{item}"),
                .. result.Errors.Select(error => $"{error} {error.ErrorDetails?.Message} {error.Exception} {error.TargetObject} {error.CategoryInfo}")]);
            Assert.True(everything.Length > 20, pipeline);
            foreach (string secret in (string[])[own.PrivateKey, shared])
                Assert.False(everything.Contains(secret[..12], StringComparison.Ordinal) || everything.Contains(secret[20..36], StringComparison.Ordinal), $"{pipeline}: {everything}");
        }
    }

    [Theory]
    [InlineData("Get-NlWgDevice nosuch -Namespace LAB", "ENODEV,NetlinkPS.GetNlWgDeviceCommand", ErrorCategory.ObjectNotFound, "")]
    [InlineData("Get-NlWgDevice lo -Namespace LAB", "EOPNOTSUPP,NetlinkPS.GetNlWgDeviceCommand", ErrorCategory.NotInstalled, "kind wireguard")]
    [InlineData("Set-NlWgDevice nosuch -ListenPort 1 -Namespace LAB", "ENODEV,NetlinkPS.SetNlWgDeviceCommand", ErrorCategory.ObjectNotFound, "")]
    [InlineData("Set-NlWgDevice wg0 -PrivateKey short -Namespace LAB", "ParameterArgumentTransformationError,NetlinkPS.SetNlWgDeviceCommand", ErrorCategory.InvalidData, "it has 5 characters")]
    [InlineData("Set-NlWgDevice wg0 -PrivateKey '(hidden)' -Namespace LAB", "ParameterArgumentTransformationError,NetlinkPS.SetNlWgDeviceCommand", ErrorCategory.InvalidData, "Reveal()")]
    [InlineData("Add-NlWgPeer wg0 AAAA -Namespace LAB", "CannotConvertArgumentNoMessage,NetlinkPS.AddNlWgPeerCommand", ErrorCategory.InvalidArgument, "32 bytes in base64 have 44")]
    [InlineData("Add-NlWgPeer wg0 KEY -Endpoint 192.0.2.1 -Namespace LAB", "CannotConvertArgumentNoMessage,NetlinkPS.AddNlWgPeerCommand", ErrorCategory.InvalidArgument, "is not an endpoint")]
    [InlineData("Add-NlWgPeer wg0 KEY -Endpoint nosuchhost.invalid:1 -Namespace LAB", "InvalidValue,NetlinkPS.AddNlWgPeerCommand", ErrorCategory.InvalidArgument, "nosuchhost.invalid")]
    [InlineData("Add-NlWgPeer wg0 KEY -PersistentKeepalive 70000 -Namespace LAB", "CannotConvertArgumentNoMessage,NetlinkPS.AddNlWgPeerCommand", ErrorCategory.InvalidArgument, "0 to 65535 seconds")]
    [InlineData("Add-NlWgPeer nosuch KEY -Namespace LAB", "ENODEV,NetlinkPS.AddNlWgPeerCommand", ErrorCategory.ObjectNotFound, "")]
    [InlineData("Set-NlWgPeer wg0 KEY -PersistentKeepalive 1 -Namespace LAB", "ObjectNotFound,NetlinkPS.SetNlWgPeerCommand", ErrorCategory.ObjectNotFound, "no peer of wg0")]
    [InlineData("Remove-NlWgPeer wg0 KEY -Namespace LAB", "ObjectNotFound,NetlinkPS.RemoveNlWgPeerCommand", ErrorCategory.ObjectNotFound, "no peer of wg0")]
    [InlineData("Import-NlWgConfig /nosuch.conf", "ObjectNotFound,NetlinkPS.ImportNlWgConfigCommand", ErrorCategory.ObjectNotFound, "nosuch.conf")]
    [InlineData("Import-NlWgConfig -Text 'ListenPort = x'", "InvalidConfiguration,NetlinkPS.ImportNlWgConfigCommand", ErrorCategory.InvalidData, "Line ")]
    [InlineData("Import-NlWgConfig -Text '[Interface]' | Sync-NlWgConfig -Namespace LAB", "NoDevice,NetlinkPS.SyncNlWgConfigCommand", ErrorCategory.InvalidArgument, "-Device")]
    public void A_mistake_is_a_clear_error(string pipeline, string id, ErrorCategory category, string says)
    {
        string before = Wg("showconf wg0");
        ErrorRecord error = _lab.Fail(pipeline.Replace("KEY", A, StringComparison.Ordinal));
        Assert.Equal((id, category), (error.FullyQualifiedErrorId, error.CategoryInfo.Category));
        Assert.Contains(says, $"{error.Exception.Message} {error.ErrorDetails?.RecommendedAction}");
        Assert.Equal(before, Wg("showconf wg0"));
    }

    [Fact]
    public void The_device_itself_is_no_peer()
    {
        string own = Text("New-NlWgKey -AsPlainText").PrivateKey!;
        string key = Assert.IsType<WireGuardDevice>(Assert.Single(_lab.Do($"Set-NlWgDevice wg0 -PrivateKey {own} -PassThru -Namespace LAB").Output)).PublicKey.ToString()!;
        Assert.Equal("OwnKey,NetlinkPS.AddNlWgPeerCommand", _lab.Fail($"Add-NlWgPeer wg0 {key} -Namespace LAB").FullyQualifiedErrorId);
    }

    [Theory]
    [InlineData("Get-NlWgDevice wg0 -Namespace LAB")]
    [InlineData("Set-NlWgDevice wg0 -ListenPort 1 -Namespace LAB")]
    [InlineData("Add-NlWgPeer wg0 KEY -Namespace LAB")]
    public void Without_privilege_it_is_said_what_is_missing(string pipeline)
    {
        string runner = Path.Combine(AppContext.BaseDirectory, "NetlinkPS.Runner");
        string text = pipeline.Replace("KEY", A, StringComparison.Ordinal).Replace(" -Namespace LAB", "", StringComparison.Ordinal);
        Assert.Contains("It needs CAP_NET_ADMIN", Assert.Throws<ToolException>(() => _lab.Tool.Run(["setpriv", "--bounding-set=-all", "--inh-caps=-all", runner, text])).Message);
    }

    [Fact]
    public void A_peer_that_is_there_is_not_added_again()
    {
        _lab.Do($"Add-NlWgPeer wg0 {A} 10.0.0.0/24 -Namespace LAB");
        ErrorRecord error = _lab.Fail($"Add-NlWgPeer wg0 {A} 10.1.0.0/24 -Namespace LAB");
        Assert.Equal(("EEXIST,NetlinkPS.AddNlWgPeerCommand", ErrorCategory.ResourceExists), (error.FullyQualifiedErrorId, error.CategoryInfo.Category));
        Assert.Contains("10.0.0.0/24", Assert.Single(Peers()));
    }

    [Fact]
    public void Five_namespaces_are_meshed_with_cmdlets_alone_and_a_sync_leaves_other_connections_alone()
    {
        string[] places = [_lab.Name, .. Enumerable.Range(1, 4).Select(i => $"{_lab.Name}m{i}")];
        WireGuardKeyText[] keys = [.. places.Select(_ => Text("New-NlWgKey -AsPlainText"))];
        try
        {
            Build(places, keys);
            for (int i = 0; i < places.Length; i++)
            {
                foreach (int j in Enumerable.Range(0, places.Length).Where(j => j != i))
                    Ping(places[i], j);
            }

            WireGuardPeer[] before = [.. _lab.Do("Get-NlWgPeer wg0 -Namespace LAB").Output.Cast<WireGuardPeer>()];
            Assert.All(before, peer => Assert.True(peer is { LastHandshake: not null, ReceivedBytes: > 0, SentBytes: > 0 }));
            Assert.Contains("s ago", _lab.Do("Get-NlWgPeer wg0 -Namespace LAB | Format-Table").Text);
            string file = $"{_folder}/wg0.conf", preshared = Text("New-NlWgKey -Preshared -AsPlainText").PresharedKey!;
            _lab.Do($"Export-NlWgConfig wg0 '{file}' -Namespace LAB");
            File.WriteAllText(file, File.ReadAllText(file).Replace($"PublicKey = {keys[2].PublicKey}\n", $"PublicKey = {keys[2].PublicKey}\nPresharedKey = {preshared}\n"));
            Assert.Contains("1 peer changed", Assert.Single(_lab.Do($"Sync-NlWgConfig '{file}' -WhatIf -Namespace LAB").WhatIf));
            _lab.Do($"Sync-NlWgConfig '{file}' -Namespace LAB; Set-NlWgPeer wg0 {keys[0].PublicKey} -PresharedKey {preshared} -Namespace {places[2]}");
            for (int j = 1; j < places.Length; j++)
                Ping(places[0], j);
            WireGuardPeer[] after = [.. _lab.Do("Get-NlWgPeer wg0 -Namespace LAB").Output.Cast<WireGuardPeer>()];
            foreach (WireGuardPeer peer in before)
            {
                WireGuardPeer now = after.Single(other => other.PublicKey == peer.PublicKey);
                bool changed = peer.PublicKey.ToString() == keys[2].PublicKey;
                Assert.Equal(changed, now.HasPresharedKey());
                Assert.True(now.SentBytes > peer.SentBytes);
                if (!changed)
                    Assert.Equal(peer.LastHandshake, now.LastHandshake);
            }
        }
        finally
        {
            foreach (string place in places.Skip(1))
                _lab.Run($"Remove-NlNamespace {place} -Confirm:$false");
        }
    }

    /// <summary>A bridge in the first namespace, a cable to each other one, and tunnels from each to each.</summary>
    private void Build(string[] places, WireGuardKeyText[] keys)
    {
        _lab.Do("New-NlLink br0 bridge -Up -Namespace LAB; New-NlAddress 192.168.77.1/24 br0 -Namespace LAB");
        for (int i = 1; i < places.Length; i++)
        {
            _lab.Do($"New-NlNamespace {places[i]}; New-NlLink v{i} veth -Peer eth0 -PeerNamespace {places[i]} -Master br0 -Up -Namespace LAB");
            _lab.Do($"Set-NlLink eth0 -Up -Namespace {places[i]}; New-NlAddress 192.168.77.{i + 1}/24 eth0 -Namespace {places[i]}; New-NlLink wg0 wireguard -Namespace {places[i]}");
        }

        for (int i = 0; i < places.Length; i++)
        {
            _lab.Do($"Set-NlWgDevice wg0 -PrivateKey {keys[i].PrivateKey} -ListenPort 51820 -Namespace {places[i]}; New-NlAddress 10.77.0.{i + 1}/24 wg0 -Namespace {places[i]}; Set-NlLink wg0 -Up -Namespace {places[i]}");
            foreach (int j in Enumerable.Range(0, places.Length).Where(j => j != i))
                _lab.Do($"Add-NlWgPeer wg0 {keys[j].PublicKey} 10.77.0.{j + 1}/32 -Endpoint 192.168.77.{j + 1}:51820 -Namespace {places[i]}");
        }
    }

    private static void Ping(string place, int to) => new Tool(place).Run($"ping -c 2 -i 0.2 -W 5 -n 10.77.0.{to + 1}");

    public void Dispose()
    {
        _lab.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    private WireGuardKeyText Text(string pipeline) => Assert.IsType<WireGuardKeyText>(Assert.Single(_lab.Do(pipeline).Output));

    private string[] Peers(string device = "wg0") => Wg($"show {device} dump").Split('\n', StringSplitOptions.RemoveEmptyEntries)[1..];

    private string Wg(string arguments, string? input = null) => _lab.Tool.Run($"wg {arguments}".Split(' ', StringSplitOptions.RemoveEmptyEntries), input);

    private static string Key(int number)
    {
        byte[] key = new byte[32];
        BitConverter.TryWriteBytes(key, number + 1);
        return Convert.ToBase64String(key);
    }
}
