using Netlink.Contracts;

namespace Netlink.Protocol;

/// <summary>What follows an answer's error number (<c>NLMSGERR_ATTR_*</c>).</summary>
[NetlinkAttributeSet]
internal sealed partial record ExtendedAcknowledgement
{
    [NetlinkAttribute(1, "NLMSGERR_ATTR_MSG")] public string? Message { get; init; }

    [NetlinkAttribute(2, "NLMSGERR_ATTR_OFFS")] public uint? Offset { get; init; }

    [NetlinkAttribute(3, "NLMSGERR_ATTR_COOKIE")] public byte[]? Cookie { get; init; }

    [NetlinkAttribute(4, "NLMSGERR_ATTR_POLICY")] public AttributePolicy? Policy { get; init; }

    [NetlinkAttribute(5, "NLMSGERR_ATTR_MISS_TYPE")] public uint? MissingType { get; init; }

    [NetlinkAttribute(6, "NLMSGERR_ATTR_MISS_NEST")] public uint? MissingNest { get; init; }
}
