using System.Diagnostics;
using System.Globalization;

namespace Netlink.Fuzz;

/// <summary>One run of the fuzzer over contracts, as long as it was asked for or until something goes wrong.</summary>
/// <param name="options">How long, and with which chance.</param>
/// <param name="output">Where it says how far it is.</param>
/// <param name="regressions">The folder that keeps what went wrong.</param>
public sealed class FuzzRun(FuzzOptions options, TextWriter output, string regressions)
{
    private const int Portion = 20_000, LargePrime = 7919;
    private long _done;
    private long _accepted;

    /// <summary>Fuzzes contracts.</summary>
    /// <param name="contracts">The contracts.</param>
    /// <param name="real">Real messages to begin with.</param>
    /// <returns>How many failed.</returns>
    public int Execute(IReadOnlyList<FuzzedContract> contracts, ILookup<Type, byte[]> real)
    {
        int failures = 0, round = 0;
        long begun = Stopwatch.GetTimestamp();
        while (failures == 0 && IsWanted(Stopwatch.GetElapsedTime(begun)))
        {
            int portion = options.Time is null ? (int)Math.Clamp((options.Count - _done) / contracts.Count, 1, Portion) : Portion;
            Parallel.ForEach(contracts, contract =>
            {
                if (!IsWanted(Stopwatch.GetElapsedTime(begun)))
                    return;

                // Each portion has a seed of its own, so that a longer run tries other inputs, and the same run the same ones.
                var fuzzer = new Fuzzer(contract.Another(), unchecked((options.Seed * LargePrime) + round) ^ contract.Type.Name.Length, [.. real[contract.Type]]);
                if (fuzzer.Run(portion) is { } wrong)
                {
                    Interlocked.Increment(ref failures);
                    Tell(contract, wrong);
                }

                Interlocked.Add(ref _accepted, fuzzer.Accepted);
                Interlocked.Add(ref _done, portion);
            });
            round++;
            double seconds = Stopwatch.GetElapsedTime(begun).TotalSeconds;
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{_done:N0} inputs, {_accepted:N0} read as objects, {_done / seconds:N0} a second"));
        }

        output.WriteLine(failures == 0 ? $"{contracts.Count} contracts held." : $"{failures} of {contracts.Count} contracts failed.");
        return failures;
    }

    private bool IsWanted(TimeSpan elapsed) => options.Time is { } limit ? elapsed < limit : _done < options.Count;

    private void Tell(FuzzedContract contract, (byte[] Input, Exception Failure) wrong)
    {
        string kept = Regressions.Keep(regressions, contract.Type.Name, wrong.Input);
        lock (output)
            output.WriteLine($"{contract}: {wrong.Failure.GetType().Name}: {wrong.Failure.Message}\n  {kept} has the input now, and a test replays it: {Convert.ToHexStringLower(wrong.Input)}\n{wrong.Failure.StackTrace}");
    }
}
