using System.Text.RegularExpressions;

namespace Netlink.Oracles;

/// <summary>What <c>nft -a list ruleset</c> prints, in its parts: rules, comments and objects in nft's own words, which its JSON has not.</summary>
internal sealed partial class NftListing
{
    private const int Indentation = 2;
    private readonly Dictionary<string, List<string>> _blocks = [];
    private readonly Dictionary<string, string> _rules = [];

    public NftListing(string text)
    {
        string table = "", block = "", begun = "";
        foreach (string line in text.Split('\n'))
        {
            if (Opening().Match(line) is { Success: true } opening)
            {
                bool isTable = line[0] == 't';
                if (isTable)
                    table = opening.Groups["name"].Value;
                block = isTable ? table : $"{table} {opening.Groups["name"].Value}";
                _blocks[block] = [];
            }
            else if (line.StartsWith("\t\t", StringComparison.Ordinal) && (begun.Length > 0 || line.EndsWith('{')))
            {
                // A rule with a chain of its own: its handle stands behind the last brace.
                begun += Handle().Replace(line, "")[Indentation..] + "\n";
                if (begun.Length > 0 && line.StartsWith("\t\t}", StringComparison.Ordinal))
                {
                    _rules[$"{table} {Handle().Match(line).Groups["handle"].Value}"] = begun.TrimEnd('\n');
                    begun = "";
                }
            }
            else if (Rule().Match(line) is { Success: true } rule)
                _rules[$"{table} {rule.Groups["handle"].Value}"] = rule.Groups["text"].Value;
            else if (line == "\t}")
                block = table;
            else if (line.Trim() is { Length: > 0 } content && block.Length > 0)
                _blocks[block].Add(content);
        }
    }

    /// <summary>A rule in nft's words; null where there is none.</summary>
    public string? RuleText(string table, string handle) => _rules.GetValueOrDefault($"{table} {handle}");

    /// <summary>What stands between the braces of <c>inet t</c>, <c>inet t chain c</c>, <c>inet t ct helper h</c>.</summary>
    public IReadOnlyList<string> Block(string name) => _blocks.GetValueOrDefault(name) ?? [];

    /// <summary>A thing's comment; null where it has none.</summary>
    public string? Comment(string block) => Block(block).Select(line => CommentLine().Match(line)).FirstOrDefault(match => match.Success)?.Groups["comment"].Value;

    [GeneratedRegex(@"^(table |\t)(?<name>\S[^{]*\S) \{( # handle \d+)?$")]
    private static partial Regex Opening();

    [GeneratedRegex(@"^\t\t(?<text>\S.*?)\s*# handle (?<handle>\d+)$")]
    private static partial Regex Rule();

    [GeneratedRegex(@"\s*# handle (?<handle>\d+)$")]
    private static partial Regex Handle();

    [GeneratedRegex("^comment \"(?<comment>.*)\"$")]
    private static partial Regex CommentLine();
}
