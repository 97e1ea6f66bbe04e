using System.Text.RegularExpressions;
using NetlinkPS.Help;

namespace NetlinkPS.Tests.Help;

/// <summary>The help says what the cmdlets do now, all of it.</summary>
public partial class HelpTests
{
    private static readonly string Root = Path.GetDirectoryName(Lab.Manifest)!;

    [Fact]
    public void It_is_up_to_date() =>
        Assert.True(HelpFiles.Stale(Root).ToArray() is { Length: 0 }, $"run: dotnet run --project src/NetlinkPS.Help\n{string.Join('\n', HelpFiles.Stale(Root))}");

    [Fact]
    public void Every_cmdlet_and_parameter_is_described_and_shown_at_work() => Assert.Empty(HelpFiles.Missing(Root));

    [Fact]
    public void Examples_name_only_what_is_there()
    {
        Dictionary<string, (CmdletHelp Cmdlet, HandWritten Page)> pages = HelpFiles.Pages(Root).ToDictionary(page => page.Cmdlet.Name);
        List<string> wrong = [];
        foreach (Example example in pages.Values.SelectMany(page => page.Page.Examples))
        {
            foreach (Match command in Commands().Matches(example.Code))
            {
                if (!pages.TryGetValue(command.Groups[1].Value, out (CmdletHelp Cmdlet, HandWritten) page))
                    wrong.Add($"{command.Groups[1].Value} is no cmdlet");
                else
                    wrong.AddRange(Named().Matches(command.Groups[2].Value).Select(name => name.Groups[1].Value).Where(name => !Has(page.Cmdlet, name)).Select(name => $"{page.Cmdlet.Name} -{name}"));
            }
        }

        Assert.Empty(wrong);
    }

    private static bool Has(CmdletHelp cmdlet, string name) =>
        name == "Verbose" || cmdlet.Parameters.Any(parameter => parameter.Aliases.Append(parameter.Name).Contains(name, StringComparer.OrdinalIgnoreCase));

    [GeneratedRegex(@"(\w+-Nl\w+)([^|;\n)}]*)")]
    private static partial Regex Commands();

    [GeneratedRegex(@"(?<=\s)-([A-Za-z]\w*)")]
    private static partial Regex Named();
}
