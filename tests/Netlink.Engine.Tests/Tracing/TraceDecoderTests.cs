using Netlink.Control;
using Netlink.Protocol;
using Netlink.Routing;
using Netlink.Sockets;
using Netlink.Tests.Support;
using Netlink.Tracing;
using Netlink.Wire;
using Xunit;

namespace Netlink.Tests.Tracing;

/// <summary>The decoder on what the engine itself says to the kernel and hears from it.</summary>
public class TraceDecoderTests
{
    [Fact]
    public void A_dump_has_its_request_its_objects_and_its_end()
    {
        using TestNamespace lab = new();
        List<TraceMessage> messages = Trace(lab.Connection, () => new LinkFamily(lab.Connection).List(LinkFamily.Everything()));
        Assert.Equal(["RTM_GETLINK", "RTM_NEWLINK", "NLMSG_DONE"], messages.Select(message => message.Operation).Distinct());
        Assert.Equal("NLM_F_REQUEST|NLM_F_DUMP", messages[0].Flags);
        Assert.All(messages, message => Assert.True(message.IsKnown, message.ToString()));
        TraceMessage lo = messages[1];
        Assert.Equal(("Link", "RTM_GETLINK", "NLM_F_MULTI"), (lo.Contract, lo.Answers, lo.Flags));
        Assert.Equal("lo", lo.AllFields().Single(field => field.KernelName == "IFLA_IFNAME").Value);
        Assert.Contains("Name=lo", lo.Summary);
        Assert.Contains("\n    IFLA_IFNAME (Name): lo\n", lo.ToString());
        Assert.Contains("ifi_index 1", lo.ToString());
    }

    [Fact]
    public void An_error_names_the_request_the_reason_and_the_property()
    {
        using TestNamespace lab = new();
        List<TraceMessage> messages = Trace(lab.Connection, () => Assert.Throws<NetlinkException>(
            () => new RouteFamily(lab.Connection).New(new() { Destination = IPPrefix.Parse("10.90.0.0/16"), Gateway = InetAddress.Parse("192.0.2.1"), Type = RouteType.Unicast }, MessageFlags.Create)));
        TraceMessage error = messages[^1];
        Assert.Equal(("NLMSG_ERROR", "ENETUNREACH", "RTM_NEWROUTE"), (error.Operation, error.Error, error.Answers));
        Assert.Equal("ENETUNREACH: Nexthop has invalid gateway", error.Summary);
        Assert.Contains("NLM_F_ACK_TLVS", error.Flags);

        messages = Trace(lab.Connection, () => Assert.Throws<NetlinkException>(
            () => new LinkFamily(lab.Connection).New(new Link { Name = "v0", Info = new() { Kind = "veth" }, Mtu = 7 }, MessageFlags.Create | MessageFlags.Exclusive)));
        Assert.Equal(["RTM_NEWLINK", "NLMSG_ERROR"], messages.Select(message => message.Operation));
        Assert.Equal("NLM_F_REQUEST|NLM_F_ACK|NLM_F_EXCL|NLM_F_CREATE", messages[0].Flags);
    }

    [Fact]
    public void The_place_of_a_mistake_is_told_in_a_users_words()
    {
        // RTM_NEWROUTE with a gateway, and the kernel's answer that points at it, as they travelled.
        byte[] request = Bytes("2c000000180005060100000000000000" + "021800000000000000000000" + "080001000a5a0000" + "0800050000000000");
        byte[] answer = Bytes("3000000002000003" + "0100000000000000" + "eaffffff" + "2c000000180005060100000000000000" + "0800010062616400" + "0800020024000000");
        answer[0] = (byte)answer.Length;
        var decoder = new TraceDecoder();
        decoder.Decode(new TraceDatagram(NetlinkProtocol.Route, TraceDirection.ToKernel, request));
        TraceMessage error = Assert.Single(decoder.Decode(new TraceDatagram(NetlinkProtocol.Route, TraceDirection.FromKernel, answer)));
        Assert.Equal("36, which is Route.Gateway", error.Fields.Single(field => field.KernelName == "NLMSGERR_ATTR_OFFS").Text);
        Assert.Equal(("EINVAL", "EINVAL: bad"), (error.Error, error.Summary));
    }

