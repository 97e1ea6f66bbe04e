using Netlink.Contracts;
using Netlink.Protocol;

namespace Netlink.Netfilter;

/// <summary>Elements of one set, as many as go into a message.</summary>
[NetlinkMessage("nfgenmsg", 4)]
public sealed partial record NftSetElements : INftItem<NftSetElements>
{
    /// <summary>The table's family.</summary>
    [NetlinkField(0, "nfgen_family")]
    public NftFamily Family { get; init; }

    /// <summary>The table.</summary>
    [NetlinkAttribute(1, "NFTA_SET_ELEM_LIST_TABLE")]
    public string? Table { get; init; }

    /// <summary>The set.</summary>
    [NetlinkAttribute(2, "NFTA_SET_ELEM_LIST_SET")]
    public string? Set { get; init; }

    /// <summary>The set's number in the transaction that makes it.</summary>
    [NetlinkAttribute(4, "NFTA_SET_ELEM_LIST_SET_ID", BigEndian = true)]
    internal uint? SetId { get; init; }

    /// <summary>The elements.</summary>
    [NetlinkAttribute(3, "NFTA_SET_ELEM_LIST_ELEMENTS", ArrayKind.Listed)]
    public IReadOnlyList<NftSetElement>? Elements { get; init; }

    static NftItemKind INftItem<NftSetElements>.Kind => NftItemKind.Elements;

    NftSetElements INftItem<NftSetElements>.ToIdentity() => this;

    /// <inheritdoc/>
    public override string ToString() => $"{Family.Name()} {Table} {Set}";
}
