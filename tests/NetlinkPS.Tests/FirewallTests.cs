using System.Net;
using System.Net.NetworkInformation;
using System.Net.Sockets;
using System.Text;
using System.Text.RegularExpressions;
using Netlink;
using Netlink.Netfilter;
using Netlink.Routing;
using Xunit;
using AddressFamily = System.Net.Sockets.AddressFamily;

namespace NetlinkPS.Tests;

/// <summary>The firewall of the README, word by word, between a network and the rest of the world.</summary>
public sealed partial class FirewallTests : IDisposable
{
    private const string Client = "10.0.0.2", Stranger = "10.99.0.2", RouterInside = "10.0.0.1", RouterOutside = "198.51.100.1", Outside = "198.51.100.9";

    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(1);

    private readonly Lab _client = new(), _router = new(), _outside = new();
    private readonly List<IDisposable> _sockets = [];

    public FirewallTests()
    {
        _router.Do($"New-NlLink lan0 veth -Peer eth0 -PeerNamespace {_client.Name} -Up -Namespace LAB; New-NlLink wan0 veth -Peer eth0 -PeerNamespace {_outside.Name} -Up -Namespace LAB");
        _router.Do($"New-NlAddress {RouterInside}/24 lan0 -Namespace LAB; New-NlAddress {RouterOutside}/24 wan0 -Namespace LAB; Set-NlLink lo -Up -Namespace LAB");
        _client.Do($"Set-NlLink eth0 -Up -Namespace LAB; New-NlAddress {Client}/24 eth0 -Namespace LAB; New-NlAddress {Stranger}/32 eth0 -Namespace LAB; New-NlRoute default -Gateway {RouterInside} -Namespace LAB");
        _outside.Do($"Set-NlLink eth0 -Up -Namespace LAB; New-NlAddress {Outside}/24 eth0 -Namespace LAB; New-NlRoute 10.0.0.0/8 -Gateway {RouterOutside} -Namespace LAB");
        _router.Do($"New-NlRoute {Stranger}/32 -Gateway {Client} -Namespace LAB");
        _router.Shell("echo 1 > /proc/sys/net/ipv4/ip_forward");
    }

    public void Dispose()
    {
        _sockets.ForEach(socket => socket.Dispose());
        _client.Dispose();
        _router.Dispose();
        _outside.Dispose();
    }

    [Fact]
    public void The_firewall_of_the_README_does_what_it_says()
    {
        foreach (Lab place in (Lab[])[_client, _router, _outside])
        {
            foreach (int port in (int[])[443, 8005, 8080])
                Listen(place, port);
        }

        Assert.Equal(Client, Reach(_client, Outside, 8080));
        Assert.Equal(Stranger, Reach(_client, Outside, 8080, from: Stranger));
        Assert.Equal(Outside, Reach(_outside, Client, 8080));
        Assert.Equal(Outside, Reach(_outside, RouterOutside, 443));

        _router.Do(Example().Replace("Invoke-NlNftTransaction {", "Start-NlNftTransaction -Namespace LAB", StringComparison.Ordinal)
            .Replace("\n}", "\nComplete-NlNftTransaction", StringComparison.Ordinal).Replace("input gateway", "input gateway -Namespace LAB", StringComparison.Ordinal));
        Assert.All(Counters(), count => Assert.Equal(0, count));

        // Through it: the network gets out with the router's address, and answers come back; nobody else and nothing else passes.
        Assert.Equal(RouterOutside, Reach(_client, Outside, 8080));
        Assert.Null(Reach(_client, Outside, 8080, from: Stranger));
        Assert.Null(Reach(_outside, Client, 8080));

        // To it: only the network, and only where it is allowed to.
        Assert.Equal(Client, Reach(_client, RouterInside, 443));
        Assert.Equal(Client, Reach(_client, RouterInside, 8005));
        Assert.Equal(Client, Reach(_client, RouterOutside, 443));
        Assert.Null(Reach(_client, RouterInside, 8080));
        Assert.Null(Reach(_client, RouterInside, 443, from: Stranger));
        Assert.Null(Reach(_outside, RouterOutside, 443));
        Assert.Null(Reach(_outside, RouterInside, 443));

        // From it, over its loopback too, and whatever IPv6 needs to find a neighbour.
        Assert.Equal(RouterOutside, Reach(_router, Outside, 8080));
        Assert.Equal("127.0.0.1", Reach(_router, "127.0.0.1", 8080));
        Assert.True(Ping(_outside, IPAddress.Parse(RouterOutside)));
        Assert.True(Ping(_outside, LinkLocal()));

        // The rules counted the connections that they let begin.
        Assert.Equal([3, 1], Counters());
    }

    /// <summary>The second example of the README.</summary>
    private static string Example()
    {
        string readme = File.ReadAllText(Path.Combine(Path.GetDirectoryName(Lab.Manifest)!, "README.md"));
        return FirewallBlock().Match(readme).Groups[1].Value;
    }

    private void Listen(Lab place, int port)
    {
        Socket listener = NetworkNamespace.FromName(place.Name).Run(() => new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp));
        _sockets.Add(listener);
        listener.Bind(new IPEndPoint(IPAddress.Any, port));
        listener.Listen();
        _ = Task.Run(async () =>
        {
            while (true)
            {
                using Socket caller = await listener.AcceptAsync();
                await caller.SendAsync(Encoding.ASCII.GetBytes($"{((IPEndPoint)caller.RemoteEndPoint!).Address}"));
            }
        });
    }

    /// <summary>The address that a server sees a connection come from, as it says over that connection; null where none comes about.</summary>
    private static string? Reach(Lab place, string address, int port, string? from = null)
    {
        using Socket socket = NetworkNamespace.FromName(place.Name).Run(() => new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp));
        using var patience = new CancellationTokenSource(s_patience);
        if (from is not null)
            socket.Bind(new IPEndPoint(IPAddress.Parse(from), 0));
        byte[] answer = new byte[64];
        try
        {
            socket.ConnectAsync(new IPEndPoint(IPAddress.Parse(address), port), patience.Token).AsTask().GetAwaiter().GetResult();
            int length = socket.ReceiveAsync(answer, patience.Token).AsTask().GetAwaiter().GetResult();
            return Encoding.ASCII.GetString(answer, 0, length);
        }
        catch (OperationCanceledException)
        {
            return null;
        }
    }

    /// <summary>The router's own IPv6 address on the link to the outside, as one says it there.</summary>
    private IPAddress LinkLocal()
    {
        var address = Assert.IsType<InterfaceAddress>(_router.Do("Get-NlAddress -Link wan0 -IPv6 -Namespace LAB").Output[0]);
        var link = Assert.IsType<Link>(_outside.Do("Get-NlLink eth0 -Namespace LAB").Output[0]);
        return new(address.Address.Address.ToIPAddress().GetAddressBytes(), link.Index);
    }

    private static bool Ping(Lab place, IPAddress address)
    {
        using var ping = new Ping();
        return NetworkNamespace.FromName(place.Name).Run(() => ping.Send(address, (int)s_patience.TotalMilliseconds)).Status == IPStatus.Success;
    }

    private long[] Counters() =>
    [
        .. _router.Do("Get-NlNftRule -Table gateway -Namespace LAB").Output.Cast<NftRule>()
            .SelectMany(rule => rule.Expressions!).Select(expression => expression.Data).OfType<NftCounterExpression>().Select(counter => (long)counter.Packets!),
    ];

    [GeneratedRegex("```powershell\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex FirewallBlock();
}
