using System.Numerics;

namespace Netlink.Netfilter;

/// <summary>Which field of which protocol bytes of a packet are.</summary>
internal sealed partial class NftRuleReader
{
    private NftHeader? HeaderOf(NftPayloadBase? place) => place switch
    {
        { } known when _headers.TryGetValue(known, out NftHeader? header) => header,
        NftPayloadBase.Transport => NftHeader.Ports,
        _ => null,
    };

    /// <summary>Gives a term of packet bytes the name of their field, or their place where none has it.</summary>
    private NftTerm Resolve(NftTerm term)
    {
        if (term.Payload is not { } payload || term.Text is not null)
            return term;
        int first = (int)(payload.Offset ?? 0) * 8, bits = (int)(payload.Length ?? 0) * 8;
        return Field(payload.Base, first, bits) is { } found
            ? Named(term, found.Header, found.Field)
            : term with { Text = $"@{Layer(payload.Base)},{first},{bits}" };
    }

    private static NftTerm Named(NftTerm term, NftHeader header, NftHeaderField field) => term with
    {
        Text = $"{header.Name} {field.Name}",
        Type = field.Type,
        Header = header,
        Needs = header == NftHeader.Ports || (header.Name, field.Name) is ("vlan", "type") ? null : header.Base,
        Tells = (header.Name, field.Name) switch
        {
            ("ip", "protocol") or ("ip6", "nexthdr") => NftPayloadBase.Transport,
            ("ether" or "vlan", "type") => NftPayloadBase.Network,
            _ => null,
        },
    };

    private (NftHeader Header, NftHeaderField Field)? Field(NftPayloadBase? place, int first, int bits)
    {
        if (HeaderOf(place) is not { } header)
            return null;
        NftHeaderField? field = header.Fields.FirstOrDefault(field => field.Offset == first && field.Bits == bits && IsMeant(header, field));
        if (field is null && header == NftHeader.Vlan)
            (header, field) = (NftHeader.Ethernet, NftHeader.Ethernet.Fields.FirstOrDefault(field => field.Offset == first && field.Bits == bits));
        return field is null ? null : (header, field);
    }

    /// <summary>Bytes of an ICMP header mean different things, depending on its type.</summary>
    private bool IsMeant(NftHeader header, NftHeaderField field) => (header.Name, field.Name) switch
    {
        ("icmp", "mtu") => _icmpType == 3,
        ("icmp", "id" or "sequence") => _icmpType != 3,
        ("icmpv6", "mtu") => _icmpType == 2,
        ("icmpv6", "max-delay") => _icmpType == 130,
        ("icmpv6", "id") => _icmpType != 130,
        ("icmpv6", "parameter-problem") => _icmpType != 2,
        _ => true,
    };

    private static string Layer(NftPayloadBase? place) => place switch
    {
        NftPayloadBase.LinkLayer => "ll",
        NftPayloadBase.Network => "nh",
        NftPayloadBase.Transport => "th",
        NftPayloadBase.Inner => "ih",
        _ => "tun",
    };

    /// <summary>
    /// The field that a mask cuts out of packet bytes, such as <c>ip dscp</c>; where the field lies within them, how far it is shifted.
    /// </summary>
    private (NftTerm Term, int Shift)? Cut(NftTerm term, byte[] mask)
    {
        if (term.Extension is { } extension)
            return NftExtensionHeaders.Part(extension, mask);
        if (term.Payload is not { } payload)
            return null;
        var bits = new BigInteger(mask, isUnsigned: true, isBigEndian: true);
        if (bits.IsZero)
            return null;
        int shift = 0;
        while ((bits & (BigInteger.One << shift)).IsZero)
            shift++;
        int length = (int)(bits >> shift).GetBitLength();
        if ((bits >> shift) != (BigInteger.One << length) - 1)
            return null;
        int first = ((int)(payload.Offset ?? 0) * 8) + (mask.Length * 8) - shift - length;
        return Field(payload.Base, first, length) is { } found ? (Named(term with { Mask = null, Xor = null }, found.Header, found.Field), shift) : null;
    }

    private static byte[] Shift(byte[] value, int shift, int length)
    {
        if (shift == 0 && value.Length == length)
            return value;
        BigInteger number = new BigInteger(value, isUnsigned: true, isBigEndian: true) >> shift;
        byte[] bytes = new byte[length];
        byte[] some = number.ToByteArray(isUnsigned: true, isBigEndian: true);
        some.AsSpan(Math.Max(0, some.Length - length)).CopyTo(bytes.AsSpan(Math.Max(0, length - some.Length)));
        return bytes;
    }

    /// <summary>The fields that packet bytes cover one after the other: <c>nft</c> puts comparisons of neighbours together.</summary>
    private List<(NftTerm Term, byte[] Value)>? Split(NftTerm term, byte[] value)
    {
        NftPayloadExpression payload = term.Payload!;
        if (HeaderOf(payload.Base) is not { } header || header == NftHeader.Ports)
            return null;
        var parts = new List<(NftTerm, byte[])>();
        int offset = (int)(payload.Offset ?? 0);
        for (int done = 0; done < value.Length;)
        {
            NftHeaderField? field = header.Fields.FirstOrDefault(field =>
                field.Offset == (offset + done) * 8 && field.Bits % 8 == 0 && field.Bits / 8 <= value.Length - done && IsMeant(header, field));
            if (field is null)
                return null;
            parts.Add((Named(term, header, field), value[done..(done + (field.Bits / 8))]));
            done += field.Bits / 8;
        }

        return parts;
    }

    private bool SetPayload(NftPayloadExpression payload, NftRegister source)
    {
        if (_registers[source] is not { } value)
            return false;
        NftTerm target = Resolve(new() { Type = NftHeader.Integer((int)(payload.Length ?? 0) * 8, form: NftTextForm.Raw), Payload = payload });

        // Less than whole bytes: they were loaded, and all but a field of them is written back.
        if (value is { Mask: { } mask, Payload: { } loaded } && loaded.Base == payload.Base && loaded.Offset == payload.Offset
            && Cut(target, [.. mask.Select(part => (byte)~part)]) is { } cut)
        {
            Need(cut.Term);
            return Say($"{cut.Term.Text} set {cut.Term.Format(Shift(value.Xor ?? mask, cut.Shift, cut.Term.Type.Length))}");
        }

        Need(target);
        return Say($"{target.Text} set {(value.Constant is { } constant ? target.Format(constant) : Text(value))}");
    }
}
