using System.Management.Automation;
using System.Security;
using Netlink.WireGuard;

namespace NetlinkPS;

/// <summary>
/// Makes keys of what a parameter is given: text, a secure string, a key, or what New-NlWgKey makes. PowerShell's own conversion would
/// repeat a key that is wrong in its error; this one does not.
/// </summary>
public sealed class SecretTransformationAttribute : ArgumentTransformationAttribute
{
    /// <inheritdoc/>
    public override object? Transform(EngineIntrinsics engineIntrinsics, object? inputData)
    {
        try
        {
            return (inputData is PSObject wrapped ? wrapped.BaseObject : inputData) switch
            {
                null => null,
                WireGuardSecret secret => secret,
                string text => WireGuardSecret.Parse(text),
                SecureString text => new WireGuardSecret(text),
                byte[] bytes => new WireGuardSecret(bytes),
                WireGuardKeyPair { PrivateKey: { } key } => key,
                WireGuardKeyPair { PresharedKey: { } key } => key,
                var other => throw new ArgumentTransformationMetadataException($"A {other.GetType().Name} is not a key. Keys are text, secure strings, or what New-NlWgKey makes."),
            };
        }
        catch (Exception exception) when (exception is FormatException or ArgumentException)
        {
            throw new ArgumentTransformationMetadataException(exception.Message);
        }
    }
}
