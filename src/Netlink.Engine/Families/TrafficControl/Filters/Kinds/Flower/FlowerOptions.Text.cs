using System.Globalization;

namespace Netlink.TrafficControl;

public sealed partial record FlowerOptions
{
    private static readonly (FlowerState State, string Name)[] s_states =
    [
        (FlowerState.Tracked, "trk"), (FlowerState.New, "new"), (FlowerState.Established, "est"), (FlowerState.Related, "rel"), (FlowerState.Invalid, "inv"), (FlowerState.Reply, "rpl"),
    ];

    /// <inheritdoc/>
    public override string ToString() => Describe(default, _ => null);

    internal override FilterOptions Apply(TcWords words) => FlowerWords.Apply(this, words);

    internal override string Describe(TcFilterHandle handle, Func<int, string?> linkName) => TcText.Join(
        handle.Raw == 0 ? null : $"handle 0x{handle.Raw:x}",
        Key("classid", ClassId is { } id ? TcText.Handle(id) : null),
        Key("indev", InputLink),
        Key("num_of_vlans", VlanCount),
        Key("vlan_id", VlanId),
        Key("vlan_prio", VlanPriority),
        Key("vlan_ethtype", VlanEtherType is { } outer ? FilterWords.Protocol(outer) : null),
        Key("cvlan_id", InnerVlanId),
        Key("cvlan_prio", InnerVlanPriority),
        Key("cvlan_ethtype", InnerVlanEtherType is { } inner ? FilterWords.Protocol(inner) : null),
        Key("dst_mac", FlowerMasks.Text(DestinationHardwareAddress, DestinationHardwareAddressMask)),
        Key("src_mac", FlowerMasks.Text(SourceHardwareAddress, SourceHardwareAddressMask)),
        Key("eth_type", EtherType is { } type ? TypeName(type) : null),
        Key("ip_proto", IPProtocol is { } protocol ? ProtocolName(protocol) : null),
        Key("ip_tos", HexMasked(Tos, TosMask)),
        Key("ip_ttl", HexMasked(Ttl, TtlMask)),
        Key("mpls_label", MplsLabel),
        Key("mpls_tc", MplsTrafficClass),
        Key("mpls_bos", MplsBottom),
        Key("mpls_ttl", MplsTtl),
        Key("dst_ip", FlowerMasks.Text(Destination)),
        Key("src_ip", FlowerMasks.Text(Source)),
        Key("dst_port", Port(DestinationPort, DestinationPortMask)),
        Key("src_port", Port(SourcePort, SourcePortMask)),
        Key("tcp_flags", TcpFlags is { } tcp ? string.Create(CultureInfo.InvariantCulture, $"0x{tcp:x}/{TcpFlagsMask ?? ushort.MaxValue:x}") : null),
        Key("icmp_type", Masked(IcmpType, IcmpTypeMask)),
        Key("icmp_code", Masked(IcmpCode, IcmpCodeMask)),
        Key("arp_sip", FlowerMasks.Text(ArpSender)),
        Key("arp_tip", FlowerMasks.Text(ArpTarget)),
        Key("arp_op", (ArpOperation, ArpOperationMask ?? byte.MaxValue) switch { (1, byte.MaxValue) => "request", (2, byte.MaxValue) => "reply", _ => Masked(ArpOperation, ArpOperationMask) }),
        Key("arp_sha", FlowerMasks.Text(ArpSenderHardwareAddress, ArpSenderHardwareAddressMask)),
        Key("arp_tha", FlowerMasks.Text(ArpTargetHardwareAddress, ArpTargetHardwareAddressMask)),
        Key("pppoe_sid", PppoeSession),
        Key("enc_dst_ip", FlowerMasks.Text(TunnelDestination)),
        Key("enc_src_ip", FlowerMasks.Text(TunnelSource)),
        Key("enc_key_id", TunnelId),
        Key("enc_dst_port", Port(TunnelDestinationPort is { } port ? new PortRange(port) : null, TunnelDestinationPortMask)),
        Key("enc_tos", HexMasked(TunnelTos, TunnelTosMask)),
        Key("enc_ttl", HexMasked(TunnelTtl, TunnelTtlMask)),
        Key("ip_flags", FragmentText()),
        Key("ct_state", StateText()),
        Key("ct_zone", ConnectionZone is { } zone ? ConnectionZoneMask is null or ushort.MaxValue ? zone.ToString(CultureInfo.InvariantCulture) : $"{zone}/0x{ConnectionZoneMask:x}" : null),
        Key("ct_mark", ConnectionMark is { } mark ? mark.Mask == uint.MaxValue ? mark.Value.ToString(CultureInfo.InvariantCulture) : $"{mark.Value}/0x{mark.Mask:x}" : null),
        FilterWords.Text(Flags),
        (Flags & FilterFlags.InHardware) is > 0 && HardwareCount is { } count ? $"in_hw_count {count}" : null,
        FilterWords.Text(Actions, linkName));

