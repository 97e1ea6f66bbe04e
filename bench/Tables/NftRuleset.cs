using System.Globalization;
using Netlink.Netfilter;
using Netlink.Protocol;
using Netlink.Sockets;

namespace Netlink.Bench;

/// <summary>The nftables of a namespace: one table with a very large set, and a chain of very many rules.</summary>
internal sealed class NftRuleset : IDisposable
{
    private const int Elements = 200_000, Rules = 20_000;
    private const NftFamily Family = NftFamily.Inet;
    private const string Table = "t", Set = "s", Chain = "c";
    private readonly NfTablesFamily _nft;

    public NftRuleset(NetworkNamespace place)
    {
        Place = place;
        _nft = new(NetlinkConnection.Open(NetlinkProtocol.Netfilter, new() { Namespace = place }));
    }

    public NetworkNamespace Place { get; }

    /// <summary>The set as <c>nft -f</c> takes it.</summary>
    public static string SetScript =>
        $"table inet {Table} {{\nset {Set} {{ type ipv4_addr; elements = {{ {string.Join(", ", Keys())} }}; }}\n}}\n";

    /// <summary>The chain as <c>nft -f</c> takes it.</summary>
    public static string RulesScript =>
        $"table inet {Table} {{\nchain {Chain} {{\n{string.Concat(Sources().Select(source => $"ip saddr {source} tcp dport 443 counter accept\n"))}}}\n}}\n";

    /// <summary>Makes the set and its elements of their text, in one transaction.</summary>
    public double LoadSet()
    {
        string[] keys = [.. Keys()];
        return Benchmark.Seconds(() =>
        {
            NftTransaction transaction = _nft.Begin();
            NftSet set = new() { Family = Family, Table = Table, Name = Set, KeyType = NftType.Parse("ipv4_addr") };
            transaction.Add(new NftTable { Family = Family, Name = Table });
            transaction.Add(set);
            transaction.AddElements(set, keys.Select(key => new NftElement { Key = NftKey.Parse(set.KeyType!, key) }));
            transaction.Commit();
        });
    }

    /// <summary>Makes the chain and its rules of what they shall match, in text, in one transaction.</summary>
    public double LoadRules()
    {
        string[] sources = [.. Sources()];
        return Benchmark.Seconds(() =>
        {
            NftTransaction transaction = _nft.Begin();
            transaction.Add(new NftTable { Family = Family, Name = Table });
            transaction.Add(new NftChain { Family = Family, Table = Table, Name = Chain });
            foreach (string source in sources)
                transaction.Add(NftRuleBuilder.Build(Family, Table, Chain, new() { SourceAddress = [source], Protocol = ["tcp"], DestinationPort = ["443"], Counter = true, Verdict = new() { Code = NftVerdictCode.Accept } }));
            transaction.Commit();
        });
    }

    /// <summary>Takes away what is there, loads anew, which is what counts, and looks whether all of it came.</summary>
    public T Anew<T>(Func<T> load)
    {
        NftTransaction transaction = _nft.Begin();
        transaction.Delete(new NftTable());
        transaction.Commit();
        T result = load();
        int elements = _nft.GetSets(new()) is [{ } set] ? _nft.GetElements(set).Count : Elements, rules = _nft.StreamRules(new()).Count();
        return elements == Elements && rules is 0 or Rules ? result : throw new InvalidOperationException($"{elements} elements and {rules} rules were loaded.");
    }

    /// <summary>Reads the set and the chain into objects, and writes all of them in nft's words.</summary>
    public double List()
    {
        long characters = 0;
        double seconds = Benchmark.Seconds(() =>
        {
            foreach (NftElement element in StreamElements())
                characters += element.ToString().Length;
            foreach (NftRule rule in _nft.ListRules(new() { Family = Family, Table = Table, Chain = Chain }))
                characters += rule.ToString().Length;
        });
        return characters > Elements * "10.0.0.0".Length ? seconds : throw new InvalidOperationException($"Only {characters} characters were listed.");
    }

    public IEnumerable<NftElement> StreamElements() => _nft.GetElements(_nft.GetSets(new() { Family = Family, Table = Table })[0]);

    public IEnumerable<NftRule> StreamRules() => _nft.StreamRules(new() { Family = Family, Table = Table, Chain = Chain });

    public void Dispose() => _nft.Connection.Dispose();

    private static IEnumerable<string> Keys() => Enumerable.Range(0, Elements).Select(i => Address(10, i));

    private static IEnumerable<string> Sources() => Enumerable.Range(0, Rules).Select(i => Address(172, i));

    private static string Address(int first, int number) =>
        string.Create(CultureInfo.InvariantCulture, $"{first}.{number >> 16}.{(number >> 8) & 255}.{number & 255}");
}
