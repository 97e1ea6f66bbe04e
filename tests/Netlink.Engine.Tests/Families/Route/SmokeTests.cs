using Netlink.Routing;
using Netlink.Tests.Support;
using Netlink.Wire;
using Xunit;

namespace Netlink.Tests.Families.Route;

public class SmokeTests
{
    [Fact]
    public void A_pair_of_links_is_made_used_and_deleted()
    {
        using var lab = new TestNamespace();
        var links = new LinkFamily(lab.Connection);
        Link made = links.Create(new Link { Name = "v0", Info = new() { Kind = "veth", Options = new VethOptions { Peer = new Link { Name = "v1" } } } });
        Assert.Equal("v0", made.Name);
        links.Change(new Link { Index = made.Index }, LinkFlags.Up, LinkFlags.Up);
        Assert.True(links.Get("v0").Up);
        var addresses = new AddressFamily(lab.Connection);
        InterfaceAddress address = addresses.Create(new InterfaceAddress { LinkIndex = made.Index, Address = IPPrefix.Parse("10.9.0.1/24") });
        Assert.Equal("10.9.0.1/24", address.Address.ToString());
        InterfaceAddress six = addresses.Create(new InterfaceAddress { LinkIndex = made.Index, Address = IPPrefix.Parse("2001:db8::1/64") });
        Assert.Equal("2001:db8::1/64", six.Address.ToString());
        var routes = new RouteFamily(lab.Connection);
        Netlink.Routing.Route? route = routes.NewEcho(
            new() { Destination = IPPrefix.Parse("10.77.0.0/16"), Gateway = InetAddress.Parse("10.9.0.9"), Type = RouteType.Unicast, Protocol = RouteProtocol.Boot },
            MessageFlags.Create | MessageFlags.Exclusive);
        Assert.Equal("10.9.0.9", route!.Gateway.ToString());
        NetlinkException error = Assert.Throws<NetlinkException>(() => routes.New(
            new() { Destination = IPPrefix.Parse("10.78.0.0/16"), Gateway = InetAddress.Parse("192.0.2.1"), Type = RouteType.Unicast }, MessageFlags.Create));
        TestContext.Current.TestOutputHelper!.WriteLine(error.Message);
        Assert.Contains("10.77.0.0/16", lab.Run("ip route"));
        Assert.Contains(routes.List(new()), item => item.ToString().StartsWith("10.77.0.0/16 via 10.9.0.9 dev"));
        links.Delete(new Link { Index = made.Index });
        Assert.DoesNotContain(links.List(new()), link => link.Name == "v1");
    }
}
