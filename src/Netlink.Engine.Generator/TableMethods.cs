using Microsoft.CodeAnalysis;

namespace Netlink.Generator;

/// <summary>The requests of a table: what a family has to declare no more than once, for all of them.</summary>
internal static class TableMethods
{
    private const string Cancellation = "global::System.Threading.CancellationToken cancellationToken = default";
    private const string Flags = "global::Netlink.Wire.MessageFlags";
    private const string Collections = "global::System.Collections.Generic.";

    public static IEnumerable<MethodModel> Of(AttributeData table)
    {
        if (table.ConstructorArguments.Length < 4 || Enumerable.Range(1, 3).Any(name => table.Text(name) is null))
            return []; // half typed: the compiler says so itself
        string type = table.AttributeClass!.TypeArguments[0].Global(), things = $"<see cref=\"{type}\"/> objects", thing = $"a <see cref=\"{type}\"/>";
        string filter = table.Named<string?>("Filter", null) ?? "the kernel gives all";
        int made = table.Number(0);
        (string Name, int Command) add = (table.Text(1)!, made), delete = (table.Text(2)!, made + 1), get = (table.Text(3)!, made + 2);

        MethodModel Dump(string name, string verb, string list, string summary) => new(
            $"public {Collections}{list}<{type}> {name}({type} filter, {Cancellation})", name, true, verb, type, type, "filter", Names.NoFlags, "cancellationToken", get.Name, get.Command, made, Names.NoFlags)
        {
            Documentation = new(
            [
                $"<summary>Asks for {things}{summary}</summary>", $"<param name=\"filter\">What to ask for: {filter}.</param>",
                "<param name=\"cancellationToken\">Ends the dump.</param>", "<returns>What there is.</returns>",
            ]),
        };

        MethodModel Do((string Name, int Command) operation, string name, string verb, string returns, bool hasFlags, params string[] documentation) => new(
            $"public {returns} {name}({type} item, {(hasFlags ? $"{Flags} flags, " : "")}{Cancellation})", name, false, verb, type, returns == "void" ? null : type,
            "item", hasFlags ? "flags" : Names.NoFlags, "cancellationToken", operation.Name, operation.Command, returns == "void" ? 0 : made, Names.NoFlags)
        {
            Documentation = new([.. documentation, "<param name=\"cancellationToken\">Ends the wait.</param>"]),
        };

        string wanted = "<param name=\"item\">What is wanted. Only what is set is sent.</param>";
        string how = $"<param name=\"flags\"><see cref=\"{Flags}.Create\"/> with <see cref=\"{Flags}.Exclusive\"/> makes one, with <see cref=\"{Flags}.Replace\"/> makes one or puts it in another's place; nothing changes one.</param>";
        return
        [
            Dump("Stream", "Dump", "IEnumerable", ", and streams them."),
            Dump("List", "DumpList", "IReadOnlyList", ". A table that changes meanwhile is read again."),
            Dump("StreamAsync", "DumpAsync", "IAsyncEnumerable", ", without holding a thread."),
            Do(add, "New", "Execute", "void", true, $"<summary>Makes or changes {thing}.</summary>", wanted, how),
            Do(add, "NewEcho", "ExecuteEcho", type + "?", true, $"<summary>Makes or changes {thing}, and gives it back as the kernel made it.</summary>", wanted, how, "<returns>What was made; null where this kernel does not send it back.</returns>"),
            Do(delete, "Delete", "Execute", "void", false, $"<summary>Deletes {thing}.</summary>", "<param name=\"item\">Which one.</param>"),
        ];
    }
}
