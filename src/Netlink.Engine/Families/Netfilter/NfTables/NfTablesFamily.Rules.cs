using Netlink.Protocol;

namespace Netlink.Netfilter;

public sealed partial class NfTablesFamily
{
    private const int RulesAtOnce = 1024;

    /// <summary>
    /// Lists rules with the sets and chains that belong to them: their text is that of <c>nft list ruleset</c>. <see cref="GetRules"/> is
    /// faster, names such sets and chains only, and gives the rules of such chains as all others.
    /// </summary>
    /// <param name="filter">Of which family, table and chain.</param>
    /// <param name="cancellationToken">Ends the dumps.</param>
    /// <returns>The rules, in the order in which they run.</returns>
    public IReadOnlyList<NftRule> ListRules(NftRule filter, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(filter);
        return ReadTogether(nft => (IReadOnlyList<NftRule>)[.. new NftListing(nft, filter, cancellationToken).Complete(nft.GetRules(filter, cancellationToken))], cancellationToken);
    }

    /// <summary>Lists rules as <see cref="ListRules"/> does, and streams them: memory does not grow with the ruleset.</summary>
    /// <param name="filter">Of which family, table and chain.</param>
    /// <param name="cancellationToken">Ends the dumps.</param>
    /// <returns>The rules, in the order in which they run.</returns>
    /// <exception cref="NetlinkDumpInterruptedException">At the end: the ruleset changed while it was read. <see cref="RepeatedDump"/> begins again then.</exception>
    public IEnumerable<NftRule> StreamListing(NftRule filter, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(filter);
        return Listing(filter, cancellationToken);
    }

    private IEnumerable<NftRule> Listing(NftRule filter, CancellationToken cancellationToken)
    {
        uint? generation = GetGeneration(cancellationToken).Id;
        using NetlinkConnection beside = Connection.OpenSibling();
        var listing = new NftListing(new(beside), filter, cancellationToken);
        foreach (NftRule[] rules in StreamRules(filter, cancellationToken).Chunk(RulesAtOnce))
        {
            foreach (NftRule rule in Complete(listing, rules, generation, cancellationToken))
                yield return rule;
        }

        if (GetGeneration(cancellationToken).Id != generation)
            throw new NetlinkDumpInterruptedException("NFT_MSG_GETRULE");
    }

    private IEnumerable<NftRule> Complete(NftListing listing, NftRule[] rules, uint? generation, CancellationToken cancellationToken)
    {
        try
        {
            return listing.Complete(rules);
        }
        catch (NetlinkException exception) when (exception.ErrorName == "ENOENT" && GetGeneration(cancellationToken).Id != generation)
        {
            throw new NetlinkDumpInterruptedException("NFT_MSG_GETRULE"); // what a rule needs was gone by then
        }
    }
}
