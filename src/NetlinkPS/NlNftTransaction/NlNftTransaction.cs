using Netlink;
using Netlink.Netfilter;

namespace NetlinkPS;

/// <summary>A transaction that was begun with <c>Start-NlNftTransaction</c>: what cmdlets do with nftables joins it until it is completed or undone.</summary>
public sealed class NlNftTransaction : IDisposable
{
    /// <summary>Where a runspace keeps the transaction that its cmdlets join.</summary>
    internal const string Variable = "global:NlNftTransaction";

    private readonly List<NftTable> _tables;
    private readonly List<NftSet> _sets;
    private int _noted;

    internal NlNftTransaction(NetworkNamespace? place, bool guarded, CancellationToken cancellationToken)
    {
        Namespace = place;
        Session = NftSession.Open(place, cancellationToken);
        try
        {
            Transaction = Session.Nft.Begin(guarded, cancellationToken);
            _tables = [.. Session.Nft.GetTables(new(), cancellationToken)];
            _sets = [.. Session.Nft.GetSets(new(), cancellationToken)];
        }
        catch
        {
            Session.Dispose();
            throw;
        }
    }

    /// <summary>The namespace whose nftables it changes; null is the process's own.</summary>
    public NetworkNamespace? Namespace { get; }

    /// <summary>The generation that the ruleset must still be at the end; null is any.</summary>
    public uint? Generation => Transaction.Generation;

    /// <summary>How many calls it has.</summary>
    public int Count => Transaction.Changes.Count;

    /// <summary>Whether it was completed or undone.</summary>
    public bool IsClosed => Transaction.IsClosed;

    /// <summary>Whether a change failed that should have joined it: it cannot be completed then.</summary>
    public bool IsFailed { get; internal set; }

    internal NftSession Session { get; }

    internal NftTransaction Transaction { get; }

    /// <summary>The tables that were there at the beginning, and those that it makes.</summary>
    internal IReadOnlyList<NftTable> Tables
    {
        get
        {
            Note();
            return _tables;
        }
    }

    /// <summary>The sets that were there at the beginning, and those that it makes.</summary>
    internal IReadOnlyList<NftSet> Sets
    {
        get
        {
            Note();
            return _sets;
        }
    }

    /// <summary>Writes the calls as <c>nft -f</c> takes them.</summary>
    /// <returns>The text, a line for each call.</returns>
    public string ToScript() => Transaction.ToScript();

    /// <summary>Looks at the calls that have come since the last time: there may be very many of them.</summary>
    private void Note()
    {
        for (; _noted < Count; _noted++)
        {
            if (Transaction.Changes[_noted] is not { Verb: NftVerb.Add or NftVerb.Create } change)
                continue;
            if (change.Item is NftTable table)
                _tables.Add(table);
            else if (change.Item is NftSet set)
                _sets.Add(set);
        }
    }

    /// <summary>Whether a cmdlet that works in a namespace joins it.</summary>
    internal bool IsFor(NetworkNamespace? place) => place is null || place.Path == Namespace?.Path;

    /// <summary>Forgets what was not completed.</summary>
    public void Dispose()
    {
        if (!Transaction.IsClosed)
            Transaction.Undo();
        Session.Dispose();
    }

    /// <inheritdoc/>
    public override string ToString() => $"{Count} calls";
}
