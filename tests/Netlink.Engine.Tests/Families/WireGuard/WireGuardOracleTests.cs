using System.Net;
using Netlink.Control;
using Netlink.Oracles;
using Netlink.Protocol;
using Netlink.Sockets;
using Netlink.Tests.Support;
using Netlink.WireGuard;
using Xunit;

namespace Netlink.Tests.Families.WireGuard;

/// <summary>Devices of the real kernel, compared with <c>wg</c> in both directions.</summary>
public sealed class WireGuardOracleTests : IDisposable
{
    private readonly TestNamespace _lab = new();
    private readonly NetlinkConnection _connection;
    private readonly string _folder = Directory.CreateTempSubdirectory("wg").FullName;

    public WireGuardOracleTests()
    {
        _connection = NetlinkConnection.Open(NetlinkProtocol.Generic, new() { Namespace = _lab.Namespace });
        _lab.RunOrSkip("ip link add wg0 type wireguard", "wireguard");
        Tool.Need("wg");
    }

    private WireGuardFamily WireGuard => new(_connection);

    [Fact]
    public void Made_here_and_read_by_wg()
    {
        WireGuardSecret own = WireGuardSecret.NewPrivateKey(), shared = WireGuardSecret.NewPresharedKey();
        WireGuardKey first = Key(1), second = Key(2);
        var wanted = new WireGuardDevice
        {
            Name = "wg0", PrivateKey = own, ListenPort = 5555, FirewallMark = 0x1f,
            Peers =
            [
                new() { PublicKey = first, PresharedKey = shared, Endpoint = IPEndPoint.Parse("192.0.2.1:51820"), PersistentKeepalive = TimeSpan.FromSeconds(25), AllowedIPs = [new("10.0.0.0/24"), new("fd00::/8")] },
                new() { PublicKey = second, Endpoint = IPEndPoint.Parse("[2001:db8::1]:1"), AllowedIPs = [new("0.0.0.0/0")] },
            ],
        };
        WireGuard.Change(wanted);
        WireGuardOracle.Check(_lab.Tool, wanted with { PublicKey = own.GetPublicKey() });
    }

    [Fact]
    public void Made_by_wg_and_read_here()
    {
        File.WriteAllText($"{_folder}/own", WireGuardSecret.NewPrivateKey().Reveal());
        File.WriteAllText($"{_folder}/shared", WireGuardSecret.NewPresharedKey().Reveal());
        _lab.Run($"wg set wg0 listen-port 1234 fwmark 0x10 private-key {_folder}/own peer {Key(1)} preshared-key {_folder}/shared endpoint [fd00::2]:9 persistent-keepalive 65535 allowed-ips 10.1.2.3/16,::/0 peer {Key(2)}");
        WireGuardDevice device = WireGuard.Get("wg0");
        WireGuardOracle.Check(_lab.Tool, device);
        Assert.Equal(_lab.Run("wg showconf wg0"), WireGuardConfiguration.FromDevice(device).Reveal());
        WireGuardPeer peer = device.Peers![0];
        Assert.Equal((IPEndPoint.Parse("[fd00::2]:9"), TimeSpan.FromSeconds(65535), true, null), (peer.Endpoint, peer.PersistentKeepalive, peer.HasPresharedKey(), peer.LastHandshake));
        Assert.Equal(("wg0", _lab.Namespace, _lab.Namespace), (peer.Device, peer.Namespace, device.Namespace));
        Assert.Null(device.Peers[1].Endpoint);
        Assert.Equal(device, WireGuard.Get(new WireGuardDevice { Index = device.Index }));
    }

    [Fact]
    public void A_wrong_field_is_told()
    {
        WireGuard.Change(new() { Name = "wg0", ListenPort = 5, Peers = [Peer(0, 2), Peer(1, 2)] });
        WireGuardDevice device = WireGuard.Get("wg0");
        Assert.Equal("device wg0:\n  field        theirs  ours\n  listen port  5       6", Wrong(device with { ListenPort = 6 }));
        Assert.Matches("^peer .*\n  field +theirs +ours\n  allowed ips +10.1.0.0/32,10.1.0.1/32 +10.1.0.0/32$", Wrong(device with { Peers = [device.Peers![0], Peer(1, 1)] }));
        Assert.Contains("names", Wrong(device with { Peers = [Peer(1, 2)] }));
        string Wrong(WireGuardDevice ours) => Assert.Throws<OracleException>(() => WireGuardOracle.Check(_lab.Tool, ours)).Message;
    }

