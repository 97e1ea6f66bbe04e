using System.Management.Automation;
using Netlink;
using Netlink.Routing;

namespace NetlinkPS;

/// <summary>Takes IP addresses away from links.</summary>
[Cmdlet(VerbsCommon.Remove, "NlAddress", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.Medium)]
public sealed class RemoveNlAddressCommand : NlCmdlet
{
    /// <summary>The addresses: 10.0.0.5/24.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipelineByPropertyName = true, HelpMessage = "The addresses: 10.0.0.5/24")]
    [Alias("IPAddress")]
    public IPPrefix[] Address { get; set; } = [];

    /// <summary>The link.</summary>
    [Parameter(Mandatory = true, Position = 1, ValueFromPipelineByPropertyName = true, HelpMessage = "The link")]
    [Alias("InterfaceAlias", "InterfaceIndex", "LinkIndex", "dev")]
    [ArgumentCompleter(typeof(LinkCompleter))]
    public LinkIdentity Link { get; set; } = null!;

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        if (Connect(Link.Namespace) is not { } session || Resolve(session, Link) is not { } link)
            return;
        foreach (IPPrefix prefix in Address)
        {
            if (ShouldProcess($"{prefix} on {link.Name}", "Remove address"))
                Attempt(prefix, () => session.Addresses.Remove(link.Index, prefix, StopToken));
        }
    }
}
