using System.Net;
using System.Net.NetworkInformation;
using System.Runtime.CompilerServices;
using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using Netlink.Contracts;
using Xunit;

namespace Netlink.Tests.Values;

public class ValueTests
{
    [Theory]
    [InlineData("192.0.2.1")]
    [InlineData("0.0.0.0")]
    [InlineData("2001:db8::1")]
    [InlineData("::")]
    [InlineData("::ffff:192.0.2.1")]
    [InlineData("fe80::1")]
    public void An_address_prints_what_it_parses(string text)
    {
        InetAddress address = InetAddress.Parse(text);
        Assert.Equal(text, address.ToString());
        Assert.Equal(IPAddress.Parse(text), address.ToIPAddress());
        Assert.Equal(address, new InetAddress(IPAddress.Parse(text)));
    }

    [Theory]
    [InlineData("10")]
    [InlineData("10.1")]
    [InlineData("010.0.0.1")]
    [InlineData("256.0.0.1")]
    [InlineData("1.2.3.4.5")]
    [InlineData("1.2.3.4.")]
    [InlineData(".1.2.3")]
    [InlineData("1..2.3")]
    [InlineData("1.2.3.")]
    [InlineData("1.2.3.04")]
    [InlineData("1.2.3.4 ")]
    [InlineData("[::1]")]
    [InlineData("fe80::1%eth0")]
    [InlineData("::1/64")]
    [InlineData("")]
    public void What_only_looks_like_an_address_is_refused_with_an_example(string text)
    {
        Assert.False(InetAddress.TryParse(text, out _));
        Assert.Contains("such as 192.0.2.1", Assert.Throws<FormatException>(() => InetAddress.Parse(text)).Message);
    }

    [Fact]
    public void Addresses_sort_as_numbers_and_take_no_more_room_than_they_need()
    {
        string[] sorted = ["9.0.0.1", "10.0.0.1", "10.0.0.2", "::1", "2001:db8::1"];
        Assert.Equal(sorted, sorted.Reverse().Select(InetAddress.Parse).Order().Select(address => address.ToString()));
        Assert.Equal((17, 18, 18), (Unsafe.SizeOf<InetAddress>(), Unsafe.SizeOf<InetAddress?>(), Unsafe.SizeOf<IPPrefix>()));
        Assert.True(InetAddress.Parse("127.1.2.3").IsLoopback() && InetAddress.Parse("ff02::1").IsMulticast() && InetAddress.Parse("169.254.0.1").IsLinkLocal() && InetAddress.Parse("fe80::1").IsLinkLocal());
    }

