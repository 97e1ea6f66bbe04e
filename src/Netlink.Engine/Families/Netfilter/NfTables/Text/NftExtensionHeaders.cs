namespace Netlink.Netfilter;

/// <summary>Extension headers of IPv6, options of TCP and IPv4, chunks of SCTP, in the words of <c>nft</c>.</summary>
internal static class NftExtensionHeaders
{
    private const string Init = "init-tag 4 4, a-rwnd 8 4, num-outbound-streams 12 2, num-inbound-streams 14 2, initial-tsn 16 4";

    // Fields are a name, an offset and a length in bytes, and a type.
    private static readonly (NftHeaderKind Kind, byte Type, string Name, string Fields)[] s_known =
    [
        (NftHeaderKind.IP6, 0, "hbh", "nexthdr 0 1 inet_proto, hdrlength 1 1"),
        (NftHeaderKind.IP6, 43, "rt", "nexthdr 0 1 inet_proto, hdrlength 1 1, type 2 1, seg-left 3 1"),
        (NftHeaderKind.IP6, 43, "srh", "last-entry 4 1, flags 5 1, tag 6 2, sid[1] 8 16 ipv6_addr"),
        (NftHeaderKind.IP6, 44, "frag", "nexthdr 0 1 inet_proto, reserved 1 1, id 4 4"),
        (NftHeaderKind.IP6, 60, "dst", "nexthdr 0 1 inet_proto, hdrlength 1 1"),
        (NftHeaderKind.IP6, 135, "mh", "nexthdr 0 1 inet_proto, hdrlength 1 1, type 2 1 mh_type, reserved 3 1, checksum 4 2"),
        (NftHeaderKind.TcpOption, 0, "eol", ""),
        (NftHeaderKind.TcpOption, 1, "nop", ""),
        (NftHeaderKind.TcpOption, 2, "maxseg", "length 1 1, size 2 2"),
        (NftHeaderKind.TcpOption, 3, "window", "length 1 1, count 2 1"),
        (NftHeaderKind.TcpOption, 4, "sack-perm", "length 1 1"),
        (NftHeaderKind.TcpOption, 5, "sack", "length 1 1, left 2 4, right 6 4"),
        (NftHeaderKind.TcpOption, 8, "timestamp", "length 1 1, tsval 2 4, tsecr 6 4"),
        (NftHeaderKind.TcpOption, 19, "md5sig", "length 1 1"),
        (NftHeaderKind.TcpOption, 30, "mptcp", "length 1 1"),
        (NftHeaderKind.TcpOption, 34, "fastopen", "length 1 1"),
        (NftHeaderKind.IPOption, 7, "rr", "type 0 1, length 1 1, ptr 2 1, addr 3 4"),
        (NftHeaderKind.IPOption, 131, "lsrr", "type 0 1, length 1 1, ptr 2 1, addr 3 4"),
        (NftHeaderKind.IPOption, 137, "ssrr", "type 0 1, length 1 1, ptr 2 1, addr 3 4"),
        (NftHeaderKind.IPOption, 148, "ra", "type 0 1, length 1 1, value 2 2"),
        (NftHeaderKind.SctpChunk, 0, "data", "tsn 4 4, stream 8 2, ssn 10 2, ppid 12 4"),
        (NftHeaderKind.SctpChunk, 1, "init", Init),
        (NftHeaderKind.SctpChunk, 2, "init-ack", Init),
        (NftHeaderKind.SctpChunk, 3, "sack", "cum-tsn-ack 4 4, a-rwnd 8 4, num-gap-ack-blocks 12 2, num-dup-tsns 14 2"),
        (NftHeaderKind.SctpChunk, 4, "heartbeat", ""),
        (NftHeaderKind.SctpChunk, 5, "heartbeat-ack", ""),
        (NftHeaderKind.SctpChunk, 6, "abort", ""),
        (NftHeaderKind.SctpChunk, 7, "shutdown", "cum-tsn-ack 4 4"),
        (NftHeaderKind.SctpChunk, 8, "shutdown-ack", ""),
        (NftHeaderKind.SctpChunk, 9, "error", ""),
        (NftHeaderKind.SctpChunk, 10, "cookie-echo", ""),
        (NftHeaderKind.SctpChunk, 11, "cookie-ack", ""),
        (NftHeaderKind.SctpChunk, 12, "ecne", "lowest-tsn 4 4"),
        (NftHeaderKind.SctpChunk, 13, "cwr", "lowest-tsn 4 4"),
        (NftHeaderKind.SctpChunk, 14, "shutdown-complete", ""),
        (NftHeaderKind.SctpChunk, 128, "asconf-ack", "seqno 4 4"),
        (NftHeaderKind.SctpChunk, 192, "forward-tsn", "new-cum-tsn 4 4"),
        (NftHeaderKind.SctpChunk, 193, "asconf", "seqno 4 4"),
    ];

