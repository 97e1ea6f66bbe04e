using System.Security;
using System.Text.Json;
using Netlink.Contracts;
using Netlink.Wire;
using Netlink.WireGuard;
using Xunit;

namespace Netlink.Tests.Families.WireGuard;

/// <summary>Keys say themselves where they may, and nowhere else.</summary>
public class KeyTests
{
    private const string Text = "YAnM3YfHZ7WB6m4xkqYM0iKpAp8sTbH5GU6MZU5s6nI=";

    [Fact]
    public void A_public_key_prints_what_it_parses()
    {
        WireGuardKey key = WireGuardKey.Parse(Text);
        Assert.Equal(Text, key.ToString());
        Assert.Equal(key, new WireGuardKey(key.GetBytes()));
        Assert.Equal($"\"{Text.Replace("+", "\\u002B")}\"", JsonSerializer.Serialize(key));
        Assert.NotEqual(key, default);
    }

    [Theory]
    [InlineData("")]
    [InlineData("YAnM3YfHZ7WB6m4xkqYM0iKpAp8sTbH5GU6MZU5s6nI")]
    [InlineData("YAnM3YfHZ7WB6m4xkqYM0iKpAp8sTbH5GU6MZU5s6n==")]
    [InlineData("YAnM3YfHZ7WB6m4xkqYM0iKpAp8sTbH5GU6MZU5s6nJ=")]
    [InlineData(" YAnM3YfHZ7WB6m4xkqYM0iKpAp8sTbH5GU6MZU5s6nI=")]
    [InlineData("YAnM3YfHZ7WB6m4xkqYM0iKpAp8sTbH5GU6MZU5s6n*=")]
    public void What_is_not_32_bytes_of_base64_is_no_key(string text)
    {
        Assert.Throws<FormatException>(() => WireGuardKey.Parse(text));
        string message = Assert.Throws<FormatException>(() => WireGuardSecret.Parse(text)).Message;
        Assert.True(text.Length == 0 || !message.Contains(text.Trim()[..8]), message);
    }

    [Fact]
    public void A_secret_is_never_shown_unasked()
    {
        WireGuardSecret secret = WireGuardSecret.Parse(Text);
        var device = new WireGuardDevice { Name = "wg0", PrivateKey = secret, Peers = [new() { PresharedKey = secret }] };
        string[] shown = [secret.ToString(), $"{secret}", JsonSerializer.Serialize(secret), JsonSerializer.Serialize(device), device.ToString(), device.Peers[0].ToString()];
        Assert.All(shown, text => Assert.DoesNotContain("YAnM3", text));
        Assert.Equal("(hidden)", secret.ToString());
        Assert.Equal(Text, secret.Reveal());
        Assert.Equal("(hidden)", Assert.Single(typeof(WireGuardSecret).GetProperties(), property => !property.GetMethod!.IsStatic).GetValue(secret));
        Assert.Empty(typeof(WireGuardSecret).GetFields());
        Assert.True(WireGuardDevice.Schema.Find(3)!.IsSecret && WireGuardPeer.Schema.Find(2)!.IsSecret);
        Assert.False(WireGuardDevice.Schema.Find(4)!.IsSecret);
    }

    [Fact]
    public void A_hidden_secret_is_not_taken_for_a_key() =>
        Assert.Contains("Reveal()", Assert.Throws<FormatException>(() => WireGuardSecret.Parse("(hidden)")).Message);

    [Fact]
    public void No_key_is_32_zero_bytes()
    {
        Assert.True(WireGuardSecret.None.IsNone());
        Assert.Equal("(none)", WireGuardSecret.None.ToString());
        Assert.Equal(WireGuardSecret.None, WireGuardSecret.Parse("(none)"));
        Assert.Equal(WireGuardSecret.None, WireGuardSecret.Parse("AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA="));
        var writer = new NetlinkWriter();
        new WireGuardPeer { PresharedKey = WireGuardSecret.None }.Write(writer);
        Assert.Equal(new byte[] { 36, 0, 2, 0 }.Concat(new byte[32]), writer.WrittenSpan.ToArray());
    }

    [Fact]
    public void A_secure_string_is_a_key_too()
    {
        using var secure = new SecureString();
        foreach (char letter in Text)
            secure.AppendChar(letter);
        Assert.Equal(WireGuardSecret.Parse(Text), new WireGuardSecret(secure));
    }

    [Fact]
    public void Private_keys_are_clamped_and_preshared_keys_are_not()
    {
        Assert.All(Enumerable.Range(0, 50).Select(_ => WireGuardSecret.NewPrivateKey().RevealBytes()), key => Assert.True((key[0] & 7) == 0 && key[31] >> 6 == 1));
        Assert.Contains(Enumerable.Range(0, 50).Select(_ => WireGuardSecret.NewPresharedKey().RevealBytes()), key => (key[0] & 7) != 0);
        Assert.NotEqual(WireGuardSecret.NewPrivateKey(), WireGuardSecret.NewPrivateKey());
    }

    [Theory]
    [InlineData("10.0.0.0/24", "10.0.0.0/24", false)]
    [InlineData("+2001:db8::/32", "2001:db8::/32", false)]
    [InlineData("-10.0.0.1", "-10.0.0.1/32", true)]
    [InlineData("0.0.0.0/0", "0.0.0.0/0", false)]
    public void Allowed_addresses_are_networks(string text, string printed, bool removed)
    {
        var allowed = new AllowedIP(text);
        Assert.Equal(printed, allowed.ToString());
        Assert.Equal(removed ? AllowedIPFlags.Remove : null, allowed.Flags);
    }

    [Theory]
    [InlineData("10.0.0.0/33")]
    [InlineData("default")]
    [InlineData("")]
    public void Other_words_are_no_networks(string text) => Assert.Throws<FormatException>(() => new AllowedIP(text));

    [Theory]
    [InlineData("192.0.2.1:51820", "0200ca6cc00002010000000000000000")]
    [InlineData("[fe80::1%3]:51820", "0a00ca6c00000000fe80000000000000000000000000000103000000")]
    public void Endpoints_are_socket_addresses(string text, string bytes)
    {
        var peer = new WireGuardPeer { Endpoint = System.Net.IPEndPoint.Parse(text) };
        var writer = new NetlinkWriter();
        peer.Write(writer);
        Assert.Equal(bytes, Convert.ToHexStringLower(writer.WrittenSpan[4..]));
        Assert.Equal(peer, WireGuardPeer.Read(writer.WrittenSpan));
        Assert.Equal(text, WireGuardPeer.Read(writer.WrittenSpan).Endpoint!.ToString());
    }
}
