using Netlink.Contracts;

namespace Netlink.Netfilter;

/// <summary>How a connection that is waited for is translated.</summary>
[NetlinkAttributeSet]
public sealed partial record ConntrackExpectationNat
{
    /// <summary>Which direction is translated: 0 the first, 1 the answers.</summary>
    [NetlinkAttribute(1, "CTA_EXPECT_NAT_DIR", BigEndian = true)]
    public uint? Direction { get; init; }

    /// <summary>What it is translated to.</summary>
    [NetlinkAttribute(2, "CTA_EXPECT_NAT_TUPLE")]
    public ConntrackTuple? Tuple { get; init; }
}
