using Netlink.Contracts;

namespace Netlink.SocketDiagnostics;

/// <summary>A group that a packet socket is in.</summary>
[NetlinkStruct("packet_diag_mclist", 44)]
public sealed partial record PacketMembership
{
    /// <summary>The link.</summary>
    [NetlinkField(0, "pdmc_index")]
    public int LinkIndex { get; init; }

    /// <summary>How often it joined.</summary>
    [NetlinkField(4, "pdmc_count")]
    public uint Count { get; init; }

    /// <summary>What it is a member of.</summary>
    [NetlinkField(8, "pdmc_type")]
    public PacketMembershipType Type { get; init; }

    [NetlinkField(10, "pdmc_alen", ShownAs = nameof(Address))]
    internal ushort AddressLength { get; init; }

    [NetlinkField(12, "pdmc_addr", Length = 32, ShownAs = nameof(Address))]
    internal byte[] AddressBytes { get; init; } = new byte[32];

    /// <summary>The group's address.</summary>
    [NetlinkProperty]
    public HardwareAddress Address => new(AddressBytes[..Math.Min(AddressLength, AddressBytes.Length)]);
}
