using Netlink.Contracts;
using Netlink.Protocol;
using Netlink.Sockets;

namespace Netlink.Netfilter;

/// <summary>A set of keys, or a map from keys to data, verdicts or objects.</summary>
[NetlinkMessage("nfgenmsg", 4, Padding = 14)]
public sealed partial record NftSet : INftItem<NftSet>
{
    private const byte KeyOrderData = 0, DataOrderData = 1, AutoMergeData = 2, DataIntervalData = 6, CommentData = 7;
    private readonly NftSetDescription? _description;

    /// <summary>The table's family.</summary>
    [NetlinkField(0, "nfgen_family")]
    public NftFamily Family { get; init; }

    /// <summary>The table.</summary>
    [NetlinkAttribute(1, "NFTA_SET_TABLE")]
    public string? Table { get; init; }

    /// <summary>The name, unique among the table's sets and maps.</summary>
    [NetlinkAttribute(2, "NFTA_SET_NAME")]
    public string? Name { get; init; }

    [NetlinkAttribute(3, "NFTA_SET_FLAGS", BigEndian = true, ShownAs = nameof(Flags))]
    internal NftSetFlags? FlagBits { get => Flags is null && ImpliedFlags == 0 ? null : (Flags ?? 0) | ImpliedFlags; init => Flags = value; }

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
    internal NftSetDescription? Description
    {
        // Which fields a key has only matters where each may be a range; that may be said after the type.
        get => KeyType is { IsConcatenation: true } type && HasIntervals && _description?.Fields is null
            ? (_description ?? new()) with { Fields = [.. type.Fields.Select(part => new NftSetField { Length = (uint)part.Length })] }
            : _description;
        init => _description = value;
    }

    /// <summary>The set's number in the transaction that makes it.</summary>
    [NetlinkAttribute(10, "NFTA_SET_ID", BigEndian = true)]
    public uint? Id { get; init; }

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

    /// <summary>What it is. What follows from the other properties need not be said.</summary>
    [NetlinkProperty]
    public NftSetFlags? Flags { get; init; }

    /// <summary>What its keys are.</summary>
    [NetlinkProperty]
    public NftType? KeyType
    {
        get => KeyTypeNumber is { } number ? NftType.Of(number, (int)(KeyLength ?? 0)) : null;
        init
        {
            (KeyTypeNumber, KeyLength) = (value?.Number, (uint?)value?.Length);
            UserData = NftUserData.With(UserData, KeyOrderData, (uint?)value?.Order);
        }
    }

    /// <summary>What a map's data are; null for a set and for a map to objects.</summary>
    [NetlinkProperty]
    public NftType? DataType
    {
        get => DataTypeNumber is { } number && ObjectType is null ? NftType.Of(number, (int)(DataLength ?? 0) / (HasDataIntervals ? 2 : 1)) : null;
        init
        {
            (DataTypeNumber, DataLength) = (value?.Number, (uint?)value?.Length);
            UserData = NftUserData.With(UserData, DataOrderData, (uint?)value?.Order);
        }
    }

    /// <summary>How many elements it holds at most.</summary>
    [NetlinkProperty(Default = "no limit; 65535 where rules add elements")]
    public uint? Size { get => _description?.Size; init => _description = (_description ?? new()) with { Size = value }; }

    /// <summary>Whether <c>nft</c> puts ranges together that touch each other.</summary>
    [NetlinkProperty]
    public bool? AutoMerge
    {
        get => NftUserData.Number(UserData, AutoMergeData) is { } number ? number != 0 : null;
        init => UserData = NftUserData.With(UserData, AutoMergeData, value is { } merge ? (merge ? 1u : 0u) : null);
    }

    /// <summary>A note for people.</summary>
    [NetlinkProperty]
    public string? Comment { get => NftUserData.Text(UserData, CommentData); init => UserData = NftUserData.With(UserData, CommentData, value); }

    /// <summary>Expressions that each element gets of its own: counters, limits.</summary>
    [NetlinkProperty]
    public IReadOnlyList<NftExpression>? Expressions
    {
        get => ManyExpressions ?? (OneExpression is { } one ? [one] : null);
        init
        {
            OneExpression = value is { Count: 1 } ? value[0] : null;
            ManyExpressions = value is { Count: > 1 } ? value : null;
        }
    }

    /// <summary>Whether keys lead to something: data, verdicts or objects.</summary>
    public bool IsMap => ((FlagBits ?? 0) & (NftSetFlags.Map | NftSetFlags.Object)) != 0;

    /// <summary>Whether keys may be ranges and prefixes.</summary>
    public bool HasIntervals => ((Flags ?? 0) & NftSetFlags.Interval) != 0;

    /// <summary>Whether data are ranges: the first and the last value.</summary>
    internal bool HasDataIntervals => NftUserData.Number(UserData, DataIntervalData) is > 0;

    private NftSetFlags ImpliedFlags =>
        (DataTypeNumber is not null && ObjectType is null ? NftSetFlags.Map : 0)
        | (ObjectType is not null ? NftSetFlags.Object : 0)
        | (Timeout is not null ? NftSetFlags.Timeout : 0)
        | (KeyType is { IsConcatenation: true } && HasIntervals ? NftSetFlags.Concatenation : 0);

    static NftItemKind INftItem<NftSet>.Kind => NftItemKind.Set;

    NftSet INftItem<NftSet>.ToIdentity() => new() { Family = Family, Table = Table, Name = Name, Handle = Name is null ? Handle : null, _origin = _origin };

    /// <summary>Where it is; null is the process's own namespace.</summary>
    public NetworkNamespace? Namespace => _origin?.Namespace;

    /// <inheritdoc/>
    public override string ToString() => $"{Family.Name()} {Table} {Name}";
}
