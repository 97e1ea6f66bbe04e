using System.Diagnostics;

namespace Netlink.Bench;

/// <summary>A subject: the rows about it, and what they are measured on, which is made when a row first needs it.</summary>
internal abstract class Benchmark(BenchOptions options) : IDisposable
{
    private readonly Stack<IDisposable> _owned = new();

    public abstract IEnumerable<Row> Rows { get; }

    protected BenchOptions Options { get; } = options;

    protected Scratch Scratch { get; } = new();

    /// <summary>Takes away what the machine would keep, in the midst of whatever is going on.</summary>
    public void Abandon() => Scratch.Dispose();

    public void Dispose()
    {
        while (_owned.TryPop(out IDisposable? item))
            item.Dispose();
        Scratch.Dispose();
    }

    public static double Seconds(Action action)
    {
        long begun = Stopwatch.GetTimestamp();
        action();
        return Stopwatch.GetElapsedTime(begun).TotalSeconds;
    }

    /// <summary>What rows are measured on: made when the first of them needs it, gone with the subject.</summary>
    protected Lazy<T> Owned<T>(Func<T> make)
        where T : IDisposable => new(() =>
    {
        T made = make();
        _owned.Push(made);
        return made;
    });

    /// <summary>Both in turns in one run, so that what else the machine does falls on both; the medians.</summary>
    protected Result InTurns(Func<double> ours, Func<double> reference, int turns)
    {
        turns = Options.Turns ?? turns;
        var both = new (double Ours, double Reference)[turns];
        ours();
        for (int i = 0; i < turns; i++)
            both[i] = (ours(), reference());
        return new(both.Select(turn => turn.Ours).Order().ElementAt(turns / 2), both.Select(turn => turn.Reference).Order().ElementAt(turns / 2));
    }

    /// <summary>The bytes that are allocated for each object that streams past; and those that an object itself holds, which nobody could do without.</summary>
    protected static Result BytesEach<T>(Func<IEnumerable<T>> stream)
    {
        int count = stream().Count();
        long before = GC.GetTotalAllocatedBytes(precise: true);
        foreach (T _ in stream())
        {
        }

        double allocated = GC.GetTotalAllocatedBytes(precise: true) - before;
        var kept = new List<T>(count + (count / 8));
        before = GC.GetTotalMemory(forceFullCollection: true);
        kept.AddRange(stream());
        double held = GC.GetTotalMemory(forceFullCollection: true) - before;
        GC.KeepAlive(kept);
        return new(allocated / count, held / kept.Count);
    }
}
