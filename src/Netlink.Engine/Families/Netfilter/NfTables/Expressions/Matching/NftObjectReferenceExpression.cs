using Netlink.Contracts;

namespace Netlink.Netfilter;

/// <summary>Uses an object: a counter, a quota, a limit.</summary>
[NetlinkAttributeSet]
[SubMessage("objref")]
public sealed partial record NftObjectReferenceExpression : NftExpressionData
{
    /// <summary>The object's kind.</summary>
    [NetlinkAttribute(1, "NFTA_OBJREF_IMM_TYPE", BigEndian = true)]
    public NftObjectType? Type { get; init; }

    /// <summary>The object's name.</summary>
    [NetlinkAttribute(2, "NFTA_OBJREF_IMM_NAME")]
    public string? Name { get; init; }

    /// <summary>The register with the key, where a map leads to the object.</summary>
    [NetlinkAttribute(3, "NFTA_OBJREF_SET_SREG", BigEndian = true)]
    public NftRegister? SetSource { get; init; }

    /// <summary>The map.</summary>
    [NetlinkAttribute(4, "NFTA_OBJREF_SET_NAME")]
    public string? Set { get; init; }

    /// <summary>The map's number in the transaction that makes it.</summary>
    [NetlinkAttribute(5, "NFTA_OBJREF_SET_ID", BigEndian = true)]
    public uint? SetId { get; init; }
}
