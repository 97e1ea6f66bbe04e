using Netlink.Contracts;

namespace Netlink.TrafficControl;

/// <summary>How long ago an action was made and used.</summary>
[NetlinkStruct("tcf_t", 32)]
public sealed partial record ActionTimes
{
    /// <summary>How long ago it was made.</summary>
    [NetlinkField(0, "install", Wire = WireType.U64, Time = TimeUnit.Centiseconds)]
    public TimeSpan Installed { get; init; }

    /// <summary>How long ago it was used last.</summary>
    [NetlinkField(8, "lastuse", Wire = WireType.U64, Time = TimeUnit.Centiseconds)]
    public TimeSpan LastUsed { get; init; }

    /// <summary>When it ends; 0 is never.</summary>
    [NetlinkField(16, "expires", Wire = WireType.U64, Time = TimeUnit.Centiseconds)]
    public TimeSpan Expires { get; init; }

    /// <summary>How long ago it was used first; 0 is not yet.</summary>
    [NetlinkField(24, "firstuse", Wire = WireType.U64, Time = TimeUnit.Centiseconds)]
    public TimeSpan FirstUsed { get; init; }
}
