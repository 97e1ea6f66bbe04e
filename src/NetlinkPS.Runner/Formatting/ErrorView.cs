using System.Management.Automation;

namespace NetlinkPS.Runner.Formatting;

/// <summary>An error as PowerShell's concise view has it: <c>Command: message</c>, and for later lines of a text the line itself.</summary>
internal static class ErrorView
{
    public static IEnumerable<string> Lines(ErrorRecord record, bool colour)
    {
        InvocationInfo? invocation = record.InvocationInfo;
        string message = record.ErrorDetails?.Message is { Length: > 0 } details ? details : record.Exception.Message;
        string reason = invocation?.MyCommand?.Name is { } command ? command
            : record.CategoryInfo.Activity is { Length: > 0 } activity ? activity
            : invocation?.InvocationName is { Length: > 0 } name ? name
            : record.CategoryInfo.Category.ToString();
        string red = colour ? "\e[31;1m" : "", accent = colour ? "\e[36;1m" : "", reset = colour ? Cells.Reset : "";
        string text = $"{red}{reason}: ";
        if (invocation is { ScriptLineNumber: > 1 })
        {
            string number = invocation.ScriptLineNumber.ToString(System.Globalization.CultureInfo.InvariantCulture).PadLeft(4);
            int length = Math.Max(invocation.Line.TrimEnd().Length - invocation.OffsetInLine + 1, 1);
            string line = invocation.Line.TrimEnd();
            text += $"{red}\n{accent}Line |\n{accent}{number} | {reset} {line}\n{accent}     | {red} {new string(' ', invocation.OffsetInLine - 1)}{new string('~', length)}\n{accent}     | {red}{message}";
        }
        else text += red + message;
        if (record.ErrorDetails?.RecommendedAction is { Length: > 0 } action)
            text += $"\n{red}  Recommendation: {action}";
        return (text + reset).Split('\n');
    }
}
