using Netlink.Contracts;

namespace Netlink.TrafficControl;

/// <summary>A hook for filters on what comes in. It has no settings.</summary>
[NetlinkAttributeSet]
[SubMessage("ingress")]
public sealed partial record IngressOptions : QdiscOptions
{
    /// <inheritdoc/>
    public override string ToString() => "";
}
