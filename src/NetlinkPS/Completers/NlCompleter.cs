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
                .. Offer(Place(fakeBoundParameters), fakeBoundParameters ?? new Hashtable())
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

    /// <summary>All that there is, of what the other parameters name.</summary>
    /// <param name="place">The namespace that was already typed; null is the process's own.</param>
    /// <param name="bound">The parameters that were already typed.</param>
    /// <returns>The choices.</returns>
    protected virtual IEnumerable<(string Text, string ToolTip)> Offer(NetworkNamespace? place, IDictionary bound) => Offer(place);

    /// <summary>What was typed for a parameter.</summary>
    /// <param name="bound">The parameters.</param>
    /// <param name="names">The parameter's names.</param>
    /// <returns>The text; null where nothing was typed.</returns>
    protected static string? Typed(IDictionary bound, params string[] names) =>
        names.Select(name => bound[name]).FirstOrDefault(value => value is not null) is { } value
            ? (value is Array { Length: > 0 } many ? many.GetValue(0) : value)?.ToString()
            : null;

    private static NetworkNamespace? Place(IDictionary? bound) => bound?[nameof(NlCmdlet.Namespace)] switch
    {
        NetworkNamespace known => known,
        string { Length: > 0 } text => NetworkNamespace.Parse(text),
        _ => null,
    };

    private static string Quote(string text) => text.Any(c => char.IsWhiteSpace(c) || "'\"$`(){}@#;,|&".Contains(c)) ? $"'{text.Replace("'", "''")}'" : text;
}
