using System.Diagnostics;

namespace Netlink.Fuzz;

/// <summary>Feeds a contract's reader with wrong bytes, and notices what a reader must not do.</summary>
/// <param name="contract">The contract.</param>
/// <param name="seed">What chance begins with.</param>
/// <param name="real">Real messages to begin with, beside random objects.</param>
public sealed class Fuzzer(FuzzedContract contract, int seed, IReadOnlyList<byte[]>? real = null)
{
    private const int Seeds = 64;
    private static readonly TimeSpan Hang = TimeSpan.FromSeconds(2);
    private readonly Random _random = new(seed);
    private readonly List<byte[]> _seeds = [.. real ?? []];

    /// <summary>How many inputs were read as objects all the same.</summary>
    public long Accepted { get; private set; }

    /// <summary>Reads wrong bytes.</summary>
    /// <param name="count">How many inputs.</param>
    /// <returns>The first input that went wrong, and how; null when none did.</returns>
    public (byte[] Input, Exception Failure)? Run(long count)
    {
        var objects = new RandomObjects(_random);
        var mutator = new Mutator(_random);
        int wanted = Seeds + (real?.Count ?? 0);
        while (_seeds.Count < wanted)
            _seeds.Add(contract.Write(objects.Make(contract.Type)));
        for (long i = 0; i < count; i++)
        {
            byte[] input = mutator.Mutate(_seeds[_random.Next(_seeds.Count)], _seeds[_random.Next(_seeds.Count)]);
            try
            {
                Check(input);
            }
            catch (Exception failure)
            {
                return (input, failure);
            }
        }

        return null;
    }

    /// <summary>Reads one input; what was read must be written and read again the same.</summary>
    public void Check(byte[] input)
    {
        long begun = Stopwatch.GetTimestamp();
        if (contract.Read(input) is { } item)
        {
            Accepted++;
            byte[] written = contract.Write(item);
            object? again = contract.Read(written);
            if (!written.AsSpan().SequenceEqual(contract.Write(again ?? throw new InvalidOperationException("What was written cannot be read."))))
                throw new InvalidOperationException("What was read is written differently the second time.");
        }

        if (Stopwatch.GetElapsedTime(begun) > Hang)
            throw new TimeoutException($"{input.Length} bytes took {Stopwatch.GetElapsedTime(begun).TotalSeconds:0.0} s.");
    }
}
