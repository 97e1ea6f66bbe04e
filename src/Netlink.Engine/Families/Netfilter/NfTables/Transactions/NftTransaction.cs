using Netlink.Protocol;

namespace Netlink.Netfilter;

/// <summary>
/// Changes that happen together or not at all. Nothing reaches the kernel before <see cref="Commit"/>, which sends all of them as one batch,
/// however large. A transaction belongs to one thread at a time.
/// </summary>
public sealed class NftTransaction
{
    private const int EINVAL = 22, ERESTART = 85, Attempts = 100;
    private readonly NetlinkConnection _connection;
    private readonly List<NftChange> _changes = [];
    private uint _lastId;

    /// <summary>Begins a transaction.</summary>
    /// <param name="connection">The connection that it goes over, which stays the caller's to close.</param>
    public NftTransaction(NetlinkConnection connection)
    {
        ArgumentNullException.ThrowIfNull(connection);
        _connection = connection;
    }

    /// <summary>The generation that the ruleset must still be; null is any.</summary>
    public uint? Generation { get; init; }

    /// <summary>Whether what is destroyed is looked for first: kernels before 6.3 cannot do it themselves.</summary>
    internal bool LooksFirst { get; set; }

    /// <summary>The calls so far.</summary>
    public IReadOnlyList<NftChange> Changes => _changes;

    /// <summary>Whether it was committed or undone, and takes no more calls.</summary>
    public bool IsClosed { get; private set; }

    /// <summary>Makes a number by which later calls can refer to a chain, rule or set of this transaction.</summary>
    /// <returns>The number.</returns>
    public uint NextId() => ++_lastId;

    /// <summary>Makes something, or leaves what is there. A rule goes to the end of its chain, or behind the one at its position.</summary>
    /// <typeparam name="T">What it is.</typeparam>
    /// <param name="item">What is wanted. Only what is set is sent.</param>
    /// <returns>The call.</returns>
    public NftChange Add<T>(T item)
        where T : class, INftItem<T> => Append(NftVerb.Add, item);

    /// <summary>Makes something that must not be there yet.</summary>
    /// <typeparam name="T">What it is.</typeparam>
    /// <param name="item">What is wanted. Only what is set is sent.</param>
    /// <returns>The call.</returns>
    public NftChange Create<T>(T item)
        where T : class, INftItem<T> => Append(NftVerb.Create, item);

    /// <summary>Makes a rule at the beginning of its chain, or before the one at its position.</summary>
    /// <param name="rule">The rule.</param>
    /// <returns>The call.</returns>
    public NftChange Insert(NftRule rule) => Append(NftVerb.Insert, rule);

    /// <summary>Adds elements to a set.</summary>
    /// <param name="set">The set, with its types and flags.</param>
    /// <param name="elements">The elements.</param>
    /// <returns>The call.</returns>
    /// <exception cref="ArgumentException">A key is a range where the set has none.</exception>
    public NftChange AddElements(NftSet set, IEnumerable<NftElement> elements) => AppendElements(NftVerb.Add, set, elements);

    /// <summary>Adds elements to a set that must not be there yet.</summary>
    /// <param name="set">The set, with its types and flags.</param>
    /// <param name="elements">The elements.</param>
    /// <returns>The call.</returns>
    /// <exception cref="ArgumentException">A key is a range where the set has none.</exception>
    public NftChange CreateElements(NftSet set, IEnumerable<NftElement> elements) => AppendElements(NftVerb.Create, set, elements);

    /// <summary>Deletes elements of a set.</summary>
    /// <param name="set">The set, with its types and flags.</param>
    /// <param name="elements">The elements; only their keys are looked at.</param>
    /// <returns>The call.</returns>
    /// <exception cref="ArgumentException">A key is a range where the set has none.</exception>
    public NftChange DeleteElements(NftSet set, IEnumerable<NftElement> elements)
    {
        ArgumentNullException.ThrowIfNull(elements);
        return AppendElements(NftVerb.Delete, set, elements.Select(element => new NftElement { Key = element.Key }));
    }

    /// <summary>Puts a rule in the place of the one with its handle.</summary>
    /// <param name="rule">The rule, with the handle of the old one.</param>
    /// <returns>The call.</returns>
    public NftChange Replace(NftRule rule) => Append(NftVerb.Replace, rule);

    /// <summary>Deletes something, by name or handle. A table without a name is all tables of the family; a rule without a handle is all of its chain.</summary>
    /// <typeparam name="T">What it is.</typeparam>
    /// <param name="item">Which one.</param>
    /// <returns>The call.</returns>
    public NftChange Delete<T>(T item)
        where T : class, INftItem<T>
    {
        ArgumentNullException.ThrowIfNull(item);
        return Append(NftVerb.Delete, item.ToIdentity());
    }

    /// <summary>Deletes something if it is there. Before 6.3 it is looked for first, and elements cannot be deleted so.</summary>
    /// <typeparam name="T">What it is.</typeparam>
    /// <param name="item">Which one.</param>
    /// <returns>The call.</returns>
    public NftChange Destroy<T>(T item)
        where T : class, INftItem<T>
    {
        ArgumentNullException.ThrowIfNull(item);
        return Append(NftVerb.Destroy, item.ToIdentity());
    }

    /// <summary>Deletes the rules of all chains of a table.</summary>
    /// <param name="table">The table.</param>
    /// <returns>The call.</returns>
    public NftChange Flush(NftTable table)
    {
        ArgumentNullException.ThrowIfNull(table);
        return Append(NftVerb.Flush, new NftRule { Family = table.Family, Table = table.Name });
    }

