using Netlink.Protocol;

namespace Netlink.Netfilter;

/// <summary>
/// What is there while the calls of a transaction go by. Kernels before 6.3 cannot delete something only if it is there: there it is looked for
/// first, and the transaction is bound to the generation that was looked at.
/// </summary>
internal sealed class NftPresence
{
    private readonly HashSet<(NftItemKind Kind, NftFamily Family, string? Table, string Name)> _there = [];

    private NftPresence(uint? generation, IEnumerable<INetlinkObject> items)
    {
        Generation = generation;
        foreach (INetlinkObject item in items)
            _there.UnionWith(KeysOf(item));
    }

    public uint? Generation { get; }

    public static NftPresence Read(NfTablesFamily nft, CancellationToken cancellationToken) => nft.ReadTogether(
        now => new NftPresence(now.GetGeneration(cancellationToken).Id,
        [
            .. now.GetTables(new(), cancellationToken), .. now.GetChains(new(), cancellationToken), .. now.GetRules(new(), cancellationToken),
            .. now.GetSets(new(), cancellationToken), .. now.GetObjects(new(), cancellationToken), .. now.GetFlowtables(new(), cancellationToken),
        ]),
        cancellationToken);

    /// <summary>Whether the thing of a call is there.</summary>
    public bool Has(NftChange change) => change.Item switch
    {
        NftTable { Name: null, Handle: null } => true,
        NftRule { Handle: null } rule => KeysOf(new NftChain { Family = rule.Family, Table = rule.Table, Name = rule.Chain }).Any(_there.Contains),
        _ => KeysOf(change.Item).Any(_there.Contains),
    };

    /// <summary>Notes what a call makes or deletes.</summary>
    public void Note(NftChange change)
    {
        switch (change.Verb, change.Item)
        {
            case (NftVerb.Flush, _):
                break;
            case (NftVerb.Delete or NftVerb.Destroy, NftTable table):
                _there.RemoveWhere(key => (table.Family is NftFamily.Unspecified || key.Family == table.Family) && (table is { Name: null, Handle: null } || key.Table == table.Name));
                _there.ExceptWith(KeysOf(table));
                break;
            case (NftVerb.Delete or NftVerb.Destroy, _):
                _there.ExceptWith(KeysOf(change.Item));
                break;
            default:
                _there.UnionWith(KeysOf(change.Item));
                break;
        }
    }

    /// <summary>What something can be called by: its name and its handle.</summary>
    private static IEnumerable<(NftItemKind Kind, NftFamily Family, string? Table, string Name)> KeysOf(INetlinkObject item)
    {
        (NftItemKind kind, NftFamily family, string? table, string? name, ulong? handle) = item switch
        {
            NftTable it => (NftItemKind.Table, it.Family, it.Name, it.Name, it.Handle),
            NftChain it => (NftItemKind.Chain, it.Family, it.Table, it.Name, it.Handle),
            NftRule it => (NftItemKind.Rule, it.Family, it.Table, null, it.Handle),
            NftSet it => (NftItemKind.Set, it.Family, it.Table, it.Name, it.Handle),
            NftObject it => (NftItemKind.Object, it.Family, it.Table, it.Name is null ? null : $"{it.Type} {it.Name}", it.Handle),
            NftFlowtable it => (NftItemKind.Flowtable, it.Family, it.Table, it.Name, it.Handle),
            _ => default,
        };
        if (name is not null)
            yield return (kind, family, table, name);
        if (handle is { } number)
            yield return (kind, family, kind == NftItemKind.Table ? null : table, $"#{number}");
    }
}
