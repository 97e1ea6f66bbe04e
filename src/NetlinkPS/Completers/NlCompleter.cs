using System.Collections;
using System.Management.Automation;
using System.Management.Automation.Language;
using Netlink;

namespace NetlinkPS;

/// <summary>Offers what begins like the word under the cursor. What cannot be asked for offers nothing: Tab never fails.</summary>
public abstract class NlCompleter : IArgumentCompleter
{
    /// <inheritdoc/>
    public IEnumerable<CompletionResult> CompleteArgument(
        string commandName, string parameterName, string wordToComplete, CommandAst commandAst, IDictionary fakeBoundParameters)
    {
        string word = (wordToComplete ?? "").Trim('\'', '"');
        try
        {
            return
            [
                .. Offer(Place(fakeBoundParameters))
                    .Where(choice => choice.Text.StartsWith(word, StringComparison.OrdinalIgnoreCase))
                    .Select(choice => new CompletionResult(Quote(choice.Text), choice.Text, CompletionResultType.ParameterValue, choice.ToolTip)),
            ];
        }
        catch (Exception exception) when (exception is NetlinkException or ArgumentException or FormatException or IOException or UnauthorizedAccessException)
        {
            return [];
        }
    }

    /// <summary>All that there is.</summary>
    /// <param name="place">The namespace that was already typed; null is the process's own.</param>
    /// <returns>The choices.</returns>
    protected abstract IEnumerable<(string Text, string ToolTip)> Offer(NetworkNamespace? place);

    private static NetworkNamespace? Place(IDictionary? bound) => bound?[nameof(NlCmdlet.Namespace)] switch
    {
        NetworkNamespace known => known,
        string { Length: > 0 } text => NetworkNamespace.Parse(text),
        _ => null,
    };

    private static string Quote(string text) => text.Any(c => char.IsWhiteSpace(c) || "'\"$`(){}@#;,|&".Contains(c)) ? $"'{text.Replace("'", "''")}'" : text;
}
