using System.Management.Automation;
using Netlink.TrafficControl;

namespace NetlinkPS;

/// <summary>Lets a parameter that is what a frame carries take <c>tc</c>'s names too: <c>ip</c>, <c>802.1Q</c>.</summary>
public sealed class EtherTypeTransformationAttribute : ArgumentTransformationAttribute
{
    /// <inheritdoc/>
    public override object? Transform(EngineIntrinsics engineIntrinsics, object? inputData) =>
        (inputData is PSObject wrapped ? wrapped.BaseObject : inputData) switch
        {
            "ip" => EtherType.IPv4,
            "802.1Q" or "802.1q" => EtherType.Vlan,
            "802.1ad" or "802.1AD" => EtherType.ServiceVlan,
            _ => inputData,
        };
}