    [Fact]
    public void Families_are_named_by_what_the_control_family_says_in_the_trace()
    {
        using NetlinkConnection connection = NetlinkConnection.Open(NetlinkProtocol.Generic);
        var decoder = new TraceDecoder();
        var datagrams = new List<TraceDatagram>();
        connection.Trace = item => datagrams.Add(new(item.Protocol, item.IsSent ? TraceDirection.ToKernel : TraceDirection.FromKernel, item.Datagram));
        GenericFamily family = new ControlFamily(connection).List().First(item => item.Name != "nlctrl");
        TraceMessage[] messages = [.. decoder.Decode(datagrams)];
        Assert.Equal("nlctrl", messages[0].Family);
        Assert.Contains(messages, message => message.AllFields().Any(field => field.Text == family.Name));
        byte[] unknown = [24, 0, 0, 0, (byte)family.Id!.Value, (byte)(family.Id.Value >> 8), 1, 0, 1, 0, 0, 0, 0, 0, 0, 0, 200, 1, 0, 0, 4, 0, 9, 0];
        TraceMessage message = Assert.Single(decoder.Decode(new TraceDatagram(NetlinkProtocol.Generic, TraceDirection.ToKernel, unknown)));
        Assert.Equal((family.Name, "message 200"), (message.Family, message.Operation));
        Assert.Equal("family 99", Assert.Single(new TraceDecoder().Decode(new TraceDatagram(NetlinkProtocol.Generic, TraceDirection.ToKernel, (byte[])[.. unknown[..4], 99, 0, .. unknown[6..]]))).Family);
    }

    [Fact]
    public void A_batch_of_netfilter_is_known_without_a_contract()
    {
        byte[] batch = Bytes("1400000010000100" + "0100000000000000" + "0000000a" + "1400000011000100" + "0200000000000000" + "0000000a");
        IReadOnlyList<TraceMessage> messages = new TraceDecoder().Decode(new TraceDatagram(NetlinkProtocol.Netfilter, TraceDirection.ToKernel, batch));
        Assert.Equal(["NFNL_MSG_BATCH_BEGIN", "NFNL_MSG_BATCH_END"], messages.Select(message => message.Operation));
        Assert.Equal("10", messages[0].Fields.Single(field => field.Name == "res_id").Text);
    }

    [Fact]
    public void A_device_event_is_text()
    {
        TraceMessage message = Assert.Single(new TraceDecoder().Decode(new TraceDatagram(NetlinkProtocol.UEvent, TraceDirection.FromKernel, "add@/devices/virtual/net/d0\0ACTION=add\0INTERFACE=d0\0"u8.ToArray())));
        Assert.Equal(("add@/devices/virtual/net/d0", "d0"), (message.Operation, message.Fields.Single(field => field.Name == "INTERFACE").Text));
    }

    [Theory]
    [InlineData("0102")]
    [InlineData("ff0000001000010001000000000000000000")]
    [InlineData("08000000100001000100000000000000")]
    public void Bytes_that_are_no_messages_are_refused_in_one_line(string hex)
    {
        NetlinkFormatException error = Assert.Throws<NetlinkFormatException>(() => new TraceDecoder().Decode(new TraceDatagram(NetlinkProtocol.Route, TraceDirection.Unknown, Bytes(hex)) { Place = "packet 4" }));
        Assert.StartsWith("packet 4: ", error.Message);
    }

    private static byte[] Bytes(string hex) => Convert.FromHexString(hex);

    private static List<TraceMessage> Trace(NetlinkConnection connection, Action action)
    {
        var datagrams = new List<TraceDatagram>();
        connection.Trace = item => datagrams.Add(new(item.Protocol, item.IsSent ? TraceDirection.ToKernel : TraceDirection.FromKernel, item.Datagram));
        action();
        connection.Trace = null;
        return [.. new TraceDecoder().Decode(datagrams)];
    }
}
