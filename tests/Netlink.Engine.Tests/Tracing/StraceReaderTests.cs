using Netlink.Sockets;
using Netlink.Tracing;
using Netlink.Wire;
using Xunit;

namespace Netlink.Tests.Tracing;

/// <summary>What strace 6.1 prints, in the forms that its options give.</summary>
public class StraceReaderTests
{
    private const string Request = """
         | 00000  20 00 00 00 12 00 01 00  70 6b 01 6b 00 00 00 00   .......pk.k.... |
         | 00010  00 00 00 00 01 00 00 00  00 00 00 00 00 00 00 00  ................ |
        """;

    private const string Answer = """
         * 36 bytes in buffer 0
         | 00000  24 00 00 00 02 00 00 01  70 6b 01 6b c6 56 00 00  $.......pk.k.V.. |
         | 00010  00 00 00 00 20 00 00 00  12 00 01 00 70 6b 01 6b  .... .......pk.k |
         | 00020  00 00 00 00                                       ....             |
        """;

    [Fact]
    public void A_trace_with_process_and_decoded_descriptor()
    {
        TraceDatagram[] datagrams = Read($"""
            22214 socket(AF_NETLINK, SOCK_RAW|SOCK_CLOEXEC, NETLINK_ROUTE) = 3<NETLINK:[298189]>
            22214 setsockopt(3<NETLINK:[298189]>, SOL_NETLINK, NETLINK_EXT_ACK, [1], 4) = 0
            22214 sendto(3<NETLINK:[ROUTE:22214]>, [whatever strace makes of it | 00000 () = 7], 32, 0, NULL, 0) = 32
            {Request}
            22214 recvmsg(3<NETLINK:[ROUTE:22214]>, (iov_base=NULL), MSG_PEEK|MSG_TRUNC) = 36
            22214 recvmsg(3<NETLINK:[ROUTE:22214]>, (something), 0) = 36
            {Answer}
            22214 +++ exited with 0 +++
            """);
        Assert.Equal(2, datagrams.Length);
        Assert.Equal((NetlinkProtocol.Route, TraceDirection.ToKernel, 22214, 3, "line 3", 32),
            (datagrams[0].Protocol, datagrams[0].Direction, datagrams[0].ProcessId, datagrams[0].Descriptor, datagrams[0].Place, datagrams[0].Bytes.Length));
        Assert.Equal((TraceDirection.FromKernel, 36), (datagrams[1].Direction, datagrams[1].Bytes.Length));
        TraceMessage[] messages = [.. new TraceDecoder().Decode(datagrams)];
        Assert.Equal(["RTM_GETLINK", "NLMSG_ERROR"], messages.Select(message => message.Operation));
        Assert.Equal(("RTM_GETLINK", (string?)null), (messages[1].Answers, messages[1].Error));
    }

    [Fact]
    public void A_trace_without_decoding_knows_sockets_by_their_opening()
    {
        TraceDatagram[] datagrams = Read($"""
            [pid    17] 09:59:11.577873 socket(AF_NETLINK, SOCK_RAW|SOCK_CLOEXEC, NETLINK_ROUTE) = 3
            [pid    17] 09:59:11.578335 sendmsg(3, (msg_name=(sa_family=AF_NETLINK)), 0) = 32
             * 16 bytes in buffer 0
             | 00000  20 00 00 00 12 00 01 00  70 6b 01 6b 00 00 00 00   .......pk.k.... |
             * 16 bytes in buffer 1
             | 00000  00 00 00 00 01 00 00 00  00 00 00 00 00 00 00 00  ................ |
            [pid    18] 09:59:11.578340 recvmsg(3, <unfinished ...>
            [pid    19] 09:59:11.578340 sendto(7<TCP:[1->2]>, "GET", 3, 0, NULL, 0) = 3
             | 00000  47 45 54                                          GET              |
            [pid    18] 09:59:11.578350 <... recvmsg resumed>(something), 0) = 36
            {Answer}
            """);
        Assert.Equal([(17, "09:59:11.578335", 32), (18, "09:59:11.578350", 36)], datagrams.Select(datagram => (datagram.ProcessId!.Value, datagram.Time!, datagram.Bytes.Length)));
    }

    [Fact]
    public void Each_message_of_recvmmsg_is_a_datagram() => Assert.Equal([16, 20], Read("""
        5 recvmmsg(4<NETLINK:[GENERIC:5]>, [(msg_hdr=(..)), (msg_hdr=(..))], 2, 0, NULL) = 2 (left NULL)
         = 1 buffers in vector 0
         * 16 bytes in buffer 0
         | 00000  10 00 00 00 03 00 01 00  70 6b 01 6b 00 00 00 00   .......pk.k.... |
         = 1 buffers in vector 1
         * 20 bytes in buffer 0
         | 00000  14 00 00 00 03 00 01 00  70 6b 01 6b 00 00 00 00   .......pk.k.... |
         | 00010  00 00 00 00                                       ....             |
        """).Select(datagram => datagram.Bytes.Length));

    [Fact]
    public void A_descriptor_may_be_another_socket_later() => Assert.Equal(["line 2"], Read($"""
        socket(AF_NETLINK, SOCK_RAW|SOCK_CLOEXEC, NETLINK_ROUTE) = 3
        sendto(3, x, 32, 0, NULL, 0) = 32
        {Request}
        socket(AF_UNIX, SOCK_STREAM, 0) = 3
        sendto(3, "GET", 3, 0, NULL, 0) = 3
         | 00000  47 45 54                                          GET              |
        """).Select(datagram => datagram.Place));

    [Theory]
    [InlineData("", "The trace is empty.")]
    [InlineData("hello", "There is no netlink in this")]
    [InlineData("1 sendto(3<NETLINK:[ROUTE:1]>, x, 32, 0, NULL, 0) = 32", "--write=all --read=all")]
    [InlineData("1 sendto(3<NETLINK:[ROUTE:1]>, x, 32, 0, NULL, 0) = 32\n | 00000  20 00 00 00 12 00 01 00  70 6b 01 6b 00 00 00 00   .......pk.k.... |", "line 1: the dump of sendto ends after 16 of 32 bytes")]
    [InlineData("1 sendto(3<NETLINK:[ROUTE:1]>, x, 32, 0, NULL, 0) = 32\n | 00000  20 00 00 00 12 00 0", "line 2: this is not a whole line of a dump")]
    [InlineData("1 sendto(3<NETLINK:[ROUTE:1]>, x, 32, 0, NULL, 0) = 32\n | 00000  zz 00 00 00 12 00 01 00  70 6b 01 6b 00 00 00 00   .......pk.k.... |", "line 2: this is not a whole line of a dump")]
    [InlineData("1 recvmsg(3<NETLINK:[ROUTE:1]>, x, 0) = 32\n * 32 bytes in buffer 0", "line 1: the dump of recvmsg ends after 0 of 32 bytes")]
    public void What_is_wrong_is_said_in_one_line(string trace, string expected)
    {
        NetlinkFormatException error = Assert.Throws<NetlinkFormatException>(() => Read(trace));
        Assert.Contains(expected, error.Message);
        Assert.DoesNotContain('\n', error.Message);
    }

    private static TraceDatagram[] Read(string trace) => [.. TraceReader.ReadStrace(trace.Length == 0 ? [] : trace.Split('\n'))];
}
