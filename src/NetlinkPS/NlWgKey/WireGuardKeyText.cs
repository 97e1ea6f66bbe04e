namespace NetlinkPS;

/// <summary>Keys in plain text, as New-NlWgKey -AsPlainText writes them.</summary>
/// <param name="PrivateKey">The private key.</param>
/// <param name="PublicKey">The public key that belongs to it.</param>
/// <param name="PresharedKey">A preshared key, which is neither.</param>
public sealed record WireGuardKeyText(string? PrivateKey, string? PublicKey, string? PresharedKey);
