using System.Numerics;

namespace Netlink.TrafficControl;

/// <summary>The words of flower filters.</summary>
internal static class FlowerWords
{
    private static readonly TcVocabulary<FlowerOptions> s_words = new()
    {
        { "classid|flowid", (options, words) => options with { ClassId = words.Handle() } },
        { "indev", (options, words) => options with { InputLink = words.Text() } },
        { "action", (options, words) => options with { Actions = FilterWords.Actions(options.Actions, words) } },
        { "skip_hw", (options, _) => options with { Flags = (options.Flags ?? 0) | FilterFlags.SkipHardware } },
        { "skip_sw", (options, _) => options with { Flags = (options.Flags ?? 0) | FilterFlags.SkipSoftware } },
        { "not_in_hw|in_hw", (options, _) => options },
        { "handle", (options, words) => words.Text() is var _ ? options : options },
        { "eth_type", (options, words) => options with { EtherType = FilterWords.Protocol(words) } },
        { "num_of_vlans", (options, words) => options with { VlanCount = words.Integer<byte>() } },
        { "vlan_id", (options, words) => options with { VlanId = words.Integer<ushort>() } },
        { "vlan_prio", (options, words) => options with { VlanPriority = words.Integer<byte>() } },
        { "vlan_ethtype", (options, words) => options with { VlanEtherType = FilterWords.Protocol(words) } },
        { "cvlan_id", (options, words) => options with { InnerVlanId = words.Integer<ushort>() } },
        { "cvlan_prio", (options, words) => options with { InnerVlanPriority = words.Integer<byte>() } },
        { "cvlan_ethtype", (options, words) => options with { InnerVlanEtherType = FilterWords.Protocol(words) } },
        { "dst_mac", (options, words) => FlowerMasks.Hardware(words) is var (address, mask) ? options with { DestinationHardwareAddress = address, DestinationHardwareAddressMask = mask } : options },
        { "src_mac", (options, words) => FlowerMasks.Hardware(words) is var (address, mask) ? options with { SourceHardwareAddress = address, SourceHardwareAddressMask = mask } : options },
        { "ip_proto", (options, words) => options with { IPProtocol = Transport(words) } },
        { "ip_tos", (options, words) => Masked<byte>(words) is var (value, mask) ? options with { Tos = value, TosMask = mask } : options },
        { "ip_ttl", (options, words) => Masked<byte>(words) is var (value, mask) ? options with { Ttl = value, TtlMask = mask } : options },
        { "mpls_label", (options, words) => options with { MplsLabel = words.Integer<uint>() } },
        { "mpls_tc", (options, words) => options with { MplsTrafficClass = words.Integer<byte>() } },
        { "mpls_bos", (options, words) => options with { MplsBottom = words.Integer<byte>() } },
        { "mpls_ttl", (options, words) => options with { MplsTtl = words.Integer<byte>() } },
        { "dst_ip", (options, words) => options with { Destination = Prefix(words) } },
        { "src_ip", (options, words) => options with { Source = Prefix(words) } },
        { "dst_port", (options, words) => Ports(words) is var (ports, mask) ? options with { DestinationPort = ports, DestinationPortMask = mask } : options },
        { "src_port", (options, words) => Ports(words) is var (ports, mask) ? options with { SourcePort = ports, SourcePortMask = mask } : options },
        { "tcp_flags", (options, words) => Masked<ushort>(words, hexadecimalMask: true) is var (value, mask) ? options with { TcpFlags = value, TcpFlagsMask = mask } : options },
        { "type|icmp_type", (options, words) => Masked<byte>(words) is var (value, mask) ? options with { IcmpType = value, IcmpTypeMask = mask } : options },
        { "code|icmp_code", (options, words) => Masked<byte>(words) is var (value, mask) ? options with { IcmpCode = value, IcmpCodeMask = mask } : options },
        { "arp_sip", (options, words) => options with { ArpSender = Prefix(words) } },
        { "arp_tip", (options, words) => options with { ArpTarget = Prefix(words) } },
        { "arp_op", (options, words) => Operation(words) is var (value, mask) ? options with { ArpOperation = value, ArpOperationMask = mask } : options },
        { "arp_sha", (options, words) => FlowerMasks.Hardware(words) is var (address, mask) ? options with { ArpSenderHardwareAddress = address, ArpSenderHardwareAddressMask = mask } : options },
        { "arp_tha", (options, words) => FlowerMasks.Hardware(words) is var (address, mask) ? options with { ArpTargetHardwareAddress = address, ArpTargetHardwareAddressMask = mask } : options },
        { "enc_key_id", (options, words) => options with { TunnelId = words.Integer<uint>() } },
        { "enc_dst_ip", (options, words) => options with { TunnelDestination = Prefix(words) } },
        { "enc_src_ip", (options, words) => options with { TunnelSource = Prefix(words) } },
        { "enc_dst_port", (options, words) => Masked<ushort>(words) is var (value, mask) ? options with { TunnelDestinationPort = value, TunnelDestinationPortMask = mask } : options },
        { "enc_src_port", (options, words) => Masked<ushort>(words) is var (value, mask) ? options with { TunnelSourcePort = value, TunnelSourcePortMask = mask } : options },
        { "enc_tos", (options, words) => Masked<byte>(words) is var (value, mask) ? options with { TunnelTos = value, TunnelTosMask = mask } : options },
        { "enc_ttl", (options, words) => Masked<byte>(words) is var (value, mask) ? options with { TunnelTtl = value, TunnelTtlMask = mask } : options },
        { "ip_flags", Fragments },
        { "ct_state", (options, words) => FlowerOptions.States(words) is var (state, mask) ? options with { ConnectionState = state, ConnectionStateMask = mask } : options },
        { "ct_zone", (options, words) => Masked<ushort>(words) is var (value, mask) ? options with { ConnectionZone = value, ConnectionZoneMask = mask } : options },
        { "ct_mark", (options, words) => Masked<uint>(words) is var (value, mask) ? options with { ConnectionMark = new Mark(value, mask ?? uint.MaxValue) } : options },
        { "l2_miss", (options, words) => options with { L2Miss = words.Integer<byte>() } },
        { "pppoe_sid", (options, words) => options with { PppoeSession = words.Integer<ushort>() } },
    };

