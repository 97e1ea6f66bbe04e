using Netlink.Contracts;
using Netlink.Protocol;
using Netlink.Sockets;

namespace Netlink.Netfilter;

/// <summary>The nftables of a network namespace: listing them here, changing them in an <see cref="NftTransaction"/>.</summary>
[NetlinkFamily(NetlinkProtocol.Netfilter)]
public sealed partial class NfTablesFamily
{
    private const int MostReadings = 100;

    /// <summary>Asks which generation the ruleset is.</summary>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The generation.</returns>
    public NftGeneration GetGeneration(CancellationToken cancellationToken = default) => GetGeneration(new(), cancellationToken);

    /// <summary>Lists tables.</summary>
    /// <param name="filter">Of which family.</param>
    /// <param name="cancellationToken">Ends the dump.</param>
    /// <returns>The tables.</returns>
    [Dump(0x0a01, "NFT_MSG_GETTABLE", Reply = 0x0a00)]
    public partial IReadOnlyList<NftTable> GetTables(NftTable filter, CancellationToken cancellationToken = default);

    /// <summary>Lists chains.</summary>
    /// <param name="filter">Of which family.</param>
    /// <param name="cancellationToken">Ends the dump.</param>
    /// <returns>The chains, of all tables.</returns>
    [Dump(0x0a04, "NFT_MSG_GETCHAIN", Reply = 0x0a03)]
    public partial IReadOnlyList<NftChain> GetChains(NftChain filter, CancellationToken cancellationToken = default);

    /// <summary>Lists rules, in the order in which they run.</summary>
    /// <param name="filter">Of which family, table and chain.</param>
    /// <param name="cancellationToken">Ends the dump.</param>
    /// <returns>The rules.</returns>
    [Dump(0x0a07, "NFT_MSG_GETRULE", Reply = 0x0a06)]
    public partial IReadOnlyList<NftRule> GetRules(NftRule filter, CancellationToken cancellationToken = default);

    /// <summary>Asks for rules, in the order in which they run, and streams them.</summary>
    /// <param name="filter">Of which family, table and chain.</param>
    /// <param name="cancellationToken">Ends the dump.</param>
    /// <returns>The rules.</returns>
    [Dump(0x0a07, "NFT_MSG_GETRULE", Reply = 0x0a06)]
    public partial IEnumerable<NftRule> StreamRules(NftRule filter, CancellationToken cancellationToken = default);

    /// <summary>Lists sets and maps.</summary>
    /// <param name="filter">Of which family and table.</param>
    /// <param name="cancellationToken">Ends the dump.</param>
    /// <returns>The sets, those of single rules too.</returns>
    [Dump(0x0a0a, "NFT_MSG_GETSET", Reply = 0x0a09)]
    public partial IReadOnlyList<NftSet> GetSets(NftSet filter, CancellationToken cancellationToken = default);

    /// <summary>Lists objects.</summary>
    /// <param name="filter">Of which family, table and type.</param>
    /// <param name="cancellationToken">Ends the dump.</param>
    /// <returns>The objects.</returns>
    [Dump(0x0a13, "NFT_MSG_GETOBJ", Reply = 0x0a12)]
    public partial IReadOnlyList<NftObject> GetObjects(NftObject filter, CancellationToken cancellationToken = default);

    /// <summary>Lists objects, and sets counters and quotas back to zero.</summary>
    /// <param name="filter">Of which family, table and type.</param>
    /// <param name="cancellationToken">Ends the dump.</param>
    /// <returns>The objects as they were before.</returns>
    [Dump(0x0a15, "NFT_MSG_GETOBJ_RESET", Reply = 0x0a12)]
    public partial IReadOnlyList<NftObject> ResetObjects(NftObject filter, CancellationToken cancellationToken = default);

    /// <summary>Lists flow tables.</summary>
    /// <param name="filter">Of which family and table.</param>
    /// <param name="cancellationToken">Ends the dump.</param>
    /// <returns>The flow tables.</returns>
    [Dump(0x0a17, "NFT_MSG_GETFLOWTABLE", Reply = 0x0a16)]
    public partial IReadOnlyList<NftFlowtable> GetFlowtables(NftFlowtable filter, CancellationToken cancellationToken = default);

    /// <summary>Asks for a set's elements as they travel; <see cref="GetElements"/> gives them as people mean them.</summary>
    /// <param name="filter">The family, the table and the set, all three.</param>
    /// <param name="cancellationToken">Ends the dump.</param>
    /// <returns>The elements, many to a message.</returns>
    [Dump(0x0a0d, "NFT_MSG_GETSETELEM", Reply = 0x0a0c)]
    public partial IReadOnlyList<NftSetElements> GetRawElements(NftSetElements filter, CancellationToken cancellationToken = default);

    [Do(0x0a10, "NFT_MSG_GETGEN", Reply = 0x0a0f)]
    private partial NftGeneration GetGeneration(NftGeneration any, CancellationToken cancellationToken);

    /// <summary>Lists a set's elements.</summary>
    /// <param name="set">The set, as <see cref="GetSets"/> gave it: its types say what the elements are.</param>
    /// <param name="cancellationToken">Ends the dump.</param>
    /// <returns>The elements; those of a set of ranges in the order of their keys.</returns>
    public IReadOnlyList<NftElement> GetElements(NftSet set, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(set);
        IReadOnlyList<NftSetElements> raw = GetRawElements(new() { Family = set.Family, Table = set.Table, Set = set.Name }, cancellationToken);
        return [.. NftElements.FromRaw(set, raw.SelectMany(message => message.Elements ?? []))];
    }

    /// <summary>Begins a transaction. Nothing reaches the kernel before <see cref="NftTransaction.Commit"/>.</summary>
    /// <param name="guarded">Whether it shall fail (<c>ERESTART</c>) when somebody else changed the ruleset since now.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The transaction.</returns>
    public NftTransaction Begin(bool guarded = false, CancellationToken cancellationToken = default) =>
        new(Connection) { Generation = guarded ? GetGeneration(cancellationToken).Id : null };

    /// <summary>Reads several lists as they were together: when the ruleset changes meanwhile, all are read again.</summary>
    /// <typeparam name="T">What is read.</typeparam>
    /// <param name="read">Reads it.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>What was read, of one generation.</returns>
    /// <exception cref="NetlinkDumpInterruptedException">The ruleset changed each time.</exception>
    public T ReadTogether<T>(Func<NfTablesFamily, T> read, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(read);
        uint? generation = GetGeneration(cancellationToken).Id;
        for (int readings = 1; ; readings++)
        {
            try
            {
                T result = read(this);
                uint? now = GetGeneration(cancellationToken).Id;
                if (now == generation)
                    return result;
                generation = now;
            }
            catch (NetlinkException exception) when (exception.ErrorName == "ENOENT" && GetGeneration(cancellationToken).Id is { } now && now != generation)
            {
                generation = now; // what was listed a moment ago is gone
            }

            if (readings == MostReadings)
                throw new NetlinkDumpInterruptedException("NFT_MSG_GETGEN");
        }
    }
}
