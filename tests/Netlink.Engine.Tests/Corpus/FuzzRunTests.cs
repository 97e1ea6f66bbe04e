using Netlink.Contracts;
using Netlink.Fuzz;
using Netlink.Routing;
using Netlink.Wire;
using Xunit;

namespace Netlink.Tests.Corpus;

/// <summary>The fuzzer itself: what it must notice, what it keeps, and what it says to wrong arguments.</summary>
public sealed class FuzzRunTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("fuzz").FullName;

    [Theory]
    [InlineData(typeof(ThrowingRule<int>), "IndexOutOfRangeException")]
    [InlineData(typeof(ForgettingRule<int>), "What was read is written differently the second time.")]
    public void A_reader_with_a_defect_is_found_kept_and_replayed(Type broken, string expected)
    {
        FuzzedContract[] contracts = [Contract(broken), new FuzzedContract<Rule>()];
        var output = new StringWriter();
        Assert.Equal(1, new FuzzRun(new() { Count = 40_000 }, output, _folder).Execute(contracts, Nothing));
        Assert.Contains("1 of 2 contracts failed.", output.ToString());
        Assert.Contains(expected, output.ToString());
        string file = Assert.Single(Directory.GetFiles(_folder));
        Assert.Equal($"{broken.Name}.txt", Path.GetFileName(file));
        Assert.Contains(file, output.ToString());

        // The suite replays what the folder has in just this way.
        Assert.Contains(expected, Assert.Single(Regressions.Replay(_folder, contracts)));
        File.Move(file, Path.Combine(_folder, "Rule.txt"));
        Assert.Empty(Regressions.Replay(_folder, contracts));
        Assert.Contains("there is no such contract", Assert.Single(Regressions.Replay(_folder, [contracts[0]])));
    }

    [Fact]
    public void A_run_is_as_long_as_it_was_asked_for()
    {
        var output = new StringWriter();
        Assert.Equal(0, new FuzzRun(new() { Count = 1000 }, output, _folder).Execute([new FuzzedContract<Rule>()], Nothing));
        Assert.StartsWith("1,000 inputs", output.ToString());
        Assert.Contains("1 contracts held.", output.ToString());
        Assert.Empty(Directory.GetFiles(_folder));
    }

    [Theory]
    [InlineData("--minutes", "--minutes needs a number above 0: see --help")]
    [InlineData("--minutes x", "--minutes needs a number above 0, not 'x': see --help")]
    [InlineData("--count -1", "--count needs a number above 0, not '-1': see --help")]
    [InlineData("--count 1.5", "--count needs a number above 0, not '1.5': see --help")]
    [InlineData("--fast", "there is no option '--fast': see --help")]
    [InlineData("--contract", "--contract needs a name: see --help")]
    public void Wrong_arguments_are_told_in_one_line(string arguments, string expected) =>
        Assert.Equal(expected, Assert.Throws<FormatException>(() => FuzzOptions.Parse(arguments.Split(' '))).Message);

    [Fact]
    public void Arguments_are_taken_as_they_are_said()
    {
        Assert.Equal(new FuzzOptions { Count = 5, Seed = 7, Contract = "Link" }, FuzzOptions.Parse(["--count", "5", "--seed", "7", "--contract", "Link"]));
        Assert.Equal(TimeSpan.FromSeconds(30), FuzzOptions.Parse(["--minutes", "0.5"]).Time);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static ILookup<Type, byte[]> Nothing => Array.Empty<(Type Type, byte[] Input)>().ToLookup(pair => pair.Type, pair => pair.Input);

    private static FuzzedContract Contract(Type type) => (FuzzedContract)Activator.CreateInstance(typeof(FuzzedContract<>).MakeGenericType(type))!;

    // Generic, so that the tests that look for every contract by reflection pass these over.

    /// <summary>Believes that there is a byte more than there is.</summary>
    private sealed class ThrowingRule<T> : INetlinkContract<ThrowingRule<T>>
    {
        public static ContractSchema Schema => Rule.Schema;

        public static ThrowingRule<T> Read(ReadOnlySpan<byte> payload) => payload.Length % 4 != 3 || payload[payload.Length] == 0 ? new() : new();

        public void Write(NetlinkWriter writer) => new Rule().Write(writer);
    }

    /// <summary>Writes something else each time.</summary>
    private sealed class ForgettingRule<T> : INetlinkContract<ForgettingRule<T>>
    {
        private uint _length;

        public static ContractSchema Schema => Rule.Schema;

        public static ForgettingRule<T> Read(ReadOnlySpan<byte> payload) => new() { _length = (uint)payload.Length + 1 };

        public void Write(NetlinkWriter writer) => new Rule { Priority = _length, OutputLink = _length > 20 ? "x" : null }.Write(writer);
    }
}
