using Netlink.Netfilter;
using Netlink.Oracles;
using Netlink.Protocol;
using Netlink.Sockets;
using Netlink.Tests.Support;
using Xunit;

namespace Netlink.Tests.Families.Netfilter;

/// <summary>A namespace of the test's own, a conversation with its connection tracking, and <c>conntrack</c> as the oracle.</summary>
internal sealed class ConntrackLab : IDisposable
{
    private readonly TestNamespace _place = new();

    public ConntrackLab()
    {
        Connection = NetlinkConnection.Open(NetlinkProtocol.Netfilter, new() { Namespace = _place.Namespace });
        Family = new(Connection);
        try
        {
            Family.Totals();
        }
        catch (NetlinkException)
        {
            Dispose();
            TestNamespace.SkipMissing("connection tracking over netlink");
        }
    }

    public NetlinkConnection Connection { get; }

    public ConntrackFamily Family { get; }

    public Tool Tool => _place.Tool;

    public NetworkNamespace Namespace => _place.Namespace;

    public IReadOnlyList<ConntrackEntry> List(ConntrackFilter? filter = null) => [.. Family.Stream(filter)];

    /// <summary>Runs <c>conntrack</c> and gives what it prints.</summary>
    public string Conntrack(string arguments) => Shell($"conntrack {arguments} 2>/dev/null");

    /// <summary>Runs a shell's line in the namespace.</summary>
    public string Shell(string script) => _place.Tool.Shell(script);

    /// <summary>Has the namespace track what it sends and receives, and counts it.</summary>
    public void Track()
    {
        Shell("ip link set lo up; sysctl -qw net.netfilter.nf_conntrack_acct=1 net.netfilter.nf_conntrack_timestamp=1");
        try
        {
            Shell("nft 'add table inet t; add chain inet t o { type filter hook output priority 0; }; add rule inet t o ct state new counter; add rule inet t o udp dport 7777 ct label set 3'");
        }
        catch (ToolException)
        {
            TestNamespace.SkipMissing("nftables with ct expressions");
        }
    }

    /// <summary>Compares every connection, field by field, with what <c>conntrack</c> says of it.</summary>
    public void AgreeWithOracle(int count)
    {
        IReadOnlyList<ConntrackEntry> ours = List();
        Assert.Equal(count, ours.Count);
        ConntrackOracle.Check(_place.Tool, ours);
    }

    public void Dispose()
    {
        Connection.Dispose();
        _place.Dispose();
    }
}