    public static FlowerOptions Apply(FlowerOptions start, TcWords words) => s_words.Apply(start, words);

    private static (T Value, T? Mask) Masked<T>(TcWords words, bool hexadecimalMask = false)
        where T : struct, IBinaryInteger<T>
    {
        string text = words.Text();
        string[] parts = text.Split('/');
        T mask = default;
        string maskText = parts.Length == 2 ? hexadecimalMask && !parts[1].StartsWith("0x", StringComparison.OrdinalIgnoreCase) ? "0x" + parts[1] : parts[1] : "";
        if (parts.Length > 2 || !TcWords.TryInteger(parts[0], out T value) || (parts.Length == 2 && !TcWords.TryInteger(maskText, out mask)))
            throw words.Wrong(text, "a number, or a number and a mask: 0x10/0x1c");
        return (value, parts.Length == 2 ? mask : null);
    }

    private static (byte Value, byte? Mask) Operation(TcWords words)
    {
        if (words.TryTake("request"))
            return (1, null);
        return words.TryTake("reply") ? (2, null) : Masked<byte>(words);
    }

    private static IPPrefix Prefix(TcWords words)
    {
        string text = words.Text();
        return IPPrefix.TryParse(text, out IPPrefix prefix) ? prefix : throw words.Wrong(text, "an address or a network, such as 10.0.0.0/8");
    }

    private static (PortRange Ports, ushort? Mask) Ports(TcWords words)
    {
        if (!words.Peek.Contains('/', StringComparison.Ordinal))
        {
            string text = words.Text();
            return PortRange.TryParse(text, null, out PortRange ports) ? (ports, null) : throw words.Wrong(text, "a port or a range, such as 80 or 8000-8010");
        }

        (ushort port, ushort? mask) = Masked<ushort>(words);
        return (new PortRange(port), mask);
    }

    private static IPProtocol Transport(TcWords words)
    {
        string text = words.Text();
        return text switch
        {
            "tcp" => IPProtocol.Tcp,
            "udp" => IPProtocol.Udp,
            "sctp" => IPProtocol.Sctp,
            "icmp" => IPProtocol.Icmp,
            "icmpv6" => IPProtocol.IcmpV6,
            _ when TcWords.TryInteger("0x" + (text.StartsWith("0x", StringComparison.OrdinalIgnoreCase) ? text[2..] : text), out byte number) => (IPProtocol)number,
            _ => throw words.Wrong(text, "tcp, udp, sctp, icmp, icmpv6, or a number in hexadecimal"),
        };
    }

    private static FlowerOptions Fragments(FlowerOptions options, TcWords words)
    {
        string text = words.Text();
        foreach (string flag in text.Split('/'))
        {
            options = flag switch
            {
                "frag" => options with { Fragment = true },
                "nofrag" => options with { Fragment = false },
                "firstfrag" => options with { FirstFragment = true },
                "nofirstfrag" => options with { FirstFragment = false },
                _ => throw words.Wrong(text, "frag, nofrag, firstfrag or nofirstfrag"),
            };
        }

        return options;
    }
}
