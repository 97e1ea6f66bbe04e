using Netlink.Oracles;
using Netlink.WireGuard;
using Xunit;

namespace Netlink.Tests.Families.WireGuard;

/// <summary>X25519 against RFC 7748 and <c>wg</c>.</summary>
public class Curve25519Tests
{
    private const string BasePoint = "0900000000000000000000000000000000000000000000000000000000000000";
    private const string AlicesPublicKey = "8520f0098930a754748b7ddcb43ef75a0dbf3a0d26381af4eba4a98eaa9b4e6a";
    private const string BobsPublicKey = "de9edb7d7b7dc1b4d35b61c2ece435373f8343c85b78674dadfc7e146f882b4f";

    // RFC 7748: section 5.2, then both public keys of section 6.1 and the secret that both sides share.
    [Theory]
    [InlineData("a546e36bf0527c9d3b16154b82465edd62144c0ac1fc5a18506a2244ba449ac4", "e6db6867583030db3594c1a424b15f7c726624ec26b3353b10a903a6d0ab1c4c", "c3da55379de9c6908e94ea4df28d084f32eccf03491c71f754b4075577a28552")]
    [InlineData("4b66e9d4d1b4673c5ad22691957d6af5c11b6421e0ea01d42ca4169e7918ba0d", "e5210f12786811d3f4b7959d0538ae2c31dbe7106fc03c3efc4cd549c715a493", "95cbde9476e8907d7aade45cb4b873f88b595a68799fa152e6f8f7647aac7957")]
    [InlineData("77076d0a7318a57d3c16c17251b26645df4c2f87ebc0992ab177fba51db92c2a", BasePoint, AlicesPublicKey)]
    [InlineData("5dab087e624a8a4b79e17f8b83800ee66f3bb1292618b6fd1c2f8b27ff88e0eb", BasePoint, BobsPublicKey)]
    [InlineData("77076d0a7318a57d3c16c17251b26645df4c2f87ebc0992ab177fba51db92c2a", BobsPublicKey, "4a5d9d5ba4ce2de1728e3bf480350f25e07e21c947d19e3376f09b3c1e161742")]
    [InlineData("5dab087e624a8a4b79e17f8b83800ee66f3bb1292618b6fd1c2f8b27ff88e0eb", AlicesPublicKey, "4a5d9d5ba4ce2de1728e3bf480350f25e07e21c947d19e3376f09b3c1e161742")]
    public void The_vectors_of_the_RFC(string scalar, string point, string product) => Assert.Equal(product, Multiply(scalar, point));

    // RFC 7748, section 5.2: each product is the next scalar, and each scalar the next point.
    [Theory]
    [InlineData(1, "422c8e7a6227d7bca1350b3e2bb7279f7897b87bb6854b783c60e80311ae3079")]
    [InlineData(1000, "684cf59ba83309552800ef566f2f4d3c1c3887c49360e3875f2eb94d99532c51")]
    public void The_iterated_vectors_of_the_RFC(int count, string expected)
    {
        string scalar = BasePoint, point = BasePoint;
        for (int i = 0; i < count; i++)
            (scalar, point) = (Multiply(scalar, point), scalar);
        Assert.Equal(expected, scalar);
    }

    // What counts is the number modulo the prime; points of a small order have no product.
    [Theory]
    [InlineData("f6ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f", AlicesPublicKey)]
    [InlineData("0900000000000000000000000000000000000000000000000000000000000080", AlicesPublicKey)]
    [InlineData("0000000000000000000000000000000000000000000000000000000000000000", "0000000000000000000000000000000000000000000000000000000000000000")]
    [InlineData("edffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f", "0000000000000000000000000000000000000000000000000000000000000000")]
    [InlineData("ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f", "0000000000000000000000000000000000000000000000000000000000000000")]
    public void Points_that_are_not_reduced(string point, string product) =>
        Assert.Equal(product, Multiply("77076d0a7318a57d3c16c17251b26645df4c2f87ebc0992ab177fba51db92c2a", point));

    [Fact]
    public void Public_keys_are_those_of_wg()
    {
        for (int i = 0; i < 32; i++)
        {
            WireGuardSecret made = i % 2 == 0 ? WireGuardSecret.NewPrivateKey() : WireGuardSecret.Parse(Wg("genkey"));
            Assert.Equal(Wg("pubkey", made.Reveal()), made.GetPublicKey().ToString());
        }
    }

    private static string Multiply(string scalar, string point)
    {
        byte[] result = new byte[Curve25519.Length];
        Curve25519.Multiply(Convert.FromHexString(scalar), Convert.FromHexString(point), result);
        return Convert.ToHexStringLower(result);
    }

    private static string Wg(string command, string input = "") => new Tool(null).Run(["wg", command], input).Trim();
}
