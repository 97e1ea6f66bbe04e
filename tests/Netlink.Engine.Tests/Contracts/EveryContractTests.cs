using System.Reflection;
using System.Text.Json;
using Netlink.Contracts;
using Netlink.Fuzz;
using Netlink.Tests.Generator;
using Netlink.Wire;
using Xunit;

namespace Netlink.Tests.Contracts;

/// <summary>What holds for every contract, found by reflection: those of families to come too.</summary>
public class EveryContractTests
{
    public static IEnumerable<TheoryDataRow<string>> Names => Contracts.Keys.Select(name => new TheoryDataRow<string>(name));

    private static Dictionary<string, FuzzedContract> Contracts { get; } = new[] { typeof(ContractSchema).Assembly, Assembly.GetExecutingAssembly() }
        .SelectMany(FuzzedContract.All).ToDictionary(contract => contract.Type.FullName!);

    [Theory]
    [MemberData(nameof(Names))]
    public void What_is_written_is_read_the_same(string name)
    {
        FuzzedContract contract = Contracts[name];
        var objects = new RandomObjects(new Random(name.Length));
        for (int i = 0; i < 200; i++)
        {
            object item = objects.Make(contract.Type);
            byte[] bytes = contract.Write(item);
            object? read = contract.Read(bytes);
            Assert.Equal(item, read);
            Assert.Equal(bytes, contract.Write(read!));
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Wrong_bytes_do_nothing_worse_than_a_format_exception(string name) =>
        Assert.Null(new Fuzzer(Contracts[name], name.Length).Run(2000)?.Failure);

    [Fact]
    public void Contracts_go_to_json_and_back()
    {
        var link = new Routing.Link { Name = "eth0", Mtu = 1500, UnknownAttributes = [new(5, [1, 2, 3])] };
        Assert.Equal(link, JsonSerializer.Deserialize<Routing.Link>(JsonSerializer.Serialize(link)));
    }

    [Fact]
    public void Nests_too_deep_for_the_stack_are_refused()
    {
        var writer = new NetlinkWriter();
        var tokens = new Stack<int>();
        for (int i = 0; i < 16_000; i++)
            tokens.Push(writer.BeginNest(2 | AttributeReader.NestedFlag));
        while (tokens.TryPop(out int token))
            writer.EndNest(token);
        byte[] bomb = writer.WrittenSpan.ToArray();
        Exception? thrown = null;
        var thread = new Thread(() => thrown = Record.Exception(() => EveryNest.Read(bomb)), maxStackSize: 256 * 1024);
        thread.Start();
        thread.Join();
        Assert.IsType<NetlinkFormatException>(thrown);
    }

    [Fact]
    public void An_attribute_too_long_for_its_length_is_refused()
    {
        var writer = new NetlinkWriter();
        Assert.Throws<NetlinkFormatException>(() => new EveryForm { Bytes = new byte[70_000] }.Write(writer));
    }

    [Fact]
    public void An_enum_that_does_not_fit_its_field_is_refused()
    {
        var hop = new Routing.RouteNextHop { Flags = Routing.RouteFlags.LookupTable };
        Assert.Contains("RouteNextHop.Flags", Assert.Throws<ArgumentOutOfRangeException>(() => hop.Write(new NetlinkWriter())).Message);
    }

    [Theory]
    [InlineData(new byte[] { 3, 0, 1, 0 })]
    [InlineData(new byte[] { 8, 0, 1, 0 })]
    [InlineData(new byte[] { 4, 0, 1 })]
    public void A_list_of_attributes_that_does_not_add_up_is_refused(byte[] bytes) => Assert.Throws<NetlinkFormatException>(() => EveryNest.Read(bytes));
}
