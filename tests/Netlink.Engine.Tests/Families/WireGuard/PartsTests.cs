using System.Net;
using Netlink.Contracts;
using Netlink.Wire;
using Netlink.WireGuard;
using Xunit;

namespace Netlink.Tests.Families.WireGuard;

/// <summary>What is larger than a message: taken apart, and put together again, without a kernel.</summary>
public class PartsTests
{
    [Fact]
    public void A_small_change_is_one_message()
    {
        var change = new WireGuardDevice { Name = "wg0", ListenPort = 1, Flags = WireGuardDeviceFlags.ReplacePeers, Peers = [Peer(0, 3)] };
        Assert.Equal(change, Assert.Single(WireGuardParts.Split(change)));
        var bare = new WireGuardDevice { Name = "wg0", ListenPort = 1 };
        Assert.Equal(bare, Assert.Single(WireGuardParts.Split(bare)));
        var empty = new WireGuardDevice { Name = "wg0", Flags = WireGuardDeviceFlags.ReplacePeers, Peers = [] };
        Assert.Equal(empty, Assert.Single(WireGuardParts.Split(empty)));
    }

    [Fact]
    public void A_large_change_is_several_messages_of_which_the_first_replaces()
    {
        WireGuardPeer[] peers = [.. Enumerable.Range(0, 2000).Select(i => Peer(i, 10))];
        var change = new WireGuardDevice { Name = "wg0", ListenPort = 1, FirewallMark = 2, Flags = WireGuardDeviceFlags.ReplacePeers, Peers = peers };
        WireGuardDevice[] parts = [.. WireGuardParts.Split(change)];
        Assert.True(parts.Length is > 10 and < 100, $"{parts.Length}");
        Assert.All(parts, part => Assert.InRange(Bytes(part), 100, 34_000));
        Assert.All(parts, part => Assert.Equal("wg0", part.Name));
        Assert.Equal((WireGuardDeviceFlags.ReplacePeers, (ushort)1, 2u), (parts[0].Flags!.Value, parts[0].ListenPort!.Value, parts[0].FirewallMark!.Value));
        Assert.All(parts.Skip(1), part => Assert.True(part is { Flags: null, ListenPort: null, FirewallMark: null, PrivateKey: null }));
        Assert.Equal(peers, parts.SelectMany(part => part.Peers!));
        Assert.Equal(peers, WireGuardParts.Merge(parts).Peers!);
    }

    [Theory]
    [InlineData(WireGuardPeerFlags.ReplaceAllowedIPs, null)]
    [InlineData(WireGuardPeerFlags.ReplaceAllowedIPs | WireGuardPeerFlags.UpdateOnly, WireGuardPeerFlags.UpdateOnly)]
    public void A_peer_larger_than_a_message_goes_on_in_the_next(WireGuardPeerFlags flags, WireGuardPeerFlags? later)
    {
        WireGuardPeer large = Peer(7, 10_000) with { Flags = flags, Endpoint = IPEndPoint.Parse("192.0.2.1:1") };
        WireGuardPeer[] peers = [Peer(1, 1), large, Peer(2, 1)];
        WireGuardDevice[] parts = [.. WireGuardParts.Split(new() { Name = "wg0", Peers = peers })];
        WireGuardPeer[] pieces = [.. parts.SelectMany(part => part.Peers!).Where(peer => peer.PublicKey == large.PublicKey)];
        Assert.True(pieces.Length > 5, $"{pieces.Length}");
        Assert.Equal((flags, large.Endpoint), (pieces[0].Flags!.Value, pieces[0].Endpoint));
        Assert.All(pieces.Skip(1), piece => Assert.Equal((later, null), (piece.Flags, piece.Endpoint)));
        Assert.Equal(large.AllowedIPs!, pieces.SelectMany(piece => piece.AllowedIPs!));
        Assert.Equal(peers, WireGuardParts.Merge(parts).Peers!);
    }

    [Fact]
    public void Lists_are_cut_by_bytes_and_never_empty()
    {
        AllowedIP[] items = [.. Enumerable.Range(0, 10).Select(i => new AllowedIP(new IPPrefix($"10.0.0.{i}/32")))];
        int size = 4 + Bytes(items[0]);
        Assert.Equal([3, 3, 3, 1], ListSplitter.Split(items, size * 3).Select(list => list.Count));
        Assert.Equal([3, 3, 3, 1], ListSplitter.Split(items, (size * 4) - 1).Select(list => list.Count));
        Assert.All(ListSplitter.Split(items, 1), list => Assert.Single(list));
        Assert.Empty(ListSplitter.Split(Array.Empty<AllowedIP>(), 100));
    }

    private static WireGuardPeer Peer(int number, int allowed)
    {
        byte[] key = new byte[32];
        BitConverter.TryWriteBytes(key, number + 1);
        return new()
        {
            PublicKey = new WireGuardKey(key), PersistentKeepalive = TimeSpan.FromSeconds(25),
            AllowedIPs = [.. Enumerable.Range(0, allowed).Select(i => new AllowedIP(new IPPrefix($"10.{number % 256}.{i / 256}.{i % 256}/32")))],
        };
    }

    private static int Bytes<T>(T item)
        where T : INetlinkContract<T>
    {
        var writer = new NetlinkWriter();
        item.Write(writer);
        return writer.Length;
    }
}