    private static readonly (NftHeaderKind Kind, byte Type, uint Offset, uint Mask, string Name, int Shift)[] s_parts =
    [
        (NftHeaderKind.IP6, 44, 2, 0xfff8, "frag-off", 3),
        (NftHeaderKind.IP6, 44, 3, 0x06, "reserved2", 1),
        (NftHeaderKind.IP6, 44, 3, 0x01, "more-fragments", 0),
        (NftHeaderKind.TcpOption, 30, 2, 0xf0, "subtype", 4),
    ];

    public static NftTerm? Term(NftHeaderExpression header)
    {
        bool isPresence = ((header.Flags ?? 0) & NftHeaderFlags.Present) != 0;
        if (isPresence)
            return NftKeys.Known(((header.Kind ?? 0) == NftHeaderKind.IP6 ? "exthdr " : "") + Name(header), "boolean") with { Needs = LayerOf(header) };
        int length = (int)(header.Length ?? 0);
        foreach ((NftHeaderKind kind, _, string name, string fields) in s_known.Where(known => known.Kind == (header.Kind ?? 0) && known.Type == (header.Type ?? 0)))
        {
            string common = kind == NftHeaderKind.SctpChunk ? $"type 0 1, flags 1 1, length 2 2, {fields}" : fields;
            foreach (string[] words in common.Split(", ", StringSplitOptions.RemoveEmptyEntries).Select(field => field.Split(' ')))
            {
                if (words[1] == $"{header.Offset ?? 0}" && words[2] == $"{length}")
                    return new() { Text = $"{Prefix(kind)}{name} {words[0]}", Type = words.Length > 3 ? NftDataType.Find(words[3])! : NftHeader.Integer(length * 8), Needs = LayerOf(header) };
            }
        }

        return null;
    }

    /// <summary>The field that a mask cuts out of the bytes of a header, and how far it is shifted.</summary>
    public static (NftTerm Term, int Shift)? Part(NftHeaderExpression header, byte[] mask)
    {
        uint wanted = mask.Aggregate(0u, (number, part) => (number << 8) | part);
        (NftHeaderKind Kind, byte Type, uint Offset, uint Mask, string Name, int Shift) found = s_parts.FirstOrDefault(part =>
            part.Kind == (header.Kind ?? 0) && part.Type == (header.Type ?? 0) && part.Offset == (header.Offset ?? 0) && part.Mask == wanted);
        return found.Name is null ? null : (new() { Text = $"{Name(header)} {found.Name}", Type = NftHeader.Integer(mask.Length * 8), Needs = LayerOf(header) }, found.Shift);
    }

    /// <summary>A header's name, or an option's: <c>tcp option maxseg</c>; its number where it has none.</summary>
    public static string Name(NftHeaderExpression header) =>
        Prefix(header.Kind ?? 0) + (s_known.FirstOrDefault(known => known.Kind == (header.Kind ?? 0) && known.Type == (header.Type ?? 0)).Name ?? $"{header.Type ?? 0}");

    private static string Prefix(NftHeaderKind kind) => kind switch { NftHeaderKind.TcpOption => "tcp option ", NftHeaderKind.IPOption => "ip option ", NftHeaderKind.SctpChunk => "sctp chunk ", _ => "" };

    private static NftPayloadBase LayerOf(NftHeaderExpression header) =>
        (header.Kind ?? 0) is NftHeaderKind.IP6 or NftHeaderKind.IPOption ? NftPayloadBase.Network : NftPayloadBase.Transport;
}
