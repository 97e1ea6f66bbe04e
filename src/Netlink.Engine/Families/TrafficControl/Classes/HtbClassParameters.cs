using Netlink.Contracts;

namespace Netlink.TrafficControl;

/// <summary>A class of HTB, as the kernel takes it.</summary>
[NetlinkStruct("tc_htb_opt", 44)]
internal sealed partial record HtbClassParameters
{
    /// <summary>The rate that is its own.</summary>
    [NetlinkField(0, "rate")]
    public RateSpecification Rate { get; init; } = new();

    /// <summary>The rate up to which it borrows.</summary>
    [NetlinkField(12, "ceil")]
    public RateSpecification Ceiling { get; init; } = new();

    /// <summary>The bucket of the rate, in ticks.</summary>
    [NetlinkField(24, "buffer")]
    public uint Buffer { get; init; }

    /// <summary>The bucket of the ceiling, in ticks.</summary>
    [NetlinkField(28, "cbuffer")]
    public uint CeilingBuffer { get; init; }

    /// <summary>How many bytes it sends in its turn.</summary>
    [NetlinkField(32, "quantum")]
    public uint Quantum { get; init; }

    /// <summary>How far it is from the leaves.</summary>
    [NetlinkField(36, "level")]
    public uint Level { get; init; }

    /// <summary>Its priority; the least goes first.</summary>
    [NetlinkField(40, "prio")]
    public uint Priority { get; init; }
}
