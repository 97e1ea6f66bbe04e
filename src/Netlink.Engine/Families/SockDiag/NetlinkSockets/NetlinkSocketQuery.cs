using Netlink.Contracts;

namespace Netlink.SocketDiagnostics;

/// <summary>Which netlink sockets are asked for.</summary>
[NetlinkMessage("netlink_diag_req", 20)]
public sealed partial record NetlinkSocketQuery
{
    /// <summary>The netlink protocol that stands for all.</summary>
    public const byte EveryProtocol = 255;

    [NetlinkField(0, "sdiag_family")]
    internal byte Family { get; init; } = SocketFamilies.Netlink;

    /// <summary>Of which netlink protocol; <see cref="EveryProtocol"/> is all.</summary>
    [NetlinkField(1, "sdiag_protocol")]
    public byte NetlinkProtocol { get; init; } = EveryProtocol;

    /// <summary>What is asked for.</summary>
    [NetlinkField(8, "ndiag_show")]
    public NetlinkDetails Details { get; init; } = NetlinkDetails.Memory;
}
