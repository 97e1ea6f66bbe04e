using Netlink.Contracts;

namespace Netlink.Netfilter;

/// <summary>Where a base chain hangs, as it travels: a number that means something else in each family.</summary>
[NetlinkAttributeSet]
internal sealed partial record NftHook
{
    [NetlinkAttribute(1, "NFTA_HOOK_HOOKNUM", BigEndian = true, ShownAs = nameof(NftChain.Hook))]
    public uint? Number { get; init; }

    [NetlinkAttribute(2, "NFTA_HOOK_PRIORITY", BigEndian = true)]
    public int? Priority { get; init; }

    [NetlinkAttribute(3, "NFTA_HOOK_DEV", ShownAs = nameof(NftChain.Devices))]
    public string? Device { get; init; }

    [NetlinkAttribute(4, "NFTA_HOOK_DEVS", ShownAs = nameof(NftChain.Devices))]
    public NftDeviceList? Devices { get; init; }

    /// <summary>The hooks of a family, in the order of their numbers.</summary>
    public static ReadOnlySpan<NftHookPoint> PointsOf(NftFamily family) => family switch
    {
        NftFamily.NetDevice => [NftHookPoint.Ingress, NftHookPoint.Egress],
        NftFamily.Arp => [NftHookPoint.Input, NftHookPoint.Output, NftHookPoint.Forward],
        _ =>
        [
            NftHookPoint.Prerouting, NftHookPoint.Input, NftHookPoint.Forward, NftHookPoint.Output, NftHookPoint.Postrouting, NftHookPoint.Ingress,
        ],
    };
}
