using Netlink.Contracts;
using Netlink.Protocol;
using Netlink.Sockets;

namespace Netlink.Netfilter;

/// <summary>A table: chains, sets and objects of one family that belong together.</summary>
[NetlinkMessage("nfgenmsg", 4, Padding = 5)]
public sealed partial record NftTable : INftItem<NftTable>
{
    /// <summary>Which packets it sees.</summary>
    [NetlinkField(0, "nfgen_family")]
    public NftFamily Family { get; init; }

    /// <summary>The name, unique in its family.</summary>
    [NetlinkAttribute(1, "NFTA_TABLE_NAME")]
    public string? Name { get; init; }

    /// <summary>What it is.</summary>
    [NetlinkAttribute(2, "NFTA_TABLE_FLAGS", BigEndian = true, Default = "none")]
    public NftTableFlags? Flags { get; init; }

    /// <summary>How many chains, sets, objects and flow tables it has.</summary>
    [NetlinkAttribute(3, "NFTA_TABLE_USE", BigEndian = true, ReadOnly = true)]
    public uint? Uses { get; init; }

    /// <summary>The number that the kernel gave it. It is never given again.</summary>
    [NetlinkAttribute(4, "NFTA_TABLE_HANDLE", BigEndian = true)]
    public ulong? Handle { get; init; }

    /// <summary>What programs keep with it; <see cref="Comment"/> is in it.</summary>
    [NetlinkAttribute(6, "NFTA_TABLE_USERDATA")]
    internal byte[]? UserData { get; init; }

    /// <summary>The port of the socket that owns it.</summary>
    [NetlinkAttribute(7, "NFTA_TABLE_OWNER", BigEndian = true, ReadOnly = true)]
    public uint? OwnerPort { get; init; }

    /// <summary>A note for people, up to 128 bytes.</summary>
    [NetlinkProperty]
    public string? Comment { get => NftUserData.Text(UserData, NftUserData.Comment); init => UserData = NftUserData.With(UserData, NftUserData.Comment, value); }

    static NftItemKind INftItem<NftTable>.Kind => NftItemKind.Table;

    NftTable INftItem<NftTable>.ToIdentity() => new() { Family = Family, Name = Name, Handle = Name is null ? Handle : null, _origin = _origin };

    /// <summary>Where it is; null is the process's own namespace.</summary>
    public NetworkNamespace? Namespace => _origin?.Namespace;

    /// <inheritdoc/>
    public override string ToString() => $"{Family.Name()} {Name}";
}
