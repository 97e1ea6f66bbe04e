using Netlink.Contracts;

namespace Netlink.Netfilter;

/// <summary>A helper that connection tracking uses for chosen connections: <c>ftp</c>, <c>sip</c>.</summary>
[NetlinkAttributeSet]
[SubMessage((int)NftObjectType.ConntrackHelper)]
public sealed partial record NftConntrackHelperObject : NftObjectData
{
    /// <summary>The helper's name in the kernel.</summary>
    [NetlinkAttribute(1, "NFTA_CT_HELPER_NAME")]
    public string? Helper { get; init; }

    /// <summary>For which packets.</summary>
    [NetlinkAttribute(2, "NFTA_CT_HELPER_L3PROTO", BigEndian = true, Wire = WireType.U16, Default = "the table's family")]
    public NftFamily? L3Protocol { get; init; }

    /// <summary>For which protocol, by number: 6 is TCP, 17 is UDP.</summary>
    [NetlinkAttribute(3, "NFTA_CT_HELPER_L4PROTO")]
    public byte? L4Protocol { get; init; }

    /// <inheritdoc/>
    public override string ToString()
    {
        string protocol = NftDataTypes.Protocols.NameOf(L4Protocol ?? 0) ?? "";
        return $"type \"{Helper}\" protocol {protocol}" + (L3Protocol is { } family ? $"\nl3proto {family.Name()}" : "");
    }
}
