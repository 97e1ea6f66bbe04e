using System.Globalization;
using System.Text;

namespace NetlinkPS.Help;

/// <summary>A cmdlet's page, in the form that platyPS writes and reads (schema 2.0.0).</summary>
internal static class MarkdownPage
{
    public static HandWritten Read(string text)
    {
        Dictionary<string, List<string>> sections = new(StringComparer.Ordinal);
        List<string> current = [];
        bool code = false;
        foreach (string line in text.Split('\n'))
        {
            code ^= line.StartsWith("```", StringComparison.Ordinal);
            if (!code && line.StartsWith("## ", StringComparison.Ordinal))
                sections[line[3..].Trim()] = current = [];
            else
                current.Add(line);
        }

        string Section(string name) => sections.TryGetValue(name, out List<string>? lines) ? string.Join('\n', lines).Trim() : "";
        return new()
        {
            Description = Section("DESCRIPTION"), Notes = Section("NOTES"), Examples = [.. Examples(sections.GetValueOrDefault("EXAMPLES") ?? [])],
            Links = [.. Section("RELATED LINKS").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)],
        };
    }

    public static string Write(CmdletHelp cmdlet, HandWritten page)
    {
        var text = new StringBuilder();
        text.Append("---\nexternal help file: NetlinkPS.dll-Help.xml\nModule Name: NetlinkPS\nonline version:\nschema: 2.0.0\n---\n\n");
        text.Append(CultureInfo.InvariantCulture, $"# {cmdlet.Name}\n\n## SYNOPSIS\n\n{cmdlet.Synopsis}\n\n## SYNTAX\n\n");
        foreach (SyntaxHelp syntax in cmdlet.Syntax)
        {
            if (cmdlet.Syntax.Count > 1)
                text.Append(CultureInfo.InvariantCulture, $"### {syntax.Set}{(syntax.IsDefault ? " (Default)" : "")}\n\n");
            text.Append(CultureInfo.InvariantCulture, $"```\n{syntax.Line}\n```\n\n");
        }

        text.Append(CultureInfo.InvariantCulture, $"## DESCRIPTION\n\n{Paragraph(page.Description)}## EXAMPLES\n\n");
        for (int i = 0; i < page.Examples.Count; i++)
            text.Append(CultureInfo.InvariantCulture, $"### Example {i + 1}: {page.Examples[i].Title}\n\n```powershell\n{page.Examples[i].Code}\n```\n\n{Paragraph(page.Examples[i].Remarks)}");
        text.Append("## PARAMETERS\n\n");
        foreach (ParameterHelp parameter in cmdlet.Parameters)
            Write(text, parameter);
        text.Append("### CommonParameters\n\nThis cmdlet supports the common parameters. See about_CommonParameters.\n\n");
        text.Append(CultureInfo.InvariantCulture, $"## INPUTS\n\n{Types(cmdlet.Inputs)}## OUTPUTS\n\n{Types(cmdlet.Outputs)}");
        text.Append(CultureInfo.InvariantCulture, $"## NOTES\n\n{Paragraph(page.Notes)}## RELATED LINKS\n\n{Paragraph(string.Join("\n\n", page.Links))}");
        return text.ToString().TrimEnd() + "\n";
    }

    private static void Write(StringBuilder text, ParameterHelp parameter)
    {
        text.Append(CultureInfo.InvariantCulture, $"### -{parameter.Name}\n\n{Paragraph(parameter.Text)}```yaml\nType: {(parameter.IsSwitch ? "SwitchParameter" : parameter.Type)}\n");
        text.Append(CultureInfo.InvariantCulture, $"Parameter Sets: {parameter.Sets}\nAliases:{(parameter.Aliases.Count == 0 ? "" : " " + string.Join(", ", parameter.Aliases))}\n");
        if (parameter.Values.Count > 0)
            text.Append(CultureInfo.InvariantCulture, $"Accepted values: {string.Join(", ", parameter.Values)}\n");
        text.Append(CultureInfo.InvariantCulture, $"\nRequired: {parameter.Required}\nPosition: {parameter.Position}\nDefault value: None\n");
        text.Append(CultureInfo.InvariantCulture, $"Accept pipeline input: {parameter.Pipeline}\nAccept wildcard characters: {parameter.Wildcards}\n```\n\n");
    }

    private static IEnumerable<Example> Examples(List<string> lines)
    {
        string? title = null;
        List<string> code = [], remarks = [];
        bool inCode = false;
        foreach (string line in lines.Append("### "))
        {
            if (line.StartsWith("```", StringComparison.Ordinal))
            {
                inCode = !inCode;
            }
            else if (!inCode && line.StartsWith("### ", StringComparison.Ordinal))
            {
                if (title is not null)
                    yield return new(title, string.Join('\n', code), string.Join('\n', remarks).Trim());
                title = line[4..];
                if (title.StartsWith("Example ", StringComparison.Ordinal) && title.Contains(": ", StringComparison.Ordinal))
                    title = title[(title.IndexOf(": ", StringComparison.Ordinal) + 2)..];
                code.Clear();
                remarks.Clear();
            }
            else
            {
                (inCode ? code : remarks).Add(line);
            }
        }
    }

    private static string Types(IReadOnlyList<string> types) => types.Count == 0 ? "### None\n\n" : string.Concat(types.Select(type => $"### {type}\n\n"));

    private static string Paragraph(string text) => text.Length == 0 ? "" : text + "\n\n";
}
