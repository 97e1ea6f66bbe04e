using Netlink.Contracts;
using Netlink.Protocol;
using Netlink.Wire;

namespace Netlink.Netfilter;

/// <summary>One call of a transaction: what is done with what.</summary>
public sealed class NftChange
{
    private readonly Action<NftChange, NftBatch> _write;
    private readonly SubMessageReader _read;

    private NftChange(NftVerb verb, NftItemKind kind, INetlinkObject item, Action<NftChange, NftBatch> write, SubMessageReader read)
    {
        Verb = verb;
        Kind = kind;
        Item = item;
        _write = write;
        _read = read;
    }

    /// <summary>What is done.</summary>
    public NftVerb Verb { get; }

    /// <summary>What kind of thing it is done with.</summary>
    public NftItemKind Kind { get; }

    /// <summary>The thing.</summary>
    public INetlinkObject Item { get; }

    /// <summary>Its place among the transaction's calls, from 0.</summary>
    public int Index { get; internal set; }

    /// <summary>After the transaction: the thing as the kernel made it, with its handle, where that was asked for. Elements are not sent back.</summary>
    public INetlinkObject? Made { get; internal set; }

    /// <summary>Of elements: as people mean them, where they were given so.</summary>
    public IReadOnlyList<NftElement>? Elements { get; internal init; }

    /// <summary>Of elements: their set, where it was given.</summary>
    internal NftSet? SetOfElements { get; init; }

    /// <summary>Whoever made the call may keep here what the call was for.</summary>
    public object? Tag { get; set; }

    internal static NftChange Of<T>(NftVerb verb, T item, NftSet? set = null, IReadOnlyList<NftElement>? elements = null)
        where T : class, INftItem<T> =>
        new(verb, T.Kind, item, item switch
        {
            NftSetElements => WriteElements,
            NftRule { Parts: not null } => WriteRule,
            _ => static (change, batch) => batch.Write(change, (T)change.Item),
        }, static payload => T.Read(payload))
        {
            SetOfElements = set,
            Elements = elements,
        };

    /// <inheritdoc/>
    public override string ToString() => NftScript.Name(this);

    /// <summary>Writes the call as a line that <c>nft -f</c> takes.</summary>
    /// <returns>The line.</returns>
    public string ToScript() => NftScript.Line(this);

    internal void Write(NftBatch batch)
    {
        if (Verb != NftVerb.Destroy || batch.Presence?.Has(this) != false)
            _write(this, batch);
        batch.Presence?.Note(this);
    }

    internal INetlinkObject Read(ReadOnlySpan<byte> payload) => _read(payload) switch
    {
        NftRule made when Item is NftRule { Parts: not null } built => made.WithPartsOf(built),
        var made => (INetlinkObject)made,
    };

    internal NetlinkOperation Operation(NftPresence? presence) => NftOperations.Of(Verb == NftVerb.Destroy && presence is not null ? NftVerb.Delete : Verb, Kind);

    internal MessageFlags Flags() => Verb switch
    {
        NftVerb.Add when Kind == NftItemKind.Rule => MessageFlags.Create | MessageFlags.Append,
        NftVerb.Add or NftVerb.Insert => MessageFlags.Create,
        NftVerb.Create when Kind == NftItemKind.Rule => MessageFlags.Create | MessageFlags.Append | MessageFlags.Exclusive,
        NftVerb.Create => MessageFlags.Create | MessageFlags.Exclusive,
        NftVerb.Replace => MessageFlags.Replace,
        _ => MessageFlags.None,
    };

    /// <summary>The sets and chains that belong to a rule alone are made just before it.</summary>
    private static void WriteRule(NftChange change, NftBatch batch)
    {
        var rule = (NftRule)change.Item;
        if (change.Verb is NftVerb.Add or NftVerb.Create or NftVerb.Insert or NftVerb.Replace)
            WriteParts(change, batch, rule);
        batch.Write(change, rule);
    }

    private static void WriteParts(NftChange change, NftBatch batch, NftRule rule)
    {
        foreach (NftRuleSet set in rule.Parts!.Sets.Where(set => set.Set.Id is not null))
        {
            batch.WriteExtra(change, NftOperations.Of(NftVerb.Add, NftItemKind.Set), set.Set);
            foreach (NftSetElements elements in NftElements.Messages(set.Set, set.Elements))
                batch.WriteExtra(change, NftOperations.Of(NftVerb.Add, NftItemKind.Elements), elements);
        }

        foreach (NftRuleChain chain in rule.Parts.Chains.Where(chain => chain.Id is not null))
        {
            var own = new NftChain { Family = rule.Family, Table = rule.Table, Id = chain.Id, Flags = NftChainFlags.Binding };
            batch.WriteExtra(change, NftOperations.Of(NftVerb.Add, NftItemKind.Chain), own);
            foreach (NftRule inner in chain.Rules)
            {
                if (inner.Parts is not null)
                    WriteParts(change, batch, inner);
                batch.WriteExtra(change, NftOperations.Of(NftVerb.Add, NftItemKind.Rule), inner);
            }
        }
    }

    /// <summary>A message holds no more than its list's 65,535 bytes of elements: they are spread over as many as it takes.</summary>
    private static void WriteElements(NftChange change, NftBatch batch)
    {
        var all = (NftSetElements)change.Item;
        var some = new List<NftSetElement>();
        int first = 0, bytes = AttributeReader.HeaderSize;
        foreach (NftSetElement element in all.Elements ?? [])
        {
            int size = batch.Measure(element) + AttributeReader.HeaderSize;
            if (bytes + size > ushort.MaxValue)
            {
                batch.Write(change, all with { Elements = some }, first);
                (first, bytes) = (first + some.Count, AttributeReader.HeaderSize);
                some.Clear();
            }

            some.Add(element);
            bytes += size;
        }

        batch.Write(change, all.Elements is null ? all : all with { Elements = some }, first);
    }
}
