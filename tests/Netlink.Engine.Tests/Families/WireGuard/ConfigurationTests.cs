using Netlink.WireGuard;
using Xunit;

namespace Netlink.Tests.Families.WireGuard;

/// <summary>Files of <c>wg</c> and <c>wg-quick</c>.</summary>
public class ConfigurationTests
{
    private const string Private = "YAnM3YfHZ7WB6m4xkqYM0iKpAp8sTbH5GU6MZU5s6nI=";
    private const string Public = "xTIBA5rboUvnH4htodjb6e697QjLERt1NAB4mZqp8Dg=";
    private const string Quick = $"""
        # a comment
        [Interface]
        Address = 10.192.122.1/24, 2001:db8::1/64
        address=10.10.0.1/16   # another
        SaveConfig = true
        PrivateKey = {Private}
        ListenPort = 51820
        FwMark = 0x1f
        DNS = 10.0.0.53, example.com
        MTU = 1420
        Table = off
        PreUp = echo before
        PostUp = ip rule add ipproto tcp dport 22 table 1234
        PostUp = echo %i
        PreDown = echo down
        PostDown = echo gone

        [Peer]
        PublicKey = {Public}
        PresharedKey = {Private}
        AllowedIPs = 10.192.122.3/32, 10.192.124.0/24
        AllowedIPs = fd00::/8
        Endpoint = vpn.example.com:51820
        PersistentKeepalive = 25

        [PEER]
        publickey = TrMvSoP4jYQlY6RIzBgbssQqY3vxI2Pi+y71lOWWXX0=
        AllowedIPs =
        Endpoint = [2607:5300:60:6b0::c05f:543]:2468
        PersistentKeepalive = off
        """;

    [Fact]
    public void A_file_of_wg_quick_is_read_whole()
    {
        WireGuardConfiguration read = WireGuardConfiguration.Parse(Quick, "wg0");
        Assert.Equal(("wg0", Private, (ushort)51820, 0x1fu), (read.Name, read.PrivateKey!.Value.Reveal(), read.ListenPort!.Value, read.FirewallMark!.Value));
        Assert.Equal(["10.192.122.1/24", "2001:db8::1/64", "10.10.0.1/16"], read.Addresses.Select(address => address.ToString()));
        Assert.Equal(["10.0.0.53", "example.com"], read.Dns);
        Assert.Equal((1420u, "off", true), (read.Mtu!.Value, read.Table, read.SaveConfig!.Value));
        Assert.Equal(["ip rule add ipproto tcp dport 22 table 1234", "echo %i"], read.PostUp);
        Assert.Equal(["echo before", "echo down", "echo gone"], [.. read.PreUp, .. read.PreDown, .. read.PostDown]);
        Assert.Equal(2, read.Peers.Count);
        WireGuardPeerConfiguration first = read.Peers[0], second = read.Peers[1];
        Assert.Equal((Public, Private, "vpn.example.com:51820", 25.0), (first.PublicKey.ToString(), first.PresharedKey!.Value.Reveal(), first.Endpoint!.ToString(), first.PersistentKeepalive!.Value.TotalSeconds));
        Assert.Equal(["10.192.122.3/32", "10.192.124.0/24", "fd00::/8"], first.AllowedIPs.Select(allowed => allowed.ToString()));
        Assert.Equal(("[2607:5300:60:6b0::c05f:543]:2468", TimeSpan.Zero, 0), (second.Endpoint!.ToString(), second.PersistentKeepalive!.Value, second.AllowedIPs.Count));
        Assert.Equal(["Address", "DNS", "MTU", "Table", "PreUp", "PostUp", "PreDown", "PostDown", "SaveConfig"], read.GetOtherSettings());
    }

    [Fact]
    public void What_is_written_is_read_the_same()
    {
        string written = WireGuardConfiguration.Parse(Quick).Reveal();
        Assert.Equal(written, WireGuardConfiguration.Parse(written).Reveal());
        Assert.Contains("PostUp = echo %i\n", written);
        Assert.Contains($"PrivateKey = {Private}\n", written);
    }

