using Netlink.Contracts;

namespace Netlink.TrafficControl;

/// <summary>A model of loss that comes in bursts.</summary>
[NetlinkAttributeSet]
internal sealed partial record NetemLoss
{
    /// <summary>Four states.</summary>
    [NetlinkAttribute(1, "NETEM_LOSS_GI")]
    public NetemStateLoss? State { get; init; }

    /// <summary>Gilbert and Elliott's two states.</summary>
    [NetlinkAttribute(2, "NETEM_LOSS_GE")]
    public NetemGilbertElliottLoss? GilbertElliott { get; init; }
}
