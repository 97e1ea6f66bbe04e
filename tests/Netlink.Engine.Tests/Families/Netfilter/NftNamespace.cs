using Netlink.Netfilter;
using Netlink.Oracles;
using Netlink.Protocol;
using Netlink.Sockets;
using Netlink.Tests.Support;

namespace Netlink.Tests.Families.Netfilter;

/// <summary>A namespace of the test's own with a connection to its nftables, and the tool <c>nft</c> in it.</summary>
public sealed class NftNamespace : IDisposable
{
    private readonly TestNamespace _place = new();

    public NftNamespace()
    {
        Nft = new(NetlinkConnection.Open(NetlinkProtocol.Netfilter, new() { Namespace = _place.Namespace }));
        try
        {
            Nft.GetTables(new());
        }
        catch (NetlinkException exception) when (exception.ErrorName is "EINVAL" or "EOPNOTSUPP")
        {
            Dispose();
            TestNamespace.SkipMissing("nftables");
        }
    }

    public NfTablesFamily Nft { get; }

    public NetworkNamespace Namespace => _place.Namespace;

    public string Name => _place.Name;

    /// <summary>Compares all that we read here with what <c>nft</c> lists.</summary>
    /// <returns>How many fields were compared.</returns>
    public int AgreeWithOracle() => NftOracle.Check(_place.Tool, NftRuleset.Read(Nft));

    public Tool Tool => _place.Tool;

    public string Run(string command) => _place.Run(command);

    /// <summary>Has <c>nft</c> do what a text says.</summary>
    public string Load(string text, string arguments = "-f -") => _place.Tool.Run(["nft", .. arguments.Split(' ')], text);

    public void Dispose()
    {
        Nft?.Connection.Dispose();
        _place.Dispose();
    }
}
