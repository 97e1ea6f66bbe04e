using Netlink.Protocol;
using Netlink.Sockets;
using Xunit;

namespace Netlink.Tests.Families.NlCtrl;

/// <summary>A family that was declared outside of the engine, in some thirty lines, speaks with the kernel.</summary>
public class ControlFamilyTests
{
    [Fact]
    public void A_family_declared_here_talks_to_the_kernel()
    {
        using NetlinkConnection connection = NetlinkConnection.Open(NetlinkProtocol.Generic);
        var control = new ControlFamily(connection);
        FamilyInfo[] all = [.. control.GetFamilies()];
        FamilyInfo itself = Assert.Single(all, family => family.Name == "nlctrl");
        Assert.Equal((ushort)16, itself.Id);
        Assert.Contains(itself.Operations!, operation => operation.Id == 3);
        Assert.Contains(itself.Groups!, group => group.Name == "notify");
        Assert.Equal(itself, control.GetFamily(new FamilyInfo { Name = "nlctrl" }));
        Assert.Equal("ENOENT", Assert.Throws<NetlinkException>(() => control.GetFamily(new FamilyInfo { Name = "nosuchfamily" })).ErrorName);
    }

    [Fact]
    public void Groups_are_joined_by_name()
    {
        using NetlinkConnection connection = NetlinkConnection.Open(NetlinkProtocol.Generic);
        using NetlinkSubscription subscription = NetlinkSubscription.ToFamily(connection, "nlctrl", "notify");
        Assert.Equal([connection.Families.Resolve("nlctrl").FindGroup("notify") ?? 16], subscription.Socket.GetMemberships());
        Assert.Contains("no group 'nosuchgroup'", Assert.Throws<NetlinkException>(() => NetlinkSubscription.ToFamily(connection, "nlctrl", "nosuchgroup")).Message);
    }
}
