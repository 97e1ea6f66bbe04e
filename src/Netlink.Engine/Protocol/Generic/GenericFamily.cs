using Netlink.Contracts;

namespace Netlink.Protocol;

/// <summary>A generic netlink family, as the kernel registered it (<c>CTRL_ATTR_*</c>).</summary>
[NetlinkAttributeSet]
public sealed partial record GenericFamily
{
    /// <summary>The message type that its requests carry. But for the control family's it differs from boot to boot.</summary>
    [NetlinkAttribute(1, "CTRL_ATTR_FAMILY_ID")] public ushort? Id { get; init; }

    /// <summary>Its name, of at most 15 bytes: <c>wireguard</c>.</summary>
    [NetlinkAttribute(2, "CTRL_ATTR_FAMILY_NAME")] public string? Name { get; init; }

    /// <summary>Its version.</summary>
    [NetlinkAttribute(3, "CTRL_ATTR_VERSION", ReadOnly = true)] public uint? Version { get; init; }

    /// <summary>The bytes of a header of its own, which stands before the attributes; 0 for nearly all.</summary>
    [NetlinkAttribute(4, "CTRL_ATTR_HDRSIZE", ReadOnly = true, Unit = "bytes")] public uint? HeaderSize { get; init; }

    /// <summary>The greatest attribute number that it knows; 0 where each operation has attributes of its own.</summary>
    [NetlinkAttribute(5, "CTRL_ATTR_MAXATTR", ReadOnly = true)] public uint? MaximumAttribute { get; init; }

    /// <summary>What it can be asked; null where it only tells.</summary>
    [NetlinkAttribute(6, "CTRL_ATTR_OPS", ArrayKind.Indexed, ReadOnly = true)] public IReadOnlyList<GenericOperation>? Operations { get; init; }

    /// <summary>What can be listened to; null where there is nothing.</summary>
    [NetlinkAttribute(7, "CTRL_ATTR_MCAST_GROUPS", ArrayKind.Indexed, ReadOnly = true)] public IReadOnlyList<GenericGroup>? Groups { get; init; }

    /// <summary>Finds a multicast group's number.</summary>
    /// <param name="name">The group's name.</param>
    /// <returns>The number, or null when the family has no such group.</returns>
    public int? FindGroup(string name) => Groups?.FirstOrDefault(group => group.Name == name)?.Id;

    /// <summary>The family's name.</summary>
    /// <returns>The name.</returns>
    public override string ToString() => Name ?? $"family {Id}";
}
