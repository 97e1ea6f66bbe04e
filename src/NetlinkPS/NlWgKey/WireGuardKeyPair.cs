using Netlink.WireGuard;

namespace NetlinkPS;

/// <summary>Keys that belong together, or a preshared key. The secret ones print as <c>(hidden)</c>: Reveal() says them.</summary>
/// <param name="PrivateKey">The private key.</param>
/// <param name="PublicKey">The public key that belongs to it.</param>
/// <param name="PresharedKey">A preshared key, which is neither.</param>
public sealed record WireGuardKeyPair(WireGuardSecret? PrivateKey, WireGuardKey? PublicKey, WireGuardSecret? PresharedKey);
