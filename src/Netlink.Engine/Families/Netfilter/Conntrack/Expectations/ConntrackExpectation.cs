using Netlink.Contracts;
using Netlink.Protocol;

namespace Netlink.Netfilter;

/// <summary>A connection that a helper waits for, because another one announced it: the data connection of FTP.</summary>
[NetlinkMessage("nfgenmsg", 4)]
public sealed partial record ConntrackExpectation : INetlinkObject
{
    /// <summary>Which IP it is of. A request takes it from the addresses.</summary>
    [NetlinkField(0, "nfgen_family")]
    public IPVersion Version { get; init; }

    /// <summary>The first direction of the connection that announced it.</summary>
    [NetlinkAttribute(1, "CTA_EXPECT_MASTER")]
    public ConntrackTuple? Master { get; init; }

    /// <summary>The first direction of the connection that is waited for.</summary>
    [NetlinkAttribute(2, "CTA_EXPECT_TUPLE")]
    public ConntrackTuple? Tuple { get; init; }

    /// <summary>Which bits of <see cref="Tuple"/> count.</summary>
    [NetlinkAttribute(3, "CTA_EXPECT_MASK")]
    public ConntrackTuple? Mask { get; init; }

    /// <summary>How long it is still waited for.</summary>
    [NetlinkAttribute(4, "CTA_EXPECT_TIMEOUT", BigEndian = true, Time = TimeUnit.Seconds)]
    public TimeSpan? Timeout { get; init; }

    /// <summary>The kernel's number for it.</summary>
    [NetlinkAttribute(5, "CTA_EXPECT_ID", BigEndian = true)]
    public uint? Id { get; init; }

    /// <summary>The helper that waits: <c>ftp</c>.</summary>
    [NetlinkAttribute(6, "CTA_EXPECT_HELP_NAME")]
    public string? Helper { get; init; }

    /// <summary>The zone.</summary>
    [NetlinkAttribute(7, "CTA_EXPECT_ZONE", BigEndian = true, Default = "0")]
    public ushort? Zone { get; init; }

    /// <summary>What it is.</summary>
    [NetlinkAttribute(8, "CTA_EXPECT_FLAGS", BigEndian = true)]
    public ConntrackExpectationFlags? Flags { get; init; }

    /// <summary>Which of the helper's kinds of connections it is.</summary>
    [NetlinkAttribute(9, "CTA_EXPECT_CLASS", BigEndian = true)]
    public uint? Class { get; init; }

    /// <summary>How the connection that is waited for is translated.</summary>
    [NetlinkAttribute(10, "CTA_EXPECT_NAT")]
    public ConntrackExpectationNat? Nat { get; init; }

    /// <summary>The kernel's function that sees to the connection when it comes.</summary>
    [NetlinkAttribute(11, "CTA_EXPECT_FN")]
    public string? Function { get; init; }

    /// <inheritdoc/>
    /// <summary>Where it is; null is the process's own namespace.</summary>
    public NetworkNamespace? Namespace => _origin?.Namespace;
}
