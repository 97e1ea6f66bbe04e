using System.Management.Automation;
using Netlink;
using Netlink.TrafficControl;

namespace NetlinkPS;

/// <summary>What the cmdlets that name a filter's place have in common.</summary>
public abstract class TcFilterPlaceCommand : TcCmdlet
{
    /// <summary>The set of parameters that names a filter by its place.</summary>
    protected const string ByPlace = "ByPlace";

    /// <summary>The qdisc or class that asks the filter; the root qdisc where nothing is said.</summary>
    [Parameter(ParameterSetName = ByPlace, HelpMessage = "The qdisc or class that asks the filter; the root qdisc where nothing is said")]
    [ArgumentCompleter(typeof(TcHandleCompleter))]
    public TcHandle? Parent { get; set; }

    /// <summary>At the hook for what comes in: of a link with a qdisc ingress or clsact.</summary>
    [Parameter(ParameterSetName = ByPlace, HelpMessage = "At the hook for what comes in: of a link with a qdisc ingress or clsact")]
    public SwitchParameter Ingress { get; set; }

    /// <summary>At the hook for what goes out: of a link with a qdisc clsact.</summary>
    [Parameter(ParameterSetName = ByPlace, HelpMessage = "At the hook for what goes out: of a link with a qdisc clsact")]
    public SwitchParameter Egress { get; set; }

    /// <summary>Its priority: filters with the least number are asked first.</summary>
    [Parameter(ParameterSetName = ByPlace, HelpMessage = "Its priority: filters with the least number are asked first")]
    [Alias("Preference", "pref")]
    public ushort Priority { get; set; }

    /// <summary>The protocol of the packets that it is asked for: all, ip, ipv6, arp, 802.1Q.</summary>
    [Parameter(ParameterSetName = ByPlace, HelpMessage = "The protocol of the packets that it is asked for: all, ip, ipv6, arp, 802.1Q")]
    [ArgumentCompleter(typeof(EtherTypeCompleter))]
    [EtherTypeTransformation]
    public EtherType Protocol { get; set; }

    /// <summary>Its handle, such as 0x1, or of u32 800::801.</summary>
    [Parameter(ParameterSetName = ByPlace, HelpMessage = "Its handle, such as 0x1, or of u32 800::801")]
    public TcFilterHandle? Handle { get; set; }

    /// <summary>The chain that it is in.</summary>
    [Parameter(ParameterSetName = ByPlace, HelpMessage = "The chain that it is in")]
    public uint? Chain { get; set; }

    /// <summary>The place that the parameters name.</summary>
    internal TcHandle Place() => Ingress ? TcFilterFamily.Ingress : Egress ? TcFilterFamily.Egress : Parent ?? default;

    /// <inheritdoc/>
    protected override void BeginProcessing()
    {
        if ((Ingress ? 1 : 0) + (Egress ? 1 : 0) + (Parent is null ? 0 : 1) > 1)
            ThrowTerminatingError(new ErrorRecord(new ArgumentException("-Parent, -Ingress and -Egress exclude each other."), "ConflictingParameters", ErrorCategory.InvalidArgument, null));
    }
}
