using Netlink.Contracts;

namespace Netlink.Netfilter;

/// <summary>The ports that a translation may use.</summary>
[NetlinkAttributeSet]
internal sealed partial record ConntrackNatPorts
{
    [NetlinkAttribute(1, "CTA_PROTONAT_PORT_MIN", BigEndian = true)]
    public ushort? Min { get; init; }

    [NetlinkAttribute(2, "CTA_PROTONAT_PORT_MAX", BigEndian = true)]
    public ushort? Max { get; init; }
}
