using System.Buffers.Binary;
using Netlink.Sockets;
using Netlink.Tracing;
using Netlink.Wire;
using Xunit;

namespace Netlink.Tests.Tracing;

/// <summary>Captures as tcpdump writes them of an nlmon device.</summary>
public class CaptureReaderTests
{
    private static readonly byte[] Done = [0x14, 0, 0, 0, 3, 0, 2, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0];

    [Theory]
    [InlineData(false, false)]
    [InlineData(true, false)]
    [InlineData(false, true)]
    [InlineData(true, true)]
    public void Packets_have_protocol_direction_and_time(bool bigEndian, bool newFormat)
    {
        byte[] capture = newFormat ? Blocks(bigEndian) : Records(bigEndian);
        TraceDatagram[] datagrams = [.. TraceReader.ReadCapture(new MemoryStream(capture))];
        Assert.Equal([(NetlinkProtocol.Generic, TraceDirection.ToKernel), (NetlinkProtocol.Route, TraceDirection.FromKernel)], datagrams.Select(datagram => (datagram.Protocol, datagram.Direction)));
        Assert.Equal(Done, datagrams[1].Bytes.ToArray());
        Assert.Equal(("packet 2", "00:00:02.500000"), (datagrams[1].Place, datagrams[1].Time));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_capture_that_is_cut_anywhere_is_told(bool newFormat)
    {
        byte[] whole = newFormat ? Blocks(false) : Records(false);
        int complete = 0;
        for (int length = 0; length < whole.Length; length++)
        {
            try
            {
                complete += TraceReader.ReadCapture(new MemoryStream(whole[..length])).Count() < 2 ? 1 : 100;
            }
            catch (NetlinkFormatException exception)
            {
                Assert.DoesNotContain('\n', exception.Message);
            }
        }

        // A file that ends between two packets is a whole capture of fewer packets.
        Assert.InRange(complete, 1, 4);
    }

    [Fact]
    public void Any_other_bytes_end_in_one_line()
    {
        var random = new Random(8);
        foreach (byte[] whole in new[] { Blocks(false), Records(true) })
        {
            for (int i = 0; i < 10_000; i++)
            {
                byte[] wrong = [.. whole];
                for (int changes = random.Next(1, 4); changes > 0; changes--)
                    wrong[random.Next(4, wrong.Length)] = (byte)random.Next(256);
                Exception? thrown = Record.Exception(() => TraceReader.ReadCapture(new MemoryStream(wrong)).ToArray());
                Assert.True(thrown is null or NetlinkFormatException, thrown?.ToString());
            }
        }
    }

    [Fact]
    public void A_capture_of_another_device_says_what_is_needed()
    {
        byte[] ethernet = Records(false);
        ethernet[20] = 1;
        Assert.Contains("link type 1; netlink is 253", Assert.Throws<NetlinkFormatException>(() => TraceReader.ReadCapture(new MemoryStream(ethernet)).ToArray()).Message);
    }

    private static byte[] Records(bool bigEndian)
    {
        var bytes = new Writer(bigEndian);
        bytes.U32(0xa1b2c3d4).U16(2).U16(4).U32(0).U32(0).U32(262144).U32(253);
        foreach ((byte[] packet, uint seconds) in Packets())
            bytes.U32(seconds).U32(500000).U32((uint)packet.Length).U32((uint)packet.Length).Add(packet);
        return bytes.ToArray();
    }

    private static byte[] Blocks(bool bigEndian)
    {
        var bytes = new Writer(bigEndian);
        bytes.U32(0x0a0d0d0a).U32(28).U32(0x1a2b3c4d).U16(1).U16(0).U32(0xffffffff).U32(0xffffffff).U32(28);
        bytes.U32(1).U32(20).U16(253).U16(0).U32(0).U32(20);
        foreach ((byte[] packet, uint seconds) in Packets())
        {
            uint length = 32 + (uint)packet.Length;
            bytes.U32(6).U32(length).U32(0).U32(0).U32((seconds * 1000000) + 500000).U32((uint)packet.Length).U32((uint)packet.Length).Add(packet).U32(length);
        }

        return bytes.ToArray();
    }

    private static (byte[] Packet, uint Seconds)[] Packets() => [([0, 7, 3, 56, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 16, .. Done], 1), ([0, 6, 3, 56, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, .. Done], 2)];

    private sealed class Writer(bool bigEndian)
    {
        private readonly List<byte> _bytes = [];

        public Writer U32(uint value) => Add(BitConverter.GetBytes(bigEndian ? BinaryPrimitives.ReverseEndianness(value) : value));

        public Writer U16(ushort value) => Add(BitConverter.GetBytes(bigEndian ? BinaryPrimitives.ReverseEndianness(value) : value));

        public Writer Add(byte[] bytes)
        {
            _bytes.AddRange(bytes);
            return this;
        }

        public byte[] ToArray() => [.. _bytes];
    }
}
