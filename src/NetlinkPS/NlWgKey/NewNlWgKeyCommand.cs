using System.Management.Automation;
using Netlink.WireGuard;

namespace NetlinkPS;

/// <summary>Makes keys for WireGuard: a private key with its public one, the public key of a private one, or a preshared key.</summary>
[Cmdlet(VerbsCommon.New, "NlWgKey", DefaultParameterSetName = Pair)]
[OutputType(typeof(WireGuardKeyPair), typeof(WireGuardKeyText))]
public sealed class NewNlWgKeyCommand : PSCmdlet
{
    private const string Pair = "Pair", Known = "Known", Shared = "Shared";

    /// <summary>A private key that is there already: only its public key is made.</summary>
    [Parameter(ParameterSetName = Known, Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true, HelpMessage = "A private key that is there already: text or a secure string")]
    [SecretTransformation]
    public WireGuardSecret? PrivateKey { get; set; }

    /// <summary>Makes a preshared key.</summary>
    [Parameter(ParameterSetName = Shared, Mandatory = true, HelpMessage = "Makes a preshared key")]
    public SwitchParameter Preshared { get; set; }

    /// <summary>Writes the keys as text, the secret ones too.</summary>
    [Parameter(HelpMessage = "Writes the keys as text, the secret ones too")]
    public SwitchParameter AsPlainText { get; set; }

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        WireGuardSecret secret = Preshared ? WireGuardSecret.NewPresharedKey() : PrivateKey ?? WireGuardSecret.NewPrivateKey();
        WireGuardKeyPair keys = Preshared ? new(null, null, secret) : new(secret, secret.GetPublicKey(), null);
        if (AsPlainText)
            WriteObject(new WireGuardKeyText(keys.PrivateKey?.Reveal(), keys.PublicKey?.ToString(), keys.PresharedKey?.Reveal()));
        else
            WriteObject(keys);
    }
}
