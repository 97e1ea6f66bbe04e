using Netlink.Contracts;

namespace Netlink.TrafficControl;

/// <summary>A generic action, as the kernel takes it.</summary>
[NetlinkStruct("tc_gact", 20)]
internal sealed partial record GactParameters
{
    /// <summary>Its number among those of its kind.</summary>
    [NetlinkField(0, "index")]
    public uint Index { get; init; }

    /// <summary>Not used.</summary>
    [NetlinkField(4, "capab")]
    public uint Capabilities { get; init; }

    /// <summary>What becomes of the packet.</summary>
    [NetlinkField(8, "action")]
    public ActionControl Control { get; init; }

    /// <summary>How many refer to it.</summary>
    [NetlinkField(12, "refcnt")]
    public int ReferenceCount { get; init; }

    /// <summary>How many filters use it.</summary>
    [NetlinkField(16, "bindcnt")]
    public int BindCount { get; init; }
}
