using System.Reflection;
using Netlink.Contracts;
using Netlink.Fuzz;
using Netlink.Tests.Generator;
using Netlink.Tracing;
using Netlink.Wire;
using Xunit;

namespace Netlink.Tests.Tracing;

/// <summary>What holds for the bytes of every contract when a trace takes them apart.</summary>
public class SchemaWalkTests
{
    public static IEnumerable<TheoryDataRow<string>> Names => Contracts.Keys.Select(name => new TheoryDataRow<string>(name));

    private static Dictionary<string, FuzzedContract> Contracts { get; } = new[] { typeof(ContractSchema).Assembly, Assembly.GetExecutingAssembly() }
        .SelectMany(FuzzedContract.All).ToDictionary(contract => contract.Type.FullName!);

    [Theory]
    [MemberData(nameof(Names))]
    public void Whatever_a_contract_writes_has_names_and_no_problem(string name)
    {
        FuzzedContract contract = Contracts[name];
        ContractSchema schema = Schema(contract.Type);
        var objects = new RandomObjects(new Random(name.Length));
        for (int i = 0; i < 50; i++)
        {
            List<TraceField> fields = SchemaWalk.Read(schema, contract.Write(objects.Make(contract.Type)));
            Assert.Empty(fields.SelectMany(field => field.All()).Where(field => !field.IsKnown || field.Problem is not null).Select(field => field.ToString()));
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Wrong_bytes_are_told_and_never_thrown(string name)
    {
        FuzzedContract contract = Contracts[name];
        ContractSchema schema = Schema(contract.Type);
        var random = new Random(name.Length);
        var objects = new RandomObjects(random);
        var mutator = new Mutator(random);
        byte[] last = [];
        for (int i = 0; i < 200; i++)
        {
            byte[] bytes = contract.Write(objects.Make(contract.Type));
            foreach (TraceField field in SchemaWalk.Read(schema, mutator.Mutate(bytes, last)).SelectMany(field => field.All()))
                Assert.NotNull(field.Text);
            last = bytes;
        }
    }

    [Fact]
    public void Every_form_is_read_as_what_it_is()
    {
        var writer = new NetlinkWriter();
        new EveryForm
        {
            Family = 2, Kind = "one", IndexedScalars = [0x01020304], Packed = [1, 2], Keyed = [new() { Key = 7, Id = 5 }], KeyedTwice = [new() { Policy = 3, Attribute = 4, Id = 6 }],
            Framed = [new() { Index = 9 }],
        }.Write(writer);
        List<TraceField> fields = SchemaWalk.Read(EveryForm.Schema, writer.WrittenSpan.ToArray());
        TraceField Of(string kernelName) => fields.Single(field => field.KernelName == kernelName);
        Assert.Equal("one", Of("E_KIND").Value);
        Assert.Equal(0x01020304ul, Of("E_INDEXED_SCALAR").Fields.Single().Value);
        Assert.Equal(["1", "2"], Of("E_PACKED").Fields.Select(field => field.Text));
        Assert.Equal(("[7]", "5"), (Of("E_KEYED").Fields[0].Name, Of("E_KEYED").Fields[0].Fields[0].Text));
        Assert.Equal(("[3]", "[4]"), (Of("E_KEYED_TWICE").Fields[0].Name, Of("E_KEYED_TWICE").Fields[0].Fields[0].Name));
        Assert.Equal("9", Of("E_FRAMED").Fields[0].Fields.Single(field => field.Name == "Index").Text);
    }

    [Fact]
    public void An_attribute_that_nobody_declared_is_told_as_hexadecimal_digits()
    {
        var writer = new NetlinkWriter();
        writer.WriteAttribute(9999, [1, 2, 0xff]);
        int nest = writer.BeginNest(9998 | AttributeReader.NestedFlag);
        writer.WriteAttribute(1, [5]);
        writer.EndNest(nest);
        List<TraceField> fields = SchemaWalk.Read(EveryNest.Schema, writer.WrittenSpan.ToArray());
        Assert.Equal(("attribute 9999", false, "0102ff"), (fields[0].Name, fields[0].IsKnown, fields[0].Text));
        Assert.Equal("05", Assert.Single(fields[1].Fields).Text);
    }

    private static ContractSchema Schema(Type contract) => (ContractSchema)contract.GetProperty("Schema", BindingFlags.Public | BindingFlags.Static)!.GetValue(null)!;
}
