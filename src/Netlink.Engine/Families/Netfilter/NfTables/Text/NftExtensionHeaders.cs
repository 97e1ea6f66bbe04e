namespace Netlink.Netfilter;

/// <summary>Extension headers of IPv6 and options of TCP and IPv4, in the words of <c>nft</c>.</summary>
internal static class NftExtensionHeaders
{
    private static readonly (NftHeaderKind Kind, byte Type, string Name, string Fields)[] s_known =
    [
        (NftHeaderKind.IP6, 0, "hbh", "nexthdr 0 1 inet_proto, hdrlength 1 1"),
        (NftHeaderKind.IP6, 43, "rt", "nexthdr 0 1 inet_proto, hdrlength 1 1, type 2 1, seg-left 3 1"),
        (NftHeaderKind.IP6, 44, "frag", "nexthdr 0 1 inet_proto, reserved 1 1, id 4 4"),
        (NftHeaderKind.IP6, 60, "dst", "nexthdr 0 1 inet_proto, hdrlength 1 1"),
        (NftHeaderKind.IP6, 135, "mh", "nexthdr 0 1 inet_proto, hdrlength 1 1, type 2 1 mh_type, reserved 3 1, checksum 4 2"),
        (NftHeaderKind.TcpOption, 2, "maxseg", "length 1 1, size 2 2"),
        (NftHeaderKind.TcpOption, 3, "window", "length 1 1, count 2 1"),
        (NftHeaderKind.TcpOption, 4, "sack-perm", "length 1 1"),
        (NftHeaderKind.TcpOption, 5, "sack", "length 1 1"),
        (NftHeaderKind.TcpOption, 8, "timestamp", "length 1 1, tsval 2 4, tsecr 6 4"),
        (NftHeaderKind.IPOption, 7, "rr", "type 0 1, length 1 1, ptr 2 1, addr 3 4"),
        (NftHeaderKind.IPOption, 131, "lsrr", "type 0 1, length 1 1, ptr 2 1, addr 3 4"),
        (NftHeaderKind.IPOption, 137, "ssrr", "type 0 1, length 1 1, ptr 2 1, addr 3 4"),
        (NftHeaderKind.IPOption, 148, "ra", "type 0 1, length 1 1, value 2 2"),
        (NftHeaderKind.SctpChunk, 0, "data", ""),
        (NftHeaderKind.SctpChunk, 1, "init", ""),
        (NftHeaderKind.SctpChunk, 2, "init-ack", ""),
        (NftHeaderKind.SctpChunk, 6, "abort", ""),
    ];

    public static NftTerm? Term(NftHeaderExpression header)
    {
        NftHeaderKind kind = header.Kind ?? NftHeaderKind.IP6;
        (NftHeaderKind Kind, byte Type, string Name, string Fields) known = s_known.FirstOrDefault(known => known.Kind == kind && known.Type == header.Type);
        if (known.Name is null)
            return null;
        bool isPresence = ((header.Flags ?? 0) & NftHeaderFlags.Present) != 0;
        string prefix = kind switch { NftHeaderKind.TcpOption => "tcp option ", NftHeaderKind.IPOption => "ip option ", NftHeaderKind.SctpChunk => "sctp chunk ", _ => isPresence ? "exthdr " : "" };
        NftPayloadBase? layer = kind is NftHeaderKind.IP6 or NftHeaderKind.IPOption ? NftPayloadBase.Network : NftPayloadBase.Transport;
        if (isPresence)
            return NftKeys.Known(prefix + known.Name, "boolean") with { Needs = layer };
        foreach (string field in known.Fields.Split(", ", StringSplitOptions.RemoveEmptyEntries))
        {
            string[] words = field.Split(' ');
            if (words[1] == $"{header.Offset ?? 0}" && words[2] == $"{header.Length ?? 0}")
                return new() { Text = $"{prefix}{known.Name} {words[0]}", Type = words.Length > 3 ? NftDataType.Find(words[3])! : NftHeader.Integer((int)(header.Length ?? 0) * 8), Needs = layer };
        }

        return null;
    }
}