    [Fact]
    public void Nothing_but_Reveal_shows_a_key()
    {
        WireGuardConfiguration read = WireGuardConfiguration.Parse(Quick, "wg0");
        Assert.Equal("wg0: 2 peers", read.ToString());
        Assert.DoesNotContain(Private, System.Text.Json.JsonSerializer.Serialize(read));
        Assert.DoesNotContain(Private, read.Peers[0].ToString());
    }

    [Theory]
    [InlineData("[Interface]\nPrivateKey = YAnM3YfHZ7WB6m4xkqYM0iKpAp8sTbH5GU6MZU5s6n", "Line 2: PrivateKey: This is not a key: it has 42 characters")]
    [InlineData("[Interface]\nYAnM3YfHZ7WB6m4xkqYM0iKpAp8sTbH5GU6MZU5s6nI=", "Line 2: [Interface] has no setting of that name.")]
    [InlineData("[Interface]\nPublicKey = x", "Line 2: [Interface] has no setting 'PublicKey'.")]
    [InlineData("[Interface]\n\nListenPort = 65536", "Line 3: ListenPort: '65536' is not a number from 0 to 65535.")]
    [InlineData("ListenPort = 1", "Line 1: 'ListenPort' stands before the first section.")]
    [InlineData("[Peers]", "Line 1: there is no section '[Peers]'")]
    [InlineData("[Interface]\nnonsense", "Line 2: there is no '=' in it.")]
    [InlineData("[Peer]\nAllowedIPs = 10.0.0.0/8", "Line 1: the peer has no PublicKey.")]
    [InlineData("[Peer]\nAllowedIPs = 10.0.0.0/40", "Line 2: AllowedIPs: '10.0.0.0/40' is not a network")]
    [InlineData("[Peer]\nEndpoint = 10.0.0.1", "Line 2: Endpoint: '10.0.0.1' is not an endpoint")]
    [InlineData("[Peer]\nPersistentKeepalive = 70000", "Line 2: PersistentKeepalive: '70000' is not a number from 0 to 65535")]
    public void A_mistake_is_told_with_its_line_and_without_keys(string text, string says)
    {
        string message = Assert.ThrowsAny<FormatException>(() => WireGuardConfiguration.Parse(text)).Message;
        Assert.StartsWith(says, message);
        Assert.DoesNotContain("YAnM3", message);
    }

    [Theory]
    [InlineData("192.0.2.1:51820", "192.0.2.1", 51820)]
    [InlineData("[2001:db8::1]:1", "2001:db8::1", 1)]
    [InlineData("localhost:65535", "localhost", 65535)]
    public void Endpoints_are_read(string text, string host, int port)
    {
        var endpoint = new WireGuardEndpoint(text);
        Assert.Equal((host, (ushort)port, text), (endpoint.Host, endpoint.Port, endpoint.ToString()));
    }

    [Theory]
    [InlineData("192.0.2.1")]
    [InlineData("192.0.2.300:1")]
    [InlineData("2001:db8::1:51820")]
    [InlineData("[192.0.2.1]:1")]
    [InlineData("host:70000")]
    [InlineData("host:")]
    [InlineData(":1")]
    [InlineData("a b:1")]
    public void What_is_no_endpoint_is_refused(string text) => Assert.Throws<FormatException>(() => new WireGuardEndpoint(text));

    [Fact]
    public void A_name_is_resolved_or_told()
    {
        Assert.True(System.Net.IPAddress.IsLoopback(new WireGuardEndpoint("localhost:1").Resolve().Address));
        Assert.Contains("nosuchhost.invalid", Assert.Throws<ArgumentException>(() => new WireGuardEndpoint("nosuchhost.invalid:1").Resolve()).Message);
    }
}
