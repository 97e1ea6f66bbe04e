using Netlink.Netfilter;
using Netlink.Protocol;
using Xunit;

namespace Netlink.Tests.Families.Netfilter;

/// <summary>Many changes, or none.</summary>
public sealed class NftTransactionTests : IDisposable
{
    private readonly NftNamespace _place = new();

    private NfTablesFamily Nft => _place.Nft;

    private static NftTable Table => new() { Family = NftFamily.Inet, Name = "t" };

    public void Dispose() => _place.Dispose();

    [Fact]
    public void Nothing_reaches_the_kernel_before_the_end()
    {
        NftTransaction transaction = Nft.Begin();
        transaction.Create(Table);
        transaction.Create(Chain("input") with { Hook = NftHookPoint.Input, Priority = 0, Type = "filter", Policy = NftPolicy.Drop });
        Assert.Empty(Nft.GetTables(new()));
        transaction.Commit();
        Assert.True(transaction.IsClosed);
        Assert.Equal("t", Assert.Single(Nft.GetTables(new())).Name);
        NftChain chain = Assert.Single(Nft.GetChains(new()));
        Assert.Equal((NftHookPoint.Input, 0, "filter", NftPolicy.Drop), (chain.Hook!.Value, chain.Priority!.Value, chain.Type, chain.Policy!.Value));
        Assert.Contains("type filter hook input priority filter; policy drop;", _place.Run("nft list ruleset"));
    }

    [Fact]
    public void A_failure_undoes_all_and_names_the_call()
    {
        NftTransaction transaction = Nft.Begin();
        transaction.Add(Table);
        for (int i = 0; i < 100; i++)
            transaction.Add(Chain($"c{i}"));
        NftChange wrong = transaction.Create(Chain("c42"));
        transaction.Add(Chain("last"));
        var exception = Assert.Throws<NftTransactionException>(() => transaction.Commit());
        Assert.Equal("EEXIST", exception.ErrorName);
        Assert.Same(wrong, exception.Change);
        Assert.Equal("create chain inet t c42", exception.Change!.ToString());
        Assert.Contains("call 102 of 103, create chain inet t c42", exception.Message);
        Assert.Single(exception.Errors);
        Assert.Empty(Nft.GetTables(new()));
        Assert.False(transaction.IsClosed);
    }

    [Fact]
    public void All_failures_are_told_the_first_one_first()
    {
        NftTransaction transaction = Nft.Begin();
        transaction.Add(Chain("a"));
        transaction.Add(Table);
        transaction.Delete(Chain("b"));
        var exception = Assert.Throws<NftTransactionException>(() => transaction.Commit());
        Assert.Equal([0, 2], exception.Errors.Select(error => error.Change!.Index));
        Assert.Equal("NftChain.Table", exception.Errors[0].Error.Details.Attribute);
        Assert.StartsWith("call 1 of 3, add chain inet t a: NftChain.Table: ", exception.Message);
        Assert.Equal("ENOENT", exception.ErrorName);
    }

    [Fact]
    public void A_test_tells_what_would_fail_and_changes_nothing()
    {
        NftTransaction transaction = Nft.Begin();
        transaction.Add(Table);
        transaction.Add(Chain("a"));
        Assert.Empty(transaction.Test());
        Assert.Empty(Nft.GetTables(new()));
        NftChange wrong = transaction.Delete(Chain("b"));
        Assert.Same(wrong, Assert.Single(transaction.Test()).Change);
        Assert.Throws<NftTransactionException>(() => transaction.Commit());
    }

    [Fact]
    public void Somebody_elses_change_in_between_is_noticed()
    {
        NftTransaction transaction = Nft.Begin(guarded: true);
        transaction.Add(Table);
        _place.Run("nft add table ip other");
        var exception = Assert.Throws<NftTransactionException>(() => transaction.Commit());
        Assert.Equal("ERESTART", exception.ErrorName);
        Assert.Contains("somebody else changed it", exception.Message);
        Assert.Equal(["other"], Nft.GetTables(new()).Select(table => table.Name));
        NftTransaction again = Nft.Begin(guarded: true);
        again.Add(Table);
        again.Commit();
        Assert.Equal(2, Nft.GetTables(new()).Count);
    }

    [Fact]
    public void A_transaction_may_be_larger_than_any_socket_buffer()
    {
        NftTransaction transaction = Nft.Begin();
        transaction.Add(Table);
        for (int i = 0; i < 50_000; i++)
            transaction.Add(Chain($"chain-{i}-{new string('x', 100)}"));
        transaction.Commit();
        Assert.Equal(50_000, Nft.GetChains(new()).Count);
    }

    [Fact]
    public void More_failures_than_answers_find_room_for_are_a_failure_all_the_same()
    {
        NftTransaction transaction = Nft.Begin();
        for (int i = 0; i < 20_000; i++)
            transaction.Add(Chain($"chain-{i}"));
        var exception = Assert.Throws<NftTransactionException>(() => transaction.Commit());
        Assert.Equal(0, exception.Change!.Index);
        Assert.True(Nft.GetGeneration().Id > 0);
        Assert.Empty(Nft.GetTables(new()));
    }

