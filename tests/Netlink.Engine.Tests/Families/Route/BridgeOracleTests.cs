using Netlink.Oracles;
using Netlink.Protocol;
using Netlink.Routing;
using Netlink.Tests.Support;
using Netlink.Wire;
using Xunit;

namespace Netlink.Tests.Families.Route;

/// <summary>Ports of a bridge, VLANs and the forwarding table beside <c>bridge -j -d</c>, made by <c>ip</c> and <c>bridge</c>, and by us.</summary>
public sealed class BridgeOracleTests : IDisposable
{
    private readonly TestNamespace _lab = new();

    public BridgeOracleTests()
    {
        _lab.RunOrSkip("ip link add br0 type bridge vlan_filtering 1", "bridge");
        foreach (string port in new[] { "p0", "p1" })
        {
            _lab.Run($"ip link add {port} type veth peer name {port}-peer");
            _lab.Run($"ip link set {port} up");
        }
    }

    private LinkFamily Links => new(_lab.Connection);

    private NeighbourFamily Neighbours => new(_lab.Connection);

    public void Dispose() => _lab.Dispose();

    [Fact]
    public void What_bridge_makes_is_read_field_by_field()
    {
        _lab.Run("ip link set p0 master br0");
        _lab.Run("bridge link set dev p0 cost 7 priority 5 guard on hairpin on root_block on learning off flood off mcast_flood off mcast_to_unicast on neigh_suppress on isolated on");
        _lab.Run("bridge vlan add dev p0 vid 10-20");
        _lab.Run("bridge vlan add dev p0 vid 100 pvid untagged");
        _lab.Run("bridge vlan add dev br0 vid 30 self");
        _lab.Run("bridge fdb add 02:00:00:00:00:09 dev p0 master static vlan 10");
        _lab.Run("bridge fdb add 02:00:00:00:00:0a dev p0 master static sticky vlan 11");
        _lab.Run("bridge fdb add 02:00:00:00:00:0b dev p0 self permanent");
        Assert.True(Check() > 60);
        Assert.Equal((7u, (ushort)5, true, false), (Port("p0").Cost, Port("p0").Priority, Port("p0").Isolated, Port("p0").Learning));
    }

    [Fact]
    public void What_we_make_is_read_by_bridge_field_by_field()
    {
        int master = Links.Get("br0").Index, index = Links.Get("p1").Index;
        Links.Change(new Link { Index = index, MasterIndex = master });
        Links.Change(new Link { Index = index, Info = new() { PortKind = "bridge", PortOptions = new BridgePortOptions { Cost = 9, Priority = 3, Hairpin = true, Isolated = true, Flood = false } } });
        Neighbours.New(new()
        {
            Family = 7, LinkIndex = index, Flags = NeighbourFlags.Master | NeighbourFlags.Sticky, State = NeighbourState.NoArp, HardwareAddress = HardwareAddress.Parse("02:00:00:00:00:0c"), Vlan = 1,
        }, MessageFlags.Create | MessageFlags.Exclusive);
        Assert.True(Check() > 40);
        Assert.Contains("02:00:00:00:00:0c dev p1 vlan 1 sticky master br0 static", _lab.Run("bridge fdb show br br0"));
        Assert.Contains("hairpin on", _lab.Run("bridge -d link show dev p1"));
    }

    [Fact]
    public void A_wrong_field_is_told()
    {
        _lab.Run("ip link set p0 master br0");
        Link port = Links.List(new Link { Family = 7 }).First(link => link.Name == "p0");
        Comparison wrong = BridgeOracle.Compare(_lab.Tool.Bridge("-d link")[0]!, port with { Mtu = 1, ProtocolInfo = Port("p0") with { Cost = 77, Flood = false } }, Links.Names());
        Assert.Equal([("mtu", "1500", "1"), ("cost", "2", "77"), ("flood", "true", "false")], wrong.Differences);
    }

    private int Check() => BridgeOracle.Check(_lab.Tool, Links, Neighbours);

    private BridgePortOptions Port(string name) => Assert.IsType<BridgePortOptions>(Links.List(new Link { Family = 7 }).First(link => link.Name == name && link.ProtocolInfo is not null).ProtocolInfo);
}
