using System.Text;
using Netlink.Contracts;
using Netlink.Fuzz;
using Netlink.Tracing;
using Netlink.Wire;
using Xunit;
using Messages = Netlink.Fuzz.Corpus;

namespace Netlink.Tests.Corpus;

/// <summary>Real messages (<c>tests/corpus</c>): each is read as its contract and written back the same.</summary>
public class CorpusTests
{
    private static readonly Dictionary<Type, FuzzedContract> Contracts = FuzzedContract.All(typeof(ContractSchema).Assembly).ToDictionary(contract => contract.Type);

    public static IEnumerable<TheoryDataRow<string>> Files => Messages.Folder is null ? [] : Directory.EnumerateFiles(Messages.Folder, "*.txt").Order().Select(file => new TheoryDataRow<string>(Path.GetFileName(file)));

    [Theory]
    [MemberData(nameof(Files))]
    public void Every_message_is_written_back_byte_for_byte(string file)
    {
        IReadOnlyList<CorpusMessage> messages = Messages.Load(Path.Combine(Messages.Folder!, file));
        Assert.NotEmpty(messages);
        foreach (CorpusMessage item in messages)
        {
            ContractSchema schema = item.Message.Schema ?? throw new InvalidOperationException($"{item}: no contract reads it");
            FuzzedContract contract = Contracts[schema.Type];
            byte[] body = item.Message.Body.ToArray();
            object read = contract.Read(body) ?? throw new InvalidOperationException($"{item}: it cannot be read");
            byte[] written = contract.Write(read);

            // What differs may only be the order of attributes, padding before 64 bits, the flag of a nest, and the NUL behind a text.
            Assert.True(Canonical(schema, written) == Canonical(schema, body), $"{item}:\n{Canonical(schema, body)}\nis written as\n{Canonical(schema, written)}");
        }
    }

    // ip sends the settings of a port without saying of which kind it is (it says "bridge_slave" elsewhere); the kernel knows it by the master.
    [Theory]
    [MemberData(nameof(Files))]
    public void Every_attribute_of_every_message_has_a_name(string file) => Assert.Empty(
        Messages.Load(Path.Combine(Messages.Folder!, file)).SelectMany(item => item.Message.AllFields().Where(field => (!field.IsKnown || field.Problem is not null) && field.KernelName != "IFLA_INFO_SLAVE_DATA").Select(field => $"{item}: {field}")));

    [Fact]
    public void Inputs_that_went_wrong_once_do_so_no_more() => Assert.Empty(Regressions.Replay(Regressions.Folder, [.. Contracts.Values]));

    /// <summary>The bytes of every leaf, in the order of the attributes' numbers.</summary>
    private static string Canonical(ContractSchema schema, byte[] body)
    {
        var text = new StringBuilder();
        Append(text, SchemaWalk.Read(schema, body), 0);
        return text.ToString();
    }

    private static void Append(StringBuilder text, IReadOnlyList<TraceField> fields, int depth)
    {
        foreach (TraceField field in fields.OrderBy(field => field.IsHeader ? -1 : field.Number ?? 0))
        {
            ReadOnlySpan<byte> bytes = field.Value is string ? field.Bytes.Span.TrimEnd((byte)0) : field.Bytes.Span;
            bool isNest = field.Fields.Count > 0 && !field.Fields.All(part => part.IsHeader);
            text.Append(' ', depth * 2).Append(field.KernelName ?? field.Name).Append(' ').Append(isNest ? "" : Convert.ToHexStringLower(bytes)).Append('\n');
            if (isNest)
                Append(text, field.Fields, depth + 1);
        }
    }
}
