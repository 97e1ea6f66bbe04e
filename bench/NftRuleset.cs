using System.Diagnostics;
using Netlink.Netfilter;
using Netlink.Protocol;
using Netlink.Sockets;

namespace Netlink.Bench;

/// <summary>A namespace with a very large nftables set, loaded from the same text by us and by <c>nft -f</c>.</summary>
internal sealed class NftRuleset : IDisposable
{
    private const int Elements = 200_000;
    private readonly string _file = Path.GetTempFileName();
    private readonly string[] _keys;
    private readonly NfTablesFamily _nft;
    private readonly NftSet _set = new() { Family = NftFamily.Inet, Table = "t", Name = "s", KeyType = NftType.Parse("ipv4_addr") };

    public NftRuleset()
    {
        Name = $"nlbench-nft-{Environment.ProcessId}";
        Namespace = NetworkNamespace.Create(Name);
        _nft = new(NetlinkConnection.Open(NetlinkProtocol.Netfilter, new() { Namespace = Namespace }));
        _keys = [.. Enumerable.Range(0, Elements).Select(i => $"10.{i >> 16}.{(i >> 8) & 255}.{i & 255}")];
        File.WriteAllText(_file, $"table inet t {{\nset s {{ type ipv4_addr; elements = {{ {string.Join(", ", _keys)} }}; }}\n}}\n");
    }

    public string Name { get; }

    public NetworkNamespace Namespace { get; }

    /// <summary>Makes the set and its elements of their text, in one transaction.</summary>
    public double LoadSet()
    {
        Clear();
        long begun = Stopwatch.GetTimestamp();
        NftTransaction transaction = _nft.Begin();
        transaction.Add(new NftTable { Family = NftFamily.Inet, Name = "t" });
        transaction.Add(_set);
        transaction.AddElements(_set, _keys.Select(key => new NftElement { Key = NftKey.Parse(_set.KeyType!, key) }));
        transaction.Commit();
        return Seconds(begun);
    }

    public double LoadSetByNft()
    {
        Clear();
        long begun = Stopwatch.GetTimestamp();
        Floor.Run("ip", $"netns exec {Name} nft -f {_file}");
        return Seconds(begun);
    }

    public void Dispose()
    {
        _nft.Connection.Dispose();
        Namespace.Delete();
        File.Delete(_file);
    }

    private double Seconds(long begun)
    {
        double seconds = Stopwatch.GetElapsedTime(begun).TotalSeconds;
        int count = _nft.GetRawElements(new() { Family = NftFamily.Inet, Table = "t", Set = "s" }).Sum(message => message.Elements!.Count);
        return count == Elements ? seconds : throw new InvalidOperationException($"{count} elements were loaded.");
    }

    private void Clear()
    {
        NftTransaction transaction = _nft.Begin();
        transaction.Delete(new NftTable());
        transaction.Commit();
    }
}
