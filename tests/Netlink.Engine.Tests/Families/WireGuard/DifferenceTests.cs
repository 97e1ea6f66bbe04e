using System.Net;
using Netlink.WireGuard;
using Xunit;

namespace Netlink.Tests.Families.WireGuard;

/// <summary>The least change that makes one device of another.</summary>
public class DifferenceTests
{
    private static readonly WireGuardKey A = Key(1), B = Key(2), C = Key(3);

    private static WireGuardDevice Current => new()
    {
        Name = "wg0", Index = 3, ListenPort = 51820, FirewallMark = 0, PublicKey = Key(7), PrivateKey = new WireGuardSecret(Key(9).GetBytes()),
        Peers =
        [
            new() { PublicKey = A, PresharedKey = WireGuardSecret.None, Endpoint = IPEndPoint.Parse("192.0.2.1:1"), PersistentKeepalive = TimeSpan.Zero, AllowedIPs = [new("10.0.0.1/32"), new("10.1.0.0/16")], ReceivedBytes = 7 },
            new() { PublicKey = B, PresharedKey = new WireGuardSecret(Key(8).GetBytes()), PersistentKeepalive = TimeSpan.FromSeconds(25), AllowedIPs = [new("10.0.0.2/32")] },
        ],
    };

    private static WireGuardDevice Same => new()
    {
        Name = "wg0", ListenPort = 51820, PrivateKey = new WireGuardSecret(Key(9).GetBytes()),
        Peers =
        [
            new() { PublicKey = B, PresharedKey = new WireGuardSecret(Key(8).GetBytes()), PersistentKeepalive = TimeSpan.FromSeconds(25), AllowedIPs = [new("10.0.0.2")] },
            new() { PublicKey = A, AllowedIPs = [new("10.1.2.3/16"), new("10.0.0.1/32")] },
        ],
    };

    [Fact]
    public void What_is_the_same_is_no_change()
    {
        Assert.Null(WireGuardDifference.Between(Current, Same));
        Assert.Null(WireGuardDifference.Between(new() { Name = "wg0", Peers = [] }, new() { PrivateKey = WireGuardSecret.None, FirewallMark = 0 }));
    }

    [Fact]
    public void Only_the_peer_that_differs_is_changed()
    {
        WireGuardPeer[] wanted = [Same.Peers![0], Same.Peers[1] with { Endpoint = IPEndPoint.Parse("192.0.2.2:2") }];
        var expected = new WireGuardDevice
        {
            Name = "wg0", Peers = [new() { PublicKey = A, Flags = WireGuardPeerFlags.UpdateOnly, Endpoint = IPEndPoint.Parse("192.0.2.2:2") }],
        };
        Assert.Equal(expected, WireGuardDifference.Between(Current, Same with { Peers = wanted }));
    }

    [Fact]
    public void What_a_peer_does_not_say_is_taken_away()
    {
        WireGuardPeer[] wanted = [new() { PublicKey = B, AllowedIPs = [new("10.0.0.2")] }, Same.Peers![1]];
        WireGuardPeer change = Assert.Single(WireGuardDifference.Between(Current, Same with { Peers = wanted })!.Peers!);
        Assert.Equal(new() { PublicKey = B, Flags = WireGuardPeerFlags.UpdateOnly, PresharedKey = WireGuardSecret.None, PersistentKeepalive = TimeSpan.Zero }, change);
    }

    [Fact]
    public void Addresses_are_added_to_those_there_and_replaced_only_when_some_go()
    {
        WireGuardPeer more = Change(["10.0.0.1/32", "10.1.0.0/16", "10.9.0.0/16"]), fewer = Change(["10.0.0.1/32"]), none = Change([]);
        Assert.Equal((WireGuardPeerFlags.UpdateOnly, "10.9.0.0/16"), (more.Flags!.Value, string.Join(' ', more.AllowedIPs!)));
        Assert.Equal((WireGuardPeerFlags.UpdateOnly | WireGuardPeerFlags.ReplaceAllowedIPs, "10.0.0.1/32"), (fewer.Flags!.Value, string.Join(' ', fewer.AllowedIPs!)));
        Assert.Equal((WireGuardPeerFlags.UpdateOnly | WireGuardPeerFlags.ReplaceAllowedIPs, null), (none.Flags!.Value, none.AllowedIPs));
    }

    [Fact]
    public void Peers_come_and_go()
    {
        WireGuardDevice change = WireGuardDifference.Between(Current, Same with { Peers = [Same.Peers![0], new() { PublicKey = C, AllowedIPs = [new("10.0.0.3")] }] })!;
        Assert.Equal([new() { PublicKey = A, Flags = WireGuardPeerFlags.Remove }, new() { PublicKey = C, Flags = WireGuardPeerFlags.ReplaceAllowedIPs, AllowedIPs = [new("10.0.0.3")] }], change.Peers!);
    }

    [Fact]
    public void A_network_that_two_peers_name_is_the_lasts_and_stays_there()
    {
        WireGuardDevice wanted = Same with { Peers = [Same.Peers![0] with { AllowedIPs = [new("10.0.0.2"), new("10.0.0.1")] }, Same.Peers[1]] };
        Assert.Null(WireGuardDifference.Between(Current, wanted));
    }

    [Fact]
    public void Settings_that_are_not_said_stay() =>
        Assert.Equal(new() { Name = "wg0", ListenPort = 1 }, WireGuardDifference.Between(Current, Same with { ListenPort = 1, PrivateKey = null }));

    private static WireGuardPeer Change(string[] allowed) => Assert.Single(WireGuardDifference.Between(
        Current, Same with { Peers = [Same.Peers![0], Same.Peers[1] with { AllowedIPs = [.. allowed.Select(text => new AllowedIP(text))] }] })!.Peers!);

    private static WireGuardKey Key(byte fill) => new([.. Enumerable.Repeat(fill, 32)]);
}