    internal static (FlowerState State, FlowerState Mask) States(TcWords words)
    {
        string text = words.Text();
        FlowerState state = 0, mask = 0;
        for (int i = 0; i < text.Length;)
        {
            int end = text.IndexOfAny(['+', '-'], i + 1);
            string name = end < 0 ? text[(i + 1)..] : text[(i + 1)..end];
            FlowerState found = Array.Find(s_states, pair => pair.Name == name).State;
            if (found == 0 || text[i] is not ('+' or '-'))
                throw words.Wrong(text, "states with + or -, such as +trk+est-rpl: trk, new, est, rel, inv, rpl");
            mask |= found;
            state |= text[i] == '+' ? found : 0;
            i = end < 0 ? text.Length : end;
        }

        return (state, mask);
    }

    private static string? Key(string name, object? value) => value is null ? null : string.Create(CultureInfo.InvariantCulture, $"{name} {value}");

    private static string? HexMasked(byte? value, byte? mask) =>
        value is not { } known ? null : mask is null or byte.MaxValue ? known.ToString(CultureInfo.InvariantCulture) : $"{known}/0x{mask:x}";

    private static string? Masked(byte? value, byte? mask) =>
        value is not { } known ? null : mask is null or byte.MaxValue ? known.ToString(CultureInfo.InvariantCulture) : $"{known}/{mask}";

    private static string? Port(PortRange? ports, ushort? mask) =>
        ports is not { } known ? null : mask is null or ushort.MaxValue ? known.ToString() : $"{known.Low}/0x{mask:x}";

    private static string TypeName(EtherType type) => type switch
    {
        TrafficControl.EtherType.IPv4 => "ipv4",
        TrafficControl.EtherType.IPv6 => "ipv6",
        TrafficControl.EtherType.Arp => "arp",
        TrafficControl.EtherType.Rarp => "rarp",
        _ => ((ushort)type).ToString("x4", CultureInfo.InvariantCulture),
    };

    private static string ProtocolName(IPProtocol protocol) => protocol switch
    {
        Netlink.IPProtocol.Tcp => "tcp",
        Netlink.IPProtocol.Udp => "udp",
        Netlink.IPProtocol.Sctp => "sctp",
        Netlink.IPProtocol.Icmp => "icmp",
        Netlink.IPProtocol.IcmpV6 => "icmpv6",
        _ => ((byte)protocol).ToString("x2", CultureInfo.InvariantCulture),
    };

    private string? FragmentText() => (Fragment, FirstFragment) is (null, null)
        ? null
        : string.Join('/', new[] { Fragment is { } fragment ? fragment ? "frag" : "nofrag" : null, FirstFragment is { } first ? first ? "firstfrag" : "nofirstfrag" : null }.Where(text => text is not null));

    private string? StateText() => ConnectionState is not { } state
        ? null
        : string.Concat(s_states.Where(pair => ((ConnectionStateMask ?? (FlowerState)ushort.MaxValue) & pair.State) != 0).Select(pair => ((state & pair.State) != 0 ? "+" : "-") + pair.Name));
}
