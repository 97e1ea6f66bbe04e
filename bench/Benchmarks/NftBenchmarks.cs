namespace Netlink.Bench;

/// <summary>A very large nftables set, and a chain of very many rules.</summary>
internal sealed class NftBenchmarks : Benchmark
{
    private readonly Lazy<NftRuleset> _loaded;
    private readonly Lazy<NftRuleset> _both;
    private readonly Lazy<string> _set;
    private readonly Lazy<string> _rules;

    public NftBenchmarks(BenchOptions options)
        : base(options)
    {
        _set = new(() => Scratch.File(NftRuleset.SetScript));
        _rules = new(() => Scratch.File(NftRuleset.RulesScript));
        _loaded = Owned(() => new NftRuleset(Scratch.Namespace("nft-load")));
        _both = Owned(() =>
        {
            NftRuleset ruleset = new(Scratch.Namespace("nft-list"));
            ruleset.LoadSet();
            ruleset.LoadRules();
            return ruleset;
        });
    }

    public override IEnumerable<Row> Rows =>
    [
        new("nft-set-load:nft", "s", () => InTurns(() => Loaded.Anew(Loaded.LoadSet), () => LoadByNft(_set).Seconds, 5), "nft", "ip"),
        new("nft-set-load:memory", "MB", () => new(Loaded.Anew(() => Jobs.Peak("nft-set-load", Loaded.Place)), LoadByNft(_set).PeakMegabytes), "nft", "ip"),
        new("nft-rules-load:nft", "s", () => InTurns(() => Loaded.Anew(Loaded.LoadRules), () => LoadByNft(_rules).Seconds, 5), "nft", "ip"),
        new("nft-rules-load:memory", "MB", () => new(Loaded.Anew(() => Jobs.Peak("nft-rules-load", Loaded.Place)), LoadByNft(_rules).PeakMegabytes), "nft", "ip"),
        new("nft-list:nft", "s", () => InTurns(Both.List, () => ListByNft().Seconds, 5), "nft", "ip"),
        new("nft-list:memory", "MB", () => new(Jobs.Peak("nft-list", Both.Place), ListByNft().PeakMegabytes), "nft", "ip"),
        new("nft-elements:allocated", "B", () => BytesEach(Both.StreamElements)),
        new("nft-rules:allocated", "B", () => BytesEach(Both.StreamRules)),
    ];

    private NftRuleset Loaded => _loaded.Value;

    private NftRuleset Both => _both.Value;

    private Spent LoadByNft(Lazy<string> file) => Loaded.Anew(() => Tool.Spend(Loaded.Place, "nft", "-f", file.Value));

    private Spent ListByNft() => Tool.Spend(Both.Place, "nft", "list", "ruleset");
}