    /// <summary>Deletes the rules of a chain.</summary>
    /// <param name="chain">The chain.</param>
    /// <returns>The call.</returns>
    public NftChange Flush(NftChain chain)
    {
        ArgumentNullException.ThrowIfNull(chain);
        return Append(NftVerb.Flush, new NftRule { Family = chain.Family, Table = chain.Table, Chain = chain.Name });
    }

    /// <summary>Deletes the elements of a set.</summary>
    /// <param name="set">The set.</param>
    /// <returns>The call.</returns>
    public NftChange Flush(NftSet set)
    {
        ArgumentNullException.ThrowIfNull(set);
        return Append(NftVerb.Flush, new NftSetElements { Family = set.Family, Table = set.Table, Set = set.Name }, set);
    }

    /// <summary>Has all of it happen at once.</summary>
    /// <param name="echo">Whether the kernel shall send back what it makes (<see cref="NftChange.Made"/>).</param>
    /// <param name="cancellationToken">Ends the wait for the kernel's answer; it may have happened by then.</param>
    /// <exception cref="NftTransactionException">
    /// The kernel refused a call, or somebody else changed the ruleset (<c>ERESTART</c>). Nothing happened, and the transaction can be tried again.
    /// </exception>
    public void Commit(bool echo = false, CancellationToken cancellationToken = default)
    {
        ObjectDisposedException.ThrowIf(IsClosed, this);
        if (_changes.Count > 0 && Run(commit: true, echo, cancellationToken) is { Count: > 0 } errors)
            throw new NftTransactionException(errors, _changes.Count);
        IsClosed = true;
    }

    /// <summary>Has the kernel look at all of it, and change nothing.</summary>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>What the kernel has against it; empty when it would take it.</returns>
    public IReadOnlyList<NftTransactionError> Test(CancellationToken cancellationToken = default) =>
        _changes.Count == 0 ? [] : Run(commit: false, echo: false, cancellationToken);

    /// <summary>Writes all of it as <c>nft -f</c> takes it.</summary>
    /// <returns>The text, a line for each call.</returns>
    public string ToScript() => string.Concat(_changes.Select(change => change.ToScript() + "\n"));

    /// <summary>Forgets all of it.</summary>
    public void Undo()
    {
        _changes.Clear();
        IsClosed = true;
    }

    private NftChange AppendElements(NftVerb verb, NftSet set, IEnumerable<NftElement> elements)
    {
        ArgumentNullException.ThrowIfNull(set);
        ArgumentNullException.ThrowIfNull(elements);
        NftElement[] items = [.. elements];
        var list = new NftSetElements { Family = set.Family, Table = set.Table, Set = set.Name, SetId = set.Id, Elements = NftElements.ToRaw(set, items) };
        ((INetlinkObject)list).SetOrigin(((INetlinkObject)set).GetOrigin());
        return Append(verb, list, set, items);
    }

    private NftChange Append<T>(NftVerb verb, T item, NftSet? set = null, IReadOnlyList<NftElement>? elements = null)
        where T : class, INftItem<T>
    {
        ArgumentNullException.ThrowIfNull(item);
        ObjectDisposedException.ThrowIf(IsClosed, this);
        if (item is NftSet { Id: null } made && verb is NftVerb.Add or NftVerb.Create)
            item = (T)(object)(made with { Id = NextId() }); // the kernel wants one of each new set
        if (item is NftRule rule)
            item = (T)(object)rule.Numbered(NextId);
        NftChange change = NftChange.Of(verb, item, set, elements);
        change.Index = _changes.Count;
        _changes.Add(change);
        return change;
    }

    private List<NftTransactionError> Run(bool commit, bool echo, CancellationToken cancellationToken)
    {
        using NetlinkConnection? sibling = _connection.IsDumping ? _connection.OpenSibling() : null;
        NetlinkConnection connection = sibling ?? _connection;
        for (int attempt = 1; ; attempt++)
        {
            NftPresence? presence = LooksFirst ? NftPresence.Read(new(connection), cancellationToken) : null;
            List<NftTransactionError> errors = Send(new(connection, Generation ?? presence?.Generation, echo, presence), commit, cancellationToken);
            bool isOutdated = presence is not null && Generation is null && attempt < Attempts && errors is [{ Change: null, Error.Error: ERESTART }];
            bool cannotDestroy = presence is null && errors.Exists(error => error is { Change.Verb: NftVerb.Destroy, Error.Error: EINVAL });
            if (!isOutdated && !cannotDestroy)
                return errors;
            LooksFirst = true;
        }
    }

    private List<NftTransactionError> Send(NftBatch batch, bool commit, CancellationToken cancellationToken)
    {
        foreach (NftChange change in _changes)
        {
            change.Made = null;
            change.Write(batch);
        }

        if (commit)
            batch.End();
        List<NftTransactionError> errors = batch.Send(cancellationToken);
        errors.Sort((left, right) => (left.Change?.Index ?? -1).CompareTo(right.Change?.Index ?? -1));
        for (int i = 0; i < errors.Count; i++)
        {
            if (errors[i] is { Change: null, Error.Error: ERESTART })
                errors[i] = new(null, new(ERESTART, "NFNL_MSG_BATCH_BEGIN", new() { Message = $"the ruleset is no longer generation {Generation}: somebody else changed it" }), null, 0);
        }

        return errors;
    }
}
