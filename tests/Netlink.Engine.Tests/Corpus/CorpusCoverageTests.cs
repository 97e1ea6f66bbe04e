using Netlink.Contracts;
using Netlink.Fuzz;
using Netlink.Tests.Conformance;
using Netlink.Tests.Support;
using Netlink.Tracing;
using Xunit;
using Messages = Netlink.Fuzz.Corpus;

namespace Netlink.Tests.Corpus;

/// <summary>Every kind of message that the engine knows is in the corpus at least once, or says here why not.</summary>
public class CorpusCoverageTests
{
    private static readonly Dictionary<string, string> NotInTheCorpus = new()
    {
        ["PolicyPiece"] = "no tool asks for a family's policy",
    };

    [Fact]
    public void Every_message_type_has_a_real_message()
    {
        IReadOnlyList<CorpusMessage> messages = Messages.Load();
        HashSet<Type> real = [.. messages.Select(item => item.Message.Schema!.Type)];
        Type[] all = [.. EngineSchemas.Families().SelectMany(family => family.Operations)
            .SelectMany(operation => new[] { operation.Request(), operation.Reply?.Invoke() }).OfType<ContractSchema>()
            .Select(contract => contract.Type).Where(type => type != typeof(NoAttributes)).Distinct()];
        string[] missing = [.. all.Where(type => !real.Contains(type)).Select(type => type.Name).Order(StringComparer.Ordinal)];
        RunReport.Add($"{messages.Count} messages of the corpus are of {all.Length - missing.Length} of {all.Length} message types; without one: {missing.Length}", missing);
        Assert.Empty(missing.Except(NotInTheCorpus.Keys));
    }

    /// <summary>What stands inside of messages: a kind of link or qdisc, an expression, a nest. Known by the names of its attributes.</summary>
    [Fact]
    public void Most_of_what_stands_inside_of_messages_is_in_one()
    {
        HashSet<string> real = [.. Messages.Load().SelectMany(item => item.Message.AllFields()).Select(field => field.KernelName).OfType<string>()];
        ContractSchema[] all = [.. EngineSchemas.Contracts().Where(contract => contract.Attributes.Count > 0)];
        string[] missing = [.. all.Where(contract => !contract.Attributes.Any(attribute => real.Contains(attribute.KernelName))).Select(contract => contract.Name).Order(StringComparer.Ordinal)];
        RunReport.Add($"{all.Length - missing.Length} of {all.Length} contracts with attributes have some in the corpus; none: {missing.Length}", missing);
        Assert.True(missing.Length < all.Length / 3, string.Join(' ', missing));
    }
}
