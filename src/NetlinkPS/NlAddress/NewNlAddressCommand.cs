using System.Management.Automation;
using Netlink.Routing;
using Netlink.Wire;

namespace NetlinkPS;

/// <summary>Gives links IP addresses.</summary>
[Cmdlet(VerbsCommon.New, "NlAddress", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.Low)]
[OutputType(typeof(InterfaceAddress))]
public sealed class NewNlAddressCommand : AddressChangeCommand
{
    /// <inheritdoc/>
    protected override string Doing => "New address";

    /// <inheritdoc/>
    protected override MessageFlags How => MessageFlags.Exclusive;

    /// <inheritdoc/>
    protected override void Done(InterfaceAddress address) => WriteObject(address);
}