    [Fact]
    public void Two_thousand_peers_with_ten_addresses_each_come_back_exactly()
    {
        WireGuardPeer[] peers = [.. Enumerable.Range(0, 2000).Select(i => Peer(i, 10))];
        WireGuard.Change(new() { Name = "wg0", Flags = WireGuardDeviceFlags.ReplacePeers, Peers = peers });
        WireGuardDevice read = WireGuard.Get("wg0");
        Assert.Equal(peers.Select(Print), read.Peers!.Select(Print));
        Assert.InRange(WireGuardOracle.Check(_lab.Tool, read), 2000 * 8, 2000 * 9);
        File.WriteAllText($"{_folder}/conf", WireGuardConfiguration.FromDevice(read).Reveal());
        _lab.Run("ip link add wg1 type wireguard");
        _lab.Run($"wg setconf wg1 {_folder}/conf");
        Assert.Equal(peers.Select(Print), WireGuard.Get("wg1").Peers!.Select(Print));

        // What is there already goes, but for what the change says.
        WireGuard.Change(new() { Name = "wg0", Flags = WireGuardDeviceFlags.ReplacePeers, Peers = [.. peers.Skip(500)] });
        Assert.Equal(1500, WireGuard.Get("wg0").Peers!.Count);
        Assert.Null(WireGuard.Synchronize(new() { Name = "wg1", Peers = peers }));
    }

    [Fact]
    public void A_peer_with_more_addresses_than_a_message_holds_comes_back_whole()
    {
        WireGuardPeer large = Peer(1, 5000);
        WireGuard.Change(new() { Name = "wg0", Peers = [Peer(0, 3), large with { Flags = WireGuardPeerFlags.ReplaceAllowedIPs }, Peer(2, 3)] });
        WireGuardDevice read = WireGuard.Get("wg0");
        Assert.Equal([3, 5000, 3], read.Peers!.Select(peer => peer.AllowedIPs!.Count));
        Assert.Equal(Print(large), Print(read.Peers![1]));
        Assert.True(WireGuard.GetParts(new() { Name = "wg0" }).Count > 3);
        WireGuard.Change(new() { Name = "wg0", Peers = [large with { PublicKey = Key(77), Flags = WireGuardPeerFlags.UpdateOnly }] });
        Assert.Equal(3, WireGuard.Get("wg0").Peers!.Count);
    }

    [Fact]
    public void Peers_and_addresses_are_added_changed_and_removed()
    {
        WireGuard.Change(new() { Name = "wg0", Peers = [Peer(0, 2), Peer(1, 2)] });
        Change(new() { PublicKey = Key(0), AllowedIPs = [new("10.200.0.0/16")] });
        Assert.Equal(["10.0.0.0/32", "10.0.0.1/32", "10.200.0.0/16"], Allowed(0));
        Change(new() { PublicKey = Key(1), AllowedIPs = [new("10.200.0.0/16")] });
        Assert.Equal(["10.0.0.0/32", "10.0.0.1/32"], Allowed(0));
        Change(new() { PublicKey = Key(0), Flags = WireGuardPeerFlags.ReplaceAllowedIPs, AllowedIPs = [new("10.201.0.0/16"), new("10.202.0.0/16")] });
        Assert.Equal(["10.201.0.0/16", "10.202.0.0/16"], Allowed(0));
        Change(new() { PublicKey = Key(5), Flags = WireGuardPeerFlags.UpdateOnly, AllowedIPs = [new("10.203.0.0/16")] });
        Change(new() { PublicKey = Key(1), Flags = WireGuardPeerFlags.Remove });
        Assert.Equal([Key(0)], WireGuard.Get("wg0").Peers!.Select(peer => peer.PublicKey!.Value));
    }

    [Fact]
    public void An_address_can_be_taken_away_alone()
    {
        OperationPolicy set = new ControlFamily(_connection).GetPolicy("wireguard").FirstOrDefault(operation => operation.Command == 1)!;
        PolicyAttribute? allowed = set?.Do!.First(attribute => attribute.Attribute == 8).GetNested()?.First(attribute => attribute.Attribute == 9);
        Assert.SkipUnless(allowed?.GetNested()?.Any(attribute => attribute.Attribute == 4) == true, "this kernel cannot take away one address (Linux 6.16 can)");
        WireGuard.Change(new() { Name = "wg0", Peers = [Peer(0, 3)] });
        Change(new() { PublicKey = Key(0), AllowedIPs = [new("-10.0.0.1/32"), new("+10.9.0.0/16")] });
        Assert.Equal(["10.0.0.0/32", "10.0.0.2/32", "10.9.0.0/16"], Allowed(0));
    }

    [Fact]
    public void The_device_itself_is_passed_over_among_its_peers()
    {
        WireGuardSecret own = WireGuardSecret.NewPrivateKey();
        var wanted = new WireGuardDevice { Name = "wg0", PrivateKey = own, Peers = [Peer(0, 1), new() { PublicKey = own.GetPublicKey() }, Peer(1, 1)] };
        Assert.NotNull(WireGuard.Synchronize(wanted));
        Assert.Equal([Key(0), Key(1)], WireGuard.Get("wg0").Peers!.Select(peer => peer.PublicKey!.Value));
        Assert.Null(WireGuard.Synchronize(wanted));
        Assert.Null(WireGuard.Synchronize(wanted with { PrivateKey = null }));
    }

