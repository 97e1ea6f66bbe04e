namespace Netlink.Netfilter;

/// <summary>What frames are asked: hardware addresses, VLANs, what they carry.</summary>
public sealed partial class NftRuleBuilder
{
    private const int TypeOffset = 12, TagOffset = 14, InnerTypeOffset = 16, MostJoined = 16, Word = 4;
    private static readonly byte[] s_ethernet = BitConverter.GetBytes((ushort)1), s_vlan = [0x81, 0x00], s_arp = [0x08, 0x06];
    private bool _isEthernet;

    /// <summary>Loads what the frame says that it carries.</summary>
    private NftExpression CarriedType => Payload(NftPayloadBase.LinkLayer, _isTagged ? InnerTypeOffset : TypeOffset, 2);

    private void Frames(NftRuleSpecification wanted)
    {
        Hardware(wanted.DestinationHardwareAddress, "daddr", nameof(wanted.DestinationHardwareAddress));
        Hardware(wanted.SourceHardwareAddress, "saddr", nameof(wanted.SourceHardwareAddress));
        if (wanted.VlanId is { Count: > 0 } ids)
            Vlan(ids);
        if (wanted.EtherType is { Count: > 0 } types)
            Carries(types);
        if (wanted.ArpOperation is { Count: > 0 } operations)
            Arp(operations);
    }

    private void Hardware(IReadOnlyList<string>? addresses, string field, string parameter)
    {
        if (addresses is not { Count: > 0 })
            return;
        NeedEthernet();
        MatchField(NftHeader.Ethernet, field, addresses, parameter);
    }

    /// <summary>Says that it is Ethernet, where the family leaves that open.</summary>
    private void NeedEthernet()
    {
        if (_family == NftFamily.Bridge || _isEthernet)
            return;
        Compare([Meta(NftMetaKey.InputType)], NftComparison.Equal, s_ethernet);
        _isEthernet = true;
    }

    private void Vlan(IReadOnlyList<string> ids)
    {
        const int MostId = 4095;
        NftDataType type = NftHeader.Vlan.Find("id").Type;
        foreach (string text in ids.Select(id => id.TrimStart('!').Trim()).Where(text => !text.StartsWith('@')))
        {
            if (Parse(new NftType(type), type, text, nameof(NftRuleSpecification.VlanId)).Last.Span is [> MostId >> 8, _])
                throw new ArgumentException($"'{text}' is no number of a VLAN: those are 0 to {MostId}.", nameof(NftRuleSpecification.VlanId));
        }

        NeedEthernet();
        Compare([Payload(NftPayloadBase.LinkLayer, TypeOffset, 2)], NftComparison.Equal, s_vlan);
        _isTagged = true;
        Match([Payload(NftPayloadBase.LinkLayer, TagOffset, 2), Masking([0x0f, 0xff], new byte[2])], type, ids, nameof(NftRuleSpecification.VlanId));
    }

    private void Carries(IReadOnlyList<string> types)
    {
        NeedEthernet();
        MatchField(_isTagged ? NftHeader.Vlan : NftHeader.Ethernet, "type", types, nameof(NftRuleSpecification.EtherType));
        if (!IsMixed || types is not [var single])
            return;
        _network = single switch { "ip" => IPv4, "ip6" => IPv6, _ => _network };
        _isArp = single == "arp" && _family != NftFamily.Inet;
    }

    private void Arp(IReadOnlyList<string> operations)
    {
        if (_family is not (NftFamily.Arp or NftFamily.Bridge or NftFamily.NetDevice))
            throw new ArgumentException($"A table of the family {_family.Name()} sees no ARP.", nameof(NftRuleSpecification.ArpOperation));
        if (_network is not null)
            throw new ArgumentException("ARP does not go with what the rule says before it, which is IP.", nameof(NftRuleSpecification.ArpOperation));
        if (!_isArp)
            Compare([_isTagged || _isEthernet || _family == NftFamily.Bridge ? CarriedType : Meta(NftMetaKey.Protocol)], NftComparison.Equal, s_arp);
        _isArp = true;
        MatchField(NftHeader.Arp, "operation", operations, nameof(NftRuleSpecification.ArpOperation));
    }

    /// <summary>
    /// A comparison of bytes that follow those of the comparison before is made together with it where that spares the kernel something, as
    /// <c>nft</c> does it: two of at most four bytes are faster as they are.
    /// </summary>
    private bool JoinsLast(NftExpression[] load, byte[] value)
    {
        if (load is not [{ Data: NftPayloadExpression next }] || _expressions is not [.., { Data: NftPayloadExpression before }, { Data: NftCompareExpression { Comparison: NftComparison.Equal, Data.Value: { } first } compare }])
            return false;
        if (before.Base != next.Base || before.Offset + before.Length != next.Offset || before.Length + next.Length is not <= MostJoined || first.Length != before.Length || value.Length != next.Length)
            return false;
        if (before.Length + next.Length > Word && before.Length <= Word && next.Length <= Word)
            return false;
        _expressions[^2] = _expressions[^2] with { Data = before with { Length = before.Length + next.Length } };
        _expressions[^1] = _expressions[^1] with { Data = compare with { Data = new() { Value = [.. first, .. value] } } };
        return true;
    }
}