    [Fact]
    public void Any_bytes_of_an_address_come_back() => Prop.ForAll<byte[]>(bytes =>
    {
        bool read = InetAddress.TryRead(bytes, out InetAddress address);
        return read == bytes.Length is 4 or 16 && (!read || (address.GetBytes().SequenceEqual(bytes) && InetAddress.Parse(address.ToString()) == address));
    }).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData("10.0.0.1/24", "10.0.0.0/24", "10.0.0.255", "255.255.255.0")]
    [InlineData("192.0.2.1", "192.0.2.1/32", "192.0.2.1", "255.255.255.255")]
    [InlineData("default", "0.0.0.0/0", "255.255.255.255", "0.0.0.0")]
    public void A_prefix_keeps_the_hosts_bits(string text, string network, string last, string mask)
    {
        IPPrefix prefix = IPPrefix.Parse(text);
        Assert.Equal((network, last, mask), (prefix.Network().ToString(), prefix.Broadcast().ToString(), prefix.NetMask().ToString()));
        Assert.Equal(prefix, IPPrefix.Parse(prefix.ToString()));
    }

    [Theory]
    [InlineData("10.0.0.0/33")]
    [InlineData("10.0.0.0/-1")]
    [InlineData("10.0.0.0/")]
    [InlineData("2001:db8::/129")]
    [InlineData("10.300.0.0/16")]
    public void What_only_looks_like_a_prefix_is_refused(string text) => Assert.Throws<FormatException>(() => IPPrefix.Parse(text));

    [Fact]
    public void Prefixes_contain_and_overlap()
    {
        IPPrefix wide = IPPrefix.Parse("10.0.0.0/8"), narrow = IPPrefix.Parse("10.9.0.0/16");
        Assert.True(wide.Contains(narrow) && !narrow.Contains(wide) && narrow.Overlaps(wide) && wide.Contains(InetAddress.Parse("10.255.0.1")));
        Assert.False(wide.Contains(InetAddress.Parse("::1")) || IPPrefix.DefaultIPv6.Contains(wide));
        Assert.Equal("\"10.9.0.0/16\"", JsonSerializer.Serialize(narrow));
        Assert.Equal(narrow, JsonSerializer.Deserialize<IPPrefix>("\"10.9.0.0/16\""));
    }

    [Theory]
    [InlineData("52:54:00:12:34:56", "52:54:00:12:34:56")]
    [InlineData("52-54-00-12-34-AB", "52:54:00:12:34:ab")]
    [InlineData("5254.0012.3456", "52:54:00:12:34:56")]
    [InlineData("525400123456", "52:54:00:12:34:56")]
    public void A_hardware_address_is_read_in_every_form(string text, string printed)
    {
        HardwareAddress address = HardwareAddress.Parse(text);
        Assert.Equal(printed, address.ToString());
        Assert.Equal(PhysicalAddress.Parse(printed), address.ToPhysicalAddress());
    }

    [Theory]
    [InlineData("52:54:00:12:34:5")]
    [InlineData("zz:54:00:12:34:56")]
    [InlineData("123")]
    [InlineData("")]
    public void What_only_looks_like_a_hardware_address_is_refused(string text) => Assert.Throws<FormatException>(() => HardwareAddress.Parse(text));

    [Theory]
    [InlineData("0x10/0xff", "0x10/0xff")]
    [InlineData("16", "0x10")]
    [InlineData("0x10", "0x10")]
    public void A_mark_prints_as_ip_prints_it(string text, string printed) => Assert.Equal(printed, Mark.Parse(text).ToString());

    [Theory]
    [InlineData("1000-2000", "1000-2000")]
    [InlineData("53", "53")]
    public void A_range_of_ports_prints_what_it_parses(string text, string printed) => Assert.Equal(printed, PortRange.Parse(text).ToString());

    [Fact]
    public void A_port_may_be_any_number_that_is_one()
    {
        Assert.Equal("443", new PortRange(443).ToString());
        Assert.Contains("70000 is not a port", Assert.Throws<ArgumentOutOfRangeException>(() => new PortRange(70_000)).Message);
        Assert.Throws<ArgumentOutOfRangeException>(() => new PortRange(-1));
    }

    [Theory]
    [InlineData("2000-1000")]
    [InlineData("70000")]
    [InlineData("1-2-3")]
    public void What_only_looks_like_a_range_of_ports_is_refused(string text) => Assert.Throws<FormatException>(() => PortRange.Parse(text));

    [Theory]
    [InlineData("100mbit", "100Mbit", 100_000_000)]
    [InlineData("1gbit", "1Gbit", 1_000_000_000)]
    [InlineData("12.5MB/s", "100Mbit", 100_000_000)]
    [InlineData("1kbps", "8Kbit", 8000)]
    [InlineData("1mibit", "1048576bit", 1048576)]
    [InlineData("5", "5bit", 5)]
    public void A_rate_is_read_in_tcs_units(string text, string printed, long bits)
    {
        BitRate rate = BitRate.Parse(text);
        Assert.Equal((printed, (ulong)bits), (rate.ToString(), rate.BitsPerSecond));
        Assert.Equal(rate, BitRate.Parse(printed));
    }

    [Theory]
    [InlineData("32kb", "32Kb", 32768)]
    [InlineData("1m", "1Mb", 1048576)]
    [InlineData("1500", "1500b", 1500)]
    [InlineData("8kbit", "1Kb", 1024)]
    public void A_size_is_read_in_tcs_units(string text, string printed, long bytes)
    {
        ByteSize size = ByteSize.Parse(text);
        Assert.Equal((printed, (ulong)bytes), (size.ToString(), size.Bytes));
        Assert.Equal(size, ByteSize.Parse(printed));
    }

    [Theory]
    [InlineData("1:10", 0x00010010)]
    [InlineData("1:", 0x00010000)]
    [InlineData("root", 0xffffffff)]
    [InlineData("ingress", 0xfffffff1)]
    [InlineData("none", 0)]
    [InlineData("ffff:fffe", 0xfffffffe)]
    public void A_handle_prints_what_it_parses(string text, uint raw)
    {
        Assert.Equal(raw, TcHandle.Parse(text).Raw);
        Assert.Equal(text, TcHandle.Parse(text).ToString());
    }

    [Theory]
    [InlineData("10", 0x10, "0x10")]
    [InlineData("1:10", 0x10, "0x10")]
    [InlineData("0x1f", 0x1f, "0x1f")]
    [InlineData("0", 0, "0")]
    public void The_number_of_a_class_is_hexadecimal(string text, uint value, string printed)
    {
        Assert.Equal(value, TcMinor.Parse(text).Value);
        Assert.Equal(printed, TcMinor.Parse(text).ToString());
        Assert.Contains("such as 10 or 1:10", Assert.Throws<FormatException>(() => TcMinor.Parse("x" + text)).Message);
    }

    [Fact]
    public void Units_that_are_none_are_refused_with_an_example()
    {
        Assert.Contains("such as 100mbit", Assert.Throws<FormatException>(() => BitRate.Parse("100furlong")).Message);
        Assert.Contains("such as 1500", Assert.Throws<FormatException>(() => ByteSize.Parse("lots")).Message);
        Assert.Contains("such as 1:10", Assert.Throws<FormatException>(() => TcHandle.Parse("1-10")).Message);
    }

    [Fact]
    public void A_router_of_an_unknown_family_is_kept_as_it_came()
    {
        byte[] packet = [17, 0, 2, 0, 0, 0, 0, 1];
        Assert.True(Routing.RouteVia.TryRead(packet, out Routing.RouteVia via));
        byte[] written = new byte[((INetlinkValue<Routing.RouteVia>)via).GetWireLength()];
        via.WriteTo(written);
        Assert.Equal(packet, written);
        Assert.Null(via.Address);
    }

    [Fact]
    public void Flags_with_a_selector_print_both() => Assert.Equal("0x1/0x3", new Bitfield32(1, 3).ToString());

    [Theory]
    [InlineData("lab", "/run/netns/lab", "lab")]
    [InlineData("/run/netns/lab", "/run/netns/lab", "lab")]
    [InlineData("/var/run/netns/lab", "/run/netns/lab", "lab")]
    [InlineData("1234", "/proc/1234/ns/net", "1234")]
    [InlineData("/proc/1/ns/net", "/proc/1/ns/net", "/proc/1/ns/net")]
    public void A_namespace_is_told_by_name_path_or_process(string text, string path, string printed)
    {
        NetworkNamespace place = NetworkNamespace.Parse(text);
        Assert.Equal((path, printed), (place.Path, place.ToString()));
    }
}