    [Fact]
    public void Mistakes_are_told()
    {
        Assert.Equal("ENODEV", Error(() => WireGuard.Get("nosuch")));
        Assert.Equal("ENODEV", Error(() => WireGuard.Change(new() { Name = "nosuch", ListenPort = 1 })));
        Assert.Equal("EOPNOTSUPP", Error(() => WireGuard.Get("lo")));
        Assert.Equal("EOPNOTSUPP", Error(() => WireGuard.Change(new() { Name = "lo", ListenPort = 1 })));
        Assert.Equal("EINVAL", Error(() => WireGuard.Change(new() { Name = "wg0", Peers = [new() { AllowedIPs = [new("10.0.0.0/8")] }] })));
        Assert.Empty(WireGuard.Get("wg0").Peers!);
    }

    // wg syncconf (1.0.20210914) lets a peer keep the preshared key and the keepalive that the file does not say; wg setconf does not.
    [Theory]
    [InlineData("syncconf", true)]
    [InlineData("setconf", false)]
    public void Synchronizing_leads_to_what_wg_leads_to(string command, bool complete)
    {
        var random = new Random(20261121);
        _lab.Run("ip link add wg1 type wireguard");
        for (int i = 0; i < 25; i++)
        {
            string text = Configuration(random, complete).Reveal();
            File.WriteAllText($"{_folder}/conf", text);
            _lab.Run($"wg {command} wg1 {_folder}/conf");
            WireGuard.Synchronize(WireGuardConfiguration.Parse(text).ToDevice("wg0"));
            Assert.Equal(Sorted(WireGuard.Get("wg1")), Sorted(WireGuard.Get("wg0")));
            Assert.Null(WireGuard.Synchronize(WireGuardConfiguration.Parse(text).ToDevice("wg0")));
        }
    }

    public void Dispose()
    {
        _connection.Dispose();
        _lab.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    private void Change(WireGuardPeer peer) => WireGuard.Change(new() { Name = "wg0", Peers = [peer] });

    private IEnumerable<string> Allowed(int number) =>
        WireGuard.Get("wg0").Peers!.Single(peer => peer.PublicKey == Key(number)).AllowedIPs!.Select(allowed => allowed.ToString());

    private static string Error(Action action) => Assert.Throws<NetlinkException>(action).ErrorName;

    private static WireGuardConfiguration Configuration(Random random, bool complete) => new()
    {
        PrivateKey = WireGuardSecret.NewPrivateKey(), ListenPort = (ushort)random.Next(20000, 20003), FirewallMark = (uint)random.Next(1, 3),
        Peers = [.. Enumerable.Range(0, 6).Where(_ => random.Next(3) > 0).Select(i => new WireGuardPeerConfiguration
        {
            PublicKey = Key(i), PresharedKey = complete || random.Next(2) == 0 ? new WireGuardSecret(Key(100 + random.Next(2)).GetBytes()) : null,
            Endpoint = new($"192.0.2.{random.Next(2)}:1"), PersistentKeepalive = complete || random.Next(2) == 0 ? TimeSpan.FromSeconds(random.Next(20, 22)) : null,
            AllowedIPs = [.. Enumerable.Range(0, 4).Where(_ => random.Next(2) == 0).Select(n => new AllowedIP($"10.{random.Next(4)}.{n}.0/24"))],
        })],
    };

    private static string[] Sorted(WireGuardDevice device) =>
        [$"{device.PrivateKey?.Reveal()} {device.ListenPort} {device.FirewallMark}", .. device.Peers!.Select(peer => $"{Print(peer)} {peer.Endpoint} {peer.PresharedKey?.Reveal()}").Order(StringComparer.Ordinal)];

    private static string Print(WireGuardPeer peer) =>
        $"{peer.PublicKey} {peer.PersistentKeepalive?.TotalSeconds ?? 0} {string.Join(' ', (peer.AllowedIPs ?? []).Select(allowed => allowed.ToString()).Order(StringComparer.Ordinal))}";

    private static WireGuardPeer Peer(int number, int allowed) => new()
    {
        PublicKey = Key(number), PersistentKeepalive = TimeSpan.Zero,
        AllowedIPs = [.. Enumerable.Range(0, allowed).Select(i => new AllowedIP(new IPPrefix($"{10 + (number / 256)}.{number % 256}.{i / 256}.{i % 256}/32")))],
    };

    private static WireGuardKey Key(int number)
    {
        byte[] key = new byte[32];
        BitConverter.TryWriteBytes(key, number + 1);
        key[31] = 1;
        return new(key);
    }
}
