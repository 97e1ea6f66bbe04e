using System.Management.Automation;
using Netlink.Routing;

namespace NetlinkPS;

/// <summary>Deletes links. Hardware cannot be deleted.</summary>
[Cmdlet(VerbsCommon.Remove, "NlLink", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.Medium)]
public sealed class RemoveNlLinkCommand : NlCmdlet
{
    /// <summary>The links: names, numbers, or links out of another cmdlet.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, HelpMessage = "The links: names, numbers, or links out of another cmdlet")]
    [Alias("Name", "InterfaceAlias", "InterfaceIndex", "InputObject", "dev")]
    [ArgumentCompleter(typeof(LinkCompleter))]
    public LinkIdentity[] Link { get; set; } = [];

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        foreach (LinkIdentity identity in Link)
        {
            if (Connect(identity.Namespace) is not { } session || Resolve(session, identity) is not { } link)
                continue;
            if (ShouldProcess(link.ToString(), "Remove link"))
                Attempt(link, () => session.Links.Delete(new Link { Index = link.Index }, StopToken));
        }
    }
}
