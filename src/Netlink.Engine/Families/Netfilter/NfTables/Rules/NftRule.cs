using Netlink.Contracts;
using Netlink.Protocol;
using Netlink.Sockets;

namespace Netlink.Netfilter;

/// <summary>A rule: expressions that run one after the other until one does not match, or decides.</summary>
[NetlinkMessage("nfgenmsg", 4, Padding = 8)]
public sealed partial record NftRule : INftItem<NftRule>
{
    private NftRuleParts? _parts;

    /// <summary>The table's family.</summary>
    [NetlinkField(0, "nfgen_family")]
    public NftFamily Family { get; init; }

    /// <summary>The table.</summary>
    [NetlinkAttribute(1, "NFTA_RULE_TABLE")]
    public string? Table { get; init; }

    /// <summary>The chain.</summary>
    [NetlinkAttribute(2, "NFTA_RULE_CHAIN")]
    public string? Chain { get; init; }

    /// <summary>The number that the kernel gave it. It is never given again in its table.</summary>
    [NetlinkAttribute(3, "NFTA_RULE_HANDLE", BigEndian = true)]
    public ulong? Handle { get; init; }

    /// <summary>The expressions, in the order in which they run.</summary>
    [NetlinkAttribute(4, "NFTA_RULE_EXPRESSIONS", ArrayKind.Listed)]
    public IReadOnlyList<NftExpression>? Expressions { get; init; }

    /// <summary>What a rule of <c>iptables-nft</c> carries.</summary>
    [NetlinkAttribute(5, "NFTA_RULE_COMPAT")]
    public NftRuleCompatibility? Compatibility { get; init; }

    /// <summary>The handle of the rule that it stands behind; when a rule is made: before or behind which it goes.</summary>
    [NetlinkAttribute(6, "NFTA_RULE_POSITION", BigEndian = true)]
    public ulong? Position { get; init; }

    [NetlinkAttribute(7, "NFTA_RULE_USERDATA")]
    internal byte[]? UserData { get; init; }

    /// <summary>The rule's number in the transaction that makes it.</summary>
    [NetlinkAttribute(9, "NFTA_RULE_ID", BigEndian = true)]
    public uint? Id { get; init; }

    /// <summary>The number, in the transaction that makes it, of the rule that this one goes before or behind.</summary>
    [NetlinkAttribute(10, "NFTA_RULE_POSITION_ID", BigEndian = true)]
    public uint? PositionId { get; init; }

    /// <summary>The chain's number in the transaction that makes it.</summary>
    [NetlinkAttribute(11, "NFTA_RULE_CHAIN_ID", BigEndian = true)]
    public uint? ChainId { get; init; }

    /// <summary>A note for people, up to 128 bytes.</summary>
    [NetlinkProperty]
    public string? Comment { get => NftUserData.Text(UserData, NftUserData.Comment); init => UserData = NftUserData.With(UserData, NftUserData.Comment, value); }

    static NftItemKind INftItem<NftRule>.Kind => NftItemKind.Rule;

    NftRule INftItem<NftRule>.ToIdentity() => new() { Family = Family, Table = Table, Chain = Chain, Handle = Handle, Id = Id, _origin = _origin };

    /// <summary>Where it is; null is the process's own namespace.</summary>
    public NetworkNamespace? Namespace => _origin?.Namespace;

    /// <summary>Gives the sets and chains that it makes the numbers of a transaction.</summary>
    internal NftRule Numbered(Func<uint> next)
    {
        if (_parts is not { HasNew: true } parts)
            return this;
        var sets = parts.Sets.Where(set => set.Set.Id is not null).ToDictionary(set => set.Set.Id!.Value, _ => next());
        var chains = parts.Chains.Where(chain => chain.Id is not null).ToDictionary(chain => chain.Id!.Value, _ => next());
        return new(this)
        {
            _parts = new(
                [.. parts.Sets.Select(set => set.Set.Id is { } id ? set with { Set = set.Set with { Id = sets[id] } } : set)],
                [.. parts.Chains.Select(chain => chain.Id is { } id ? chain with { Id = chains[id], Rules = [.. chain.Rules.Select(rule => rule.Numbered(next) with { ChainId = chains[id] })] } : chain)]),
            Expressions = [.. (Expressions ?? []).Select(expression => expression.Data switch
            {
                NftLookupExpression { SetId: { } id } lookup when sets.TryGetValue(id, out uint number) => expression with { Data = lookup with { SetId = number } },
                NftImmediateExpression { Data: { Verdict: { ChainId: { } id } verdict } data } immediate when chains.TryGetValue(id, out uint number) =>
                    expression with { Data = immediate with { Data = data with { Verdict = verdict with { ChainId = number } } } },
                _ => expression,
            })],
        };
    }

    /// <summary>Knows the sets and chains that the rule's text needs.</summary>
    internal NftRule With(NftRuleParts parts) => new(this) { _parts = parts };

    /// <summary>Gets to know what its text needs, where nobody else has the rule yet.</summary>
    internal void Knows(NftRuleParts parts) => _parts = parts;

    /// <summary>The sets and chains that the rule's text needs; those that belong to it alone are made with it.</summary>
    internal NftRuleParts? Parts => _parts;

    /// <summary>Knows of a rule that was just made the sets and chains that were made with it.</summary>
    internal NftRule WithPartsOf(NftRule built)
    {
        if (built._parts is not { } parts)
            return this;
        IEnumerable<string?> names = (Expressions ?? []).Select(expression => expression.Data).OfType<NftLookupExpression>().Select(lookup => lookup.Set);
        IEnumerable<NftRuleSet?> sets = names.Zip((built.Expressions ?? []).Select(expression => expression.Data).OfType<NftLookupExpression>())
            .Select(pair => pair.Second.SetId is not null && parts.Set(pair.Second.Set, pair.Second.SetId) is { } set ? set with { Set = set.Set with { Name = pair.First, Id = null } } : null);
        IEnumerable<NftRuleChain?> chains = NftRuleChain.JumpsOf(this).Zip(NftRuleChain.JumpsOf(built))
            .Select(pair => parts.Chain(pair.Second) is { } chain ? chain with { Name = pair.First.Chain, Id = null } : null);
        return With(new NftRuleParts([.. sets.OfType<NftRuleSet>()], [.. chains.OfType<NftRuleChain>()]));
    }

    /// <summary>The statements and the comment as <c>nft</c> writes them: <c>tcp dport 22 accept</c>.</summary>
    public string Text => ToString();

    /// <summary>Writes the rule as <c>nft</c> does: <c>tcp dport 22 accept</c>.</summary>
    /// <returns>The statements, and the comment.</returns>
    public override string ToString() => NftRuleText.Format(this, _parts, _origin);
}
