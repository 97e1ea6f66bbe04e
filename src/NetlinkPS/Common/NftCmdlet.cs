using System.Management.Automation;
using Netlink;
using Netlink.Netfilter;

namespace NetlinkPS;

/// <summary>What all cmdlets of nftables have: the transaction that they join, and the way to their table.</summary>
public abstract class NftCmdlet : NlCmdlet
{
    /// <summary>The transaction that this runspace's cmdlets join; null where none was begun.</summary>
    internal NlNftTransaction? Current
    {
        get
        {
            object? kept = GetVariableValue(NlNftTransaction.Variable);
            return (kept is PSObject wrapped ? wrapped.BaseObject : kept) is NlNftTransaction { IsClosed: false } open ? open : null;
        }
    }

    /// <summary>The conversation with the nftables of a namespace: the transaction's, where there is one.</summary>
    internal NftSession? ConnectNft(NetworkNamespace? place = null)
    {
        place ??= Namespace;
        if (Current is not { } current)
            return Connect<NftSession>(place);
        if (current.IsFor(place))
            return current.Session;
        FailTransaction();
        var elsewhere = new InvalidOperationException($"The transaction is for the namespace '{current.Namespace?.ToString() ?? "of this process"}', not for '{place}'.");
        WriteError(new(elsewhere, "TransactionElsewhere", ErrorCategory.InvalidOperation, place));
        return null;
    }

    /// <summary>Finds a table by its name, in the transaction too, or writes why there is none.</summary>
    internal NftTable? ResolveTable(NftSession session, NftTableIdentity identity, NftFamily? family = null)
    {
        family = identity.Family ?? family;
        NftTable? found = null;
        bool asked = Attempt(identity, () =>
        {
            NftTable[] tables = [.. (Current?.Tables ?? session.Nft.GetTables(new(), StopToken)).Where(table => table.Name == identity.Name && (family is null || table.Family == family))];
            NftFamily[] families = [.. tables.Select(table => table.Family).Distinct()];
            if (families.Length > 1)
                throw new ArgumentException($"There are tables '{identity.Name}' of the families {string.Join(", ", families.Select(NftFamilies.Name))}: say which, as in '{families[0].Name()} {identity.Name}'.");
            found = tables.FirstOrDefault();
        });
        if (found is null)
            FailTransaction();
        if (asked && found is null)
            WriteError(ErrorRecords.NotFound("table", family is { } known ? $"{known.Name()} {identity.Name}" : identity.Name, "See Get-NlNftTable, or make one with New-NlNftTable."));
        return found;
    }

    /// <summary>Finds a set by its name, in the transaction too.</summary>
    internal NftSet? FindSet(NftSession session, NftTable table, string name) =>
        (Current?.Sets ?? session.Nft.GetSets(new() { Family = table.Family, Table = table.Name }, StopToken))
            .LastOrDefault(set => set.Family == table.Family && set.Table == table.Name && set.Name == name);

    /// <summary>Finds a set by its name, in the transaction too, or writes that there is none.</summary>
    internal NftSet? ResolveSet(NftSession session, NftTable table, string name)
    {
        NftSet? found = null;
        bool asked = Attempt(name, () => found = FindSet(session, table, name));
        if (found is null)
            FailTransaction();
        if (asked && found is null)
            WriteError(ErrorRecords.NotFound("set or map", $"{table} {name}", "See Get-NlNftSet."));
        return found;
    }

    /// <summary>
    /// Makes a change after asking whether it shall be: within the transaction where there is one, at once otherwise. <c>-WhatIf</c> tells it
    /// in the words of nft.
    /// </summary>
    /// <param name="session">The conversation.</param>
    /// <param name="doing">What is done, for people: "New chain".</param>
    /// <param name="call">Makes the call.</param>
    /// <param name="done">Takes the call when it was made; its <see cref="NftChange.Made"/> is null within a transaction.</param>
    internal void Change(NftSession session, string doing, Func<NftTransaction, NftChange> call, Action<NftChange>? done = null)
    {
        NftTransaction draft = session.Nft.Begin();
        NftChange? drafted = null;
        if (!Attempt(null, () => drafted = call(draft)))
        {
            FailTransaction();
            return;
        }

        if (!ShouldProcess(WantsWhatIf ? draft.ToScript().TrimEnd('\n') : drafted!.ToString(), doing))
            return;
        if (Current is { } current)
        {
            NftChange joined = call(current.Transaction);
            foreach (NftChange change in current.Transaction.Changes.Skip(joined.Index))
                change.Tag = MyInvocation;
            session.Connection.Stamp(joined.Item);
            done?.Invoke(joined);
        }
        else if (Attempt(drafted!.Item, () => draft.Commit(echo: true, StopToken)))
        {
            done?.Invoke(drafted);
        }
    }

    /// <summary>Notes that a change failed: the transaction that it should have joined is all or nothing.</summary>
    internal void FailTransaction()
    {
        if (this is not (GetNlNftElementCommand or NftTransactionCommand) && Current is { } current)
            current.IsFailed = true;
    }

    /// <summary>Whether what would be done is to be told in full.</summary>
    internal bool WantsWhatIf =>
        (MyInvocation.BoundParameters.TryGetValue("WhatIf", out object? bound) && bound is SwitchParameter { IsPresent: true })
        || LanguagePrimitives.IsTrue(GetVariableValue("WhatIfPreference"));

    /// <summary>Whether a name is among those that were asked for, wildcards included.</summary>
    internal static bool IsWanted(string? name, string[]? patterns) =>
        patterns is null || patterns.Any(pattern => WildcardPattern.ContainsWildcardCharacters(pattern) ? new WildcardPattern(pattern).IsMatch(name ?? "") : pattern == name);

    /// <summary>Writes an error for each literal name that nothing was found for.</summary>
    internal void ReportMissing(string what, string[]? patterns, IReadOnlyCollection<string?> found)
    {
        foreach (string name in (patterns ?? []).Where(pattern => !WildcardPattern.ContainsWildcardCharacters(pattern) && !found.Contains(pattern)))
            WriteError(ErrorRecords.NotFound(what, name));
    }
}