    [Fact]
    public void What_was_made_comes_back_with_its_handle()
    {
        NftTransaction transaction = Nft.Begin();
        NftChange table = transaction.Add(Table with { Comment = "ours" });
        NftChange chain = transaction.Add(Chain("a"));
        transaction.Commit(echo: true);
        Assert.Equal(Assert.Single(Nft.GetTables(new())).Handle, ((NftTable)table.Made!).Handle);
        Assert.Equal("ours", ((NftTable)table.Made!).Comment);
        Assert.Equal(Assert.Single(Nft.GetChains(new())).Handle, ((NftChain)chain.Made!).Handle);
        Assert.Equal(_place.Namespace, ((NftChain)chain.Made!).Namespace);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)] // as kernels before 6.3 need it
    public void Destroying_what_is_not_there_is_no_error(bool looksFirst)
    {
        NftTransaction transaction = Nft.Begin();
        transaction.LooksFirst = looksFirst;
        transaction.Destroy(Table);
        transaction.Add(Table);
        transaction.Destroy(Chain("a"));
        transaction.Add(Chain("b"));
        transaction.Destroy(Chain("b"));
        transaction.Add(Chain("c"));
        transaction.Add(new NftSet { Family = NftFamily.Inet, Table = "t", Name = "s", KeyType = NftType.Parse("ipv4_addr") });
        Assert.Empty(transaction.Test());
        transaction.Commit();
        Assert.Equal("c", Assert.Single(Nft.GetChains(new())).Name);
        NftTransaction second = Nft.Begin();
        second.LooksFirst = looksFirst;
        second.Destroy(Chain("c"));
        second.Destroy(Chain("c"));
        second.Destroy(new NftSet { Family = NftFamily.Inet, Table = "t", Name = "s" });
        second.Destroy(new NftObject { Family = NftFamily.Inet, Table = "t", Name = "n", Type = NftObjectType.Counter });
        second.Commit();
        Assert.Empty(Nft.GetChains(new()));
        Assert.Empty(Nft.GetSets(new()));
        NftTransaction third = Nft.Begin();
        third.LooksFirst = looksFirst;
        third.Destroy(Table);
        third.Destroy(Table);
        third.Commit();
        Assert.Empty(Nft.GetTables(new()));
    }

    [Fact]
    public void A_transaction_of_nothing_but_what_is_not_there_is_done()
    {
        NftTransaction transaction = Nft.Begin();
        transaction.LooksFirst = true;
        transaction.Destroy(Table);
        transaction.Commit();
        Assert.True(transaction.IsClosed);
    }

    [Fact]
    public void What_is_looked_for_is_looked_for_again_when_somebody_else_makes_it()
    {
        NftTransaction guarded = Nft.Begin(guarded: true);
        guarded.LooksFirst = true;
        guarded.Destroy(Table);
        guarded.Add(Table with { Name = "other" });
        _place.Run("nft add table inet t");
        Assert.Equal("ERESTART", Assert.Throws<NftTransactionException>(() => guarded.Commit()).ErrorName);
        NftTransaction free = Nft.Begin();
        free.LooksFirst = true;
        free.Destroy(Table);
        free.Add(Table with { Name = "other" });
        free.Commit();
        Assert.Equal("other", Assert.Single(Nft.GetTables(new())).Name);
    }

    [Fact]
    public void A_transaction_while_a_dump_runs_disturbs_neither()
    {
        NftTransaction many = Nft.Begin();
        many.Add(Table);
        many.Add(Chain("a"));
        for (int i = 0; i < 5000; i++)
            many.Add(new NftRule { Family = NftFamily.Inet, Table = "t", Chain = "a", Expressions = [] });
        many.Commit();
        int seen = 0;
        try
        {
            foreach (NftRule rule in Nft.StreamRules(new()))
            {
                if (seen++ != 100)
                    continue;
                NftTransaction one = Nft.Begin();
                one.Delete(rule);
                one.Commit();
            }
        }
        catch (NetlinkDumpInterruptedException)
        {
        }

        Assert.True(seen > 100);
        Assert.Equal(4999, Nft.GetRules(new()).Count);
    }

    [Fact]
    public void A_closed_transaction_takes_no_more_calls()
    {
        NftTransaction transaction = Nft.Begin();
        transaction.Add(Table);
        transaction.Undo();
        Assert.Throws<ObjectDisposedException>(() => transaction.Add(Table));
        Assert.Throws<ObjectDisposedException>(() => transaction.Commit());
        Assert.Empty(Nft.GetTables(new()));
    }

    private static NftChain Chain(string name) => new() { Family = NftFamily.Inet, Table = "t", Name = name };
}
