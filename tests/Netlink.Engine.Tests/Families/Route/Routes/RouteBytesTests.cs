using System.Buffers.Binary;
using Netlink.Routing;
using Netlink.Tests.Generator;
using Xunit;
using IPRoute = Netlink.Routing.Route;

namespace Netlink.Tests.Families.Route.Routes;

/// <summary>What routes' bytes mean, where the kernel's unit or place is not the one that people see.</summary>
public class RouteBytesTests
{
    [Fact]
    public void The_round_trip_is_counted_in_eighths_of_a_millisecond_and_its_variance_in_quarters()
    {
        // RTAX_RTT 800 and RTAX_RTTVAR 200: what ip sends for "rtt 100ms rttvar 50ms".
        byte[] bytes = [8, 0, 4, 0, 0x20, 3, 0, 0, 8, 0, 5, 0, 200, 0, 0, 0];
        RouteMetrics metrics = RouteMetrics.Read(bytes);
        Assert.Equal(TimeSpan.FromMilliseconds(100), metrics.RoundTripTime);
        Assert.Equal(TimeSpan.FromMilliseconds(50), metrics.RoundTripVariance);
        Assert.Equal(bytes, RoundTripTests.Bytes(metrics));
        Assert.Equal(bytes, RoundTripTests.Bytes(new RouteMetrics { RoundTripTime = TimeSpan.FromMilliseconds(100), RoundTripVariance = TimeSpan.FromMilliseconds(50) }));
    }

    [Theory]
    [InlineData(29990, 299.9)]
    [InlineData(0, null)]
    [InlineData(-100, null)]
    public void The_time_that_is_left_is_read_from_where_the_kernel_tells_it(int centiseconds, double? seconds)
    {
        byte[] bytes = new byte[12 + 4 + 32];
        bytes[0] = AddressFamilies.IPv6;
        (bytes[12], bytes[14]) = (36, 12);
        BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(12 + 4 + 8), centiseconds);
        IPRoute route = IPRoute.Read(bytes);
        Assert.Equal(centiseconds / 100.0, route.CacheInfo!.Expires.TotalSeconds, 6);
        Assert.Equal(seconds, route.Expires?.TotalSeconds);
        Assert.Equal(bytes, RoundTripTests.Bytes(route));
    }

    [Fact]
    public void A_read_routes_time_is_sent_as_the_kernel_takes_it()
    {
        IPRoute read = new() { Destination = IPPrefix.Parse("2001:db8::/48"), CacheInfo = new() { Expires = TimeSpan.FromSeconds(299.9) } };
        IPRoute sent = read with { CacheInfo = null, Expires = read.Expires };
        Assert.Equal(TimeSpan.FromSeconds(299), IPRoute.Read(RoundTripTests.Bytes(sent)).Expires);
        Assert.Null((read with { CacheInfo = null, Expires = null }).Expires);
    }
}
