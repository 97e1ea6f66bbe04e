using System.Diagnostics;
using System.Globalization;
using Netlink.Contracts;
using Netlink.Fuzz;

// dotnet run -c Release --project tests/Netlink.Fuzz -- [--count N | --minutes N] [--seed N] [--contract NAME]
// dotnet run --project tests/Netlink.Fuzz -- capture NAME [--without OPERATION,...] COMMAND ...
//     adds to tests/corpus/NAME.txt what COMMAND and the kernel say (needs strace); tests/corpus/capture does it for every family
if (args is ["capture", { } name, "--without", { } without, _, ..])
    return CorpusCapture.Run(name, without.Split(','), args[4..]);
if (args is ["capture", { } file, _, ..])
    return CorpusCapture.Run(file, [], args[2..]);
long count = long.Parse(Option("--count") ?? "10000000", CultureInfo.InvariantCulture);
TimeSpan limit = Option("--minutes") is { } minutes ? TimeSpan.FromMinutes(double.Parse(minutes, CultureInfo.InvariantCulture)) : TimeSpan.MaxValue;
int seed = int.Parse(Option("--seed") ?? "1", CultureInfo.InvariantCulture);
string? only = Option("--contract");

FuzzedContract[] contracts = [.. FuzzedContract.All(typeof(ContractSchema).Assembly).Where(contract => only is null || contract.Type.Name == only)];
if (contracts.Length == 0)
{
    Console.Error.WriteLine($"There is no contract '{only}'.");
    return 1;
}

ILookup<Type, byte[]> real = Corpus.Load().Where(item => item.Message.Schema is not null).ToLookup(item => item.Message.Schema!.Type, item => item.Message.Body.ToArray());
const int Portion = 20_000;
long begun = Stopwatch.GetTimestamp(), done = 0, accepted = 0;
int failures = 0;
while (failures == 0 && (Option("--minutes") is null ? done < count : Stopwatch.GetElapsedTime(begun) < limit))
{
    Parallel.ForEach(contracts, contract =>
    {
        // Each portion has a seed of its own, so that a longer run tries other inputs.
        var fuzzer = new Fuzzer(FuzzedContract.All(contract.Type.Assembly).First(other => other.Type == contract.Type), HashCode.Combine(seed, done) ^ contract.Type.Name.Length, [.. real[contract.Type]]);
        if (fuzzer.Run(Portion) is { } wrong)
        {
            Interlocked.Increment(ref failures);
            string kept = Regressions.Keep(contract.Type.Name, wrong.Input);
            Console.Error.WriteLine($"{contract}: {wrong.Failure.GetType().Name}: {wrong.Failure.Message}\n  {kept} has the input now, and a test replays it: {Convert.ToHexStringLower(wrong.Input)}\n{wrong.Failure.StackTrace}");
        }

        Interlocked.Add(ref accepted, fuzzer.Accepted);
    });
    done += (long)contracts.Length * Portion;
    double seconds = Stopwatch.GetElapsedTime(begun).TotalSeconds;
    Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{done:N0} inputs, {accepted:N0} read as objects, {done / seconds:N0} a second"));
}

Console.WriteLine(failures == 0 ? $"{contracts.Length} contracts held." : $"{failures} contracts failed.");
return failures == 0 ? 0 : 1;

string? Option(string name) => Array.IndexOf(args, name) is >= 0 and var at && at + 1 < args.Length ? args[at + 1] : null;
