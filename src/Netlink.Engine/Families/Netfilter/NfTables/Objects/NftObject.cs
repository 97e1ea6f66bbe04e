using Netlink.Contracts;
using Netlink.Protocol;
using Netlink.Sockets;

namespace Netlink.Netfilter;

/// <summary>An object with a name and a state, which rules and maps refer to: a counter, a quota, a limit.</summary>
[NetlinkMessage("nfgenmsg", 4, Padding = 7)]
public sealed partial record NftObject : INftItem<NftObject>
{
    /// <summary>The table's family.</summary>
    [NetlinkField(0, "nfgen_family")]
    public NftFamily Family { get; init; }

    /// <summary>The table.</summary>
    [NetlinkAttribute(1, "NFTA_OBJ_TABLE")]
    public string? Table { get; init; }

    /// <summary>The name, unique among the table's objects of the same type.</summary>
    [NetlinkAttribute(2, "NFTA_OBJ_NAME")]
    public string? Name { get; init; }

    /// <summary>The kind.</summary>
    [NetlinkAttribute(3, "NFTA_OBJ_TYPE", BigEndian = true)]
    public NftObjectType? Type { get; init; }

    /// <summary>The kind's settings and state.</summary>
    [NetlinkAttribute(4, "NFTA_OBJ_DATA", Selector = nameof(Type))]
    public NftObjectData? Data { get; init; }

    /// <summary>How many rules and elements refer to it.</summary>
    [NetlinkAttribute(5, "NFTA_OBJ_USE", BigEndian = true, ReadOnly = true)]
    public uint? Uses { get; init; }

    /// <summary>The number that the kernel gave it. It is never given again.</summary>
    [NetlinkAttribute(6, "NFTA_OBJ_HANDLE", BigEndian = true)]
    public ulong? Handle { get; init; }

    [NetlinkAttribute(8, "NFTA_OBJ_USERDATA")]
    internal byte[]? UserData { get; init; }

    /// <summary>A note for people, up to 128 bytes.</summary>
    [NetlinkProperty]
    public string? Comment { get => NftUserData.Text(UserData, NftUserData.Comment); init => UserData = NftUserData.With(UserData, NftUserData.Comment, value); }

    static NftItemKind INftItem<NftObject>.Kind => NftItemKind.Object;

    NftObject INftItem<NftObject>.ToIdentity() => new() { Family = Family, Table = Table, Name = Name, Type = Type, Handle = Name is null ? Handle : null, _origin = _origin };

    /// <summary>Where it is; null is the process's own namespace.</summary>
    public NetworkNamespace? Namespace => _origin?.Namespace;

    /// <inheritdoc/>
    public override string ToString() => $"{Family.Name()} {Table} {Name}";
}
