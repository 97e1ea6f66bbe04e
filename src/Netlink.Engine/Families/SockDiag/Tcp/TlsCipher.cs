using Netlink.Contracts;

namespace Netlink.SocketDiagnostics;

/// <summary>A cipher of the kernel's TLS (<c>TLS_CIPHER_*</c>).</summary>
public enum TlsCipher : ushort
{
    /// <summary>AES-128-GCM.</summary>
    [KernelName("TLS_CIPHER_AES_GCM_128")] AesGcm128 = 51,

    /// <summary>AES-256-GCM.</summary>
    [KernelName("TLS_CIPHER_AES_GCM_256")] AesGcm256 = 52,

    /// <summary>AES-128-CCM.</summary>
    [KernelName("TLS_CIPHER_AES_CCM_128")] AesCcm128 = 53,

    /// <summary>ChaCha20-Poly1305.</summary>
    [KernelName("TLS_CIPHER_CHACHA20_POLY1305")] ChaCha20Poly1305 = 54,

    /// <summary>SM4-GCM.</summary>
    [KernelName("TLS_CIPHER_SM4_GCM")] Sm4Gcm = 55,

    /// <summary>SM4-CCM.</summary>
    [KernelName("TLS_CIPHER_SM4_CCM")] Sm4Ccm = 56,

    /// <summary>ARIA-128-GCM.</summary>
    [KernelName("TLS_CIPHER_ARIA_GCM_128")] AriaGcm128 = 57,

    /// <summary>ARIA-256-GCM.</summary>
    [KernelName("TLS_CIPHER_ARIA_GCM_256")] AriaGcm256 = 58,
}
