using Netlink.Contracts;

namespace Netlink.Netfilter;

/// <summary>A mark of a security module for packets.</summary>
[NetlinkAttributeSet]
[SubMessage((int)NftObjectType.SecurityMark)]
public sealed partial record NftSecurityMarkObject : NftObjectData
{
    /// <summary>The module's context: <c>system_u:object_r:ssh_server_packet_t:s0</c>.</summary>
    [NetlinkAttribute(1, "NFTA_SECMARK_CTX")]
    public string? Context { get; init; }

    /// <inheritdoc/>
    public override string ToString() => $"\"{Context}\"";
}
