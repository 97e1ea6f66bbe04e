using System.Text.Json.Serialization;
using Netlink.Contracts;
using Netlink.Protocol;
using Netlink.Sockets;

namespace Netlink.Netfilter;

/// <summary>A set of keys, or a map from keys to data, verdicts or objects.</summary>
[NetlinkMessage("nfgenmsg", 4, Padding = 14)]
public sealed partial record NftSet : INftItem<NftSet>
{
    /// <summary>The table's family.</summary>
    [NetlinkField(0, "nfgen_family")]
    public NftFamily Family { get; init; }

    /// <summary>The table.</summary>
    [NetlinkAttribute(1, "NFTA_SET_TABLE")]
    public string? Table { get; init; }

    /// <summary>The name, unique among the table's sets and maps.</summary>
    [NetlinkAttribute(2, "NFTA_SET_NAME")]
    public string? Name { get; init; }

    /// <summary>What it is.</summary>
    [NetlinkAttribute(3, "NFTA_SET_FLAGS", BigEndian = true)]
    public NftSetFlags? Flags { get; init; }

    [NetlinkAttribute(4, "NFTA_SET_KEY_TYPE", BigEndian = true, ShownAs = "KeyType")]
    internal uint? KeyTypeNumber { get; init; }

    [NetlinkAttribute(5, "NFTA_SET_KEY_LEN", BigEndian = true, ShownAs = "KeyType")]
    internal uint? KeyLength { get; init; }

    [NetlinkAttribute(6, "NFTA_SET_DATA_TYPE", BigEndian = true, ShownAs = "DataType")]
    internal uint? DataTypeNumber { get; init; }

    [NetlinkAttribute(7, "NFTA_SET_DATA_LEN", BigEndian = true, ShownAs = "DataType")]
    internal uint? DataLength { get; init; }

    /// <summary>What the kernel chooses the data structure for.</summary>
    [NetlinkAttribute(8, "NFTA_SET_POLICY", BigEndian = true, Default = "performance")]
    public NftSetPolicy? Policy { get; init; }

    [NetlinkAttribute(9, "NFTA_SET_DESC")]
    internal NftSetDescription? Description { get; init; }

    /// <summary>The set's number in the transaction that makes it.</summary>
    [NetlinkAttribute(10, "NFTA_SET_ID", BigEndian = true)]
    internal uint? Id { get; init; }

    /// <summary>How long elements stay that do not say it themselves; null is for ever. Setting it lets elements run out.</summary>
    [NetlinkAttribute(11, "NFTA_SET_TIMEOUT", BigEndian = true, Time = TimeUnit.Milliseconds, Wire = WireType.U64)]
    public TimeSpan? Timeout { get; init; }

    /// <summary>How often elements that ran out are cleared away.</summary>
    [NetlinkAttribute(12, "NFTA_SET_GC_INTERVAL", BigEndian = true, Time = TimeUnit.Milliseconds)]
    public TimeSpan? CollectionInterval { get; init; }

    [NetlinkAttribute(13, "NFTA_SET_USERDATA")]
    internal byte[]? UserData { get; init; }

    /// <summary>What kind of objects keys lead to.</summary>
    [NetlinkAttribute(15, "NFTA_SET_OBJ_TYPE", BigEndian = true)]
    public NftObjectType? ObjectType { get; init; }

    /// <summary>The number that the kernel gave it. It is never given again.</summary>
    [NetlinkAttribute(16, "NFTA_SET_HANDLE", BigEndian = true)]
    public ulong? Handle { get; init; }

    [NetlinkAttribute(17, "NFTA_SET_EXPR", ShownAs = "Expressions")]
    internal NftExpression? OneExpression { get; init; }

    [NetlinkAttribute(18, "NFTA_SET_EXPRESSIONS", ArrayKind.Listed, ShownAs = "Expressions")]
    internal IReadOnlyList<NftExpression>? ManyExpressions { get; init; }

    /// <summary>The data structure that the kernel chose, by its own name.</summary>
    [NetlinkAttribute(19, "NFTA_SET_TYPE", ReadOnly = true, Since = "6.16")]
    public string? Structure { get; init; }

    /// <summary>How many elements it has.</summary>
    [NetlinkAttribute(20, "NFTA_SET_COUNT", BigEndian = true, ReadOnly = true, Since = "6.16")]
    public uint? Count { get; init; }

    static NftItemKind INftItem<NftSet>.Kind => NftItemKind.Set;

    NftSet INftItem<NftSet>.Identity => new() { Family = Family, Table = Table, Name = Name, Handle = Name is null ? Handle : null, Origin = Origin };

    /// <inheritdoc/>
    [JsonIgnore]
    public NetlinkOrigin? Origin { get; set; }

    /// <summary>Where it is; null is the process's own namespace.</summary>
    public NetworkNamespace? Namespace => Origin?.Namespace;

    /// <inheritdoc/>
    public override string ToString() => $"{Family.Name()} {Table} {Name}";
}
