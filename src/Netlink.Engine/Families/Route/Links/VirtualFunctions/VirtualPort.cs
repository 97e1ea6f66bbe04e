using Netlink.Contracts;

namespace Netlink.Routing;

/// <summary>A port profile of a virtual function (802.1Qbg).</summary>
[NetlinkAttributeSet]
public sealed partial record VirtualPort
{
    /// <summary>The function.</summary>
    [NetlinkAttribute(1, "IFLA_PORT_VF")]
    public uint? Number { get; init; }

    /// <summary>The profile's name.</summary>
    [NetlinkAttribute(2, "IFLA_PORT_PROFILE")]
    public string? Profile { get; init; }

    /// <summary>The type of the virtual station interface.</summary>
    [NetlinkAttribute(3, "IFLA_PORT_VSI_TYPE")]
    public byte[]? VsiType { get; init; }

    /// <summary>The instance's UUID.</summary>
    [NetlinkAttribute(4, "IFLA_PORT_INSTANCE_UUID")]
    public byte[]? InstanceId { get; init; }

    /// <summary>The host's UUID.</summary>
    [NetlinkAttribute(5, "IFLA_PORT_HOST_UUID")]
    public byte[]? HostId { get; init; }

    /// <summary>What is asked of the switch.</summary>
    [NetlinkAttribute(6, "IFLA_PORT_REQUEST")]
    public byte? Request { get; init; }

    /// <summary>What the switch answered.</summary>
    [NetlinkAttribute(7, "IFLA_PORT_RESPONSE")]
    public ushort? Response { get; init; }
}
