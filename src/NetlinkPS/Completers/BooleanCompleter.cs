using System.Collections;
using System.Management.Automation;
using System.Management.Automation.Language;

namespace NetlinkPS;

/// <summary>Offers <c>$true</c> and <c>$false</c>, which PowerShell does not for a parameter that can also be left alone.</summary>
public sealed class BooleanCompleter : IArgumentCompleter
{
    /// <inheritdoc/>
    public IEnumerable<CompletionResult> CompleteArgument(
        string commandName, string parameterName, string wordToComplete, CommandAst commandAst, IDictionary fakeBoundParameters) =>
        new[] { "$true", "$false" }.Where(word => word.StartsWith(wordToComplete ?? "", StringComparison.OrdinalIgnoreCase)).Select(word => new CompletionResult(word));
}
