using System.Management.Automation;
using Netlink.Routing;
using Netlink.Wire;

namespace NetlinkPS;

/// <summary>Changes addresses, their lifetimes and metrics; makes those that are not there.</summary>
[Cmdlet(VerbsCommon.Set, "NlAddress", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.Medium)]
[OutputType(typeof(InterfaceAddress))]
public sealed class SetNlAddressCommand : AddressChangeCommand
{
    /// <summary>Gives the addresses back as they are now.</summary>
    [Parameter(HelpMessage = "Gives the addresses back as they are now")]
    public SwitchParameter PassThru { get; set; }

    /// <inheritdoc/>
    protected override string Doing => "Set address";

    /// <inheritdoc/>
    protected override MessageFlags How => MessageFlags.Replace;

    /// <inheritdoc/>
    protected override void Done(InterfaceAddress address)
    {
        if (PassThru)
            WriteObject(address);
    }
}
