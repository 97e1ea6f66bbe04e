using System.Management.Automation;
using Netlink;
using Netlink.Routing;

namespace NetlinkPS;

/// <summary>Gets the IP addresses that links have.</summary>
[Cmdlet(VerbsCommon.Get, "NlAddress")]
[OutputType(typeof(InterfaceAddress))]
public sealed class GetNlAddressCommand : NlCmdlet
{
    /// <summary>Only addresses in these networks; a bare address finds itself.</summary>
    [Parameter(Position = 0, HelpMessage = "Only addresses in these networks; a bare address finds itself")]
    [Alias("IPAddress")]
    public IPPrefix[]? Address { get; set; }

    /// <summary>Only addresses of these links.</summary>
    [Parameter(ValueFromPipeline = true, HelpMessage = "Only addresses of these links")]
    [Alias("InterfaceAlias", "InterfaceIndex", "dev")]
    [ArgumentCompleter(typeof(LinkCompleter))]
    public LinkIdentity[]? Link { get; set; }

    /// <summary>Only IPv4 addresses.</summary>
    [Parameter(HelpMessage = "Only IPv4 addresses")]
    public SwitchParameter IPv4 { get; set; }

    /// <summary>Only IPv6 addresses.</summary>
    [Parameter(HelpMessage = "Only IPv6 addresses")]
    public SwitchParameter IPv6 { get; set; }

    /// <summary>Only addresses of this scope.</summary>
    [Parameter(HelpMessage = "Only addresses of this scope")]
    public RouteScope? Scope { get; set; }

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        if (Link is null)
        {
            if (Connect() is { } session)
                Write(session, 0);
            return;
        }

        foreach (LinkIdentity identity in Link)
        {
            if (Connect(identity.Namespace) is { } session && Resolve(session, identity) is { } link)
                Write(session, link.Index);
        }
    }

    private void Write(RouteSession session, int linkIndex) => Attempt(linkIndex, () =>
    {
        var filter = new InterfaceAddress { Family = Families.Chosen(IPv4, IPv6), LinkIndex = linkIndex };
        foreach (InterfaceAddress address in session.Addresses.List(filter, StopToken))
        {
            if ((linkIndex == 0 || address.LinkIndex == linkIndex) && IsWanted(address))
                WriteObject(address);
        }
    });

    private bool IsWanted(InterfaceAddress address) =>
        (Scope is null || address.Scope == Scope)
        && (Address is null || Address.Any(network => network == address.Address || network.Contains(address.Address.Address)));
}
