using Netlink.Protocol;
using Xunit;

namespace Netlink.Tests.Protocol;

public class RepeatedDumpTests
{
    private int _begun;

    [Fact]
    public void A_small_table_that_changes_is_read_again_and_handed_out_once()
    {
        Assert.Equal([1, 2, 3], RepeatedDump.Of(() => Dump(3, interruptedTimes: 2), hold: 10));
        Assert.Equal(3, _begun);
    }

    [Fact]
    public void A_large_one_streams_and_tells_the_interruption_at_its_end()
    {
        List<int> seen = [];
        Assert.Throws<NetlinkDumpInterruptedException>(() => AddAll(seen, RepeatedDump.Of(() => Dump(20, interruptedTimes: 1), hold: 10)));
        Assert.Equal(20, seen.Count);
        Assert.Equal(1, _begun);
    }

    [Fact]
    public void A_table_that_always_changes_is_told_after_some_times()
    {
        Assert.Throws<NetlinkDumpInterruptedException>(() => RepeatedDump.Of(() => Dump(3, interruptedTimes: 100), hold: 10, retries: 4).Count());
        Assert.Equal(5, _begun);
    }

    [Fact]
    public void Exactly_as_many_as_are_held_are_all_there() => Assert.Equal(10, RepeatedDump.Of(() => Dump(10, interruptedTimes: 0), hold: 10).Count());

    private static void AddAll(List<int> seen, IEnumerable<int> items)
    {
        foreach (int item in items)
            seen.Add(item);
    }

    private IEnumerable<int> Dump(int count, int interruptedTimes)
    {
        bool isInterrupted = _begun++ < interruptedTimes;
        for (int i = 1; i <= count; i++)
            yield return i;
        if (isInterrupted)
            throw new NetlinkDumpInterruptedException("RTM_GETROUTE");
    }
}
