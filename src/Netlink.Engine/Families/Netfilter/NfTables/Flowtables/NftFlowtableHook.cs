using Netlink.Contracts;

namespace Netlink.Netfilter;

/// <summary>Where a flow table hangs, as it travels.</summary>
[NetlinkAttributeSet]
internal sealed partial record NftFlowtableHook
{
    [NetlinkAttribute(1, "NFTA_FLOWTABLE_HOOK_NUM", BigEndian = true)]
    public uint? Number { get; init; }

    [NetlinkAttribute(2, "NFTA_FLOWTABLE_HOOK_PRIORITY", BigEndian = true)]
    public int? Priority { get; init; }

    [NetlinkAttribute(3, "NFTA_FLOWTABLE_HOOK_DEVS", ShownAs = nameof(NftFlowtable.Devices))]
    public NftDeviceList? Devices { get; init; }
}
