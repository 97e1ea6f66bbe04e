using System.Management.Automation;
using NetlinkPS.Runner.Formatting;

namespace Microsoft.PowerShell.Commands;

public enum QuoteKind { Never, Always, AsNeeded }

[Cmdlet("ConvertTo", "Csv")]
public sealed class ConvertToCsvCommand : BuiltInCommand
{
    private List<string>? _names;

    [Parameter(Position = 0, Mandatory = true, ValueFromPipeline = true)] public PSObject? InputObject { get; set; }
    [Parameter(Position = 1)] public char Delimiter { get; set; } = ',';
    [Parameter, Alias("ITI")] public SwitchParameter IncludeTypeInformation { get; set; }
    [Parameter, Alias("NTI")] public SwitchParameter NoTypeInformation { get; set; }
    [Parameter, Alias("QF")] public string[]? QuoteFields { get; set; }
    [Parameter, Alias("UQ")] public QuoteKind UseQuotes { get; set; } = QuoteKind.Always;
    [Parameter] public SwitchParameter NoHeader { get; set; }

    protected override void ProcessRecord()
    {
        if (InputObject is null) return;
        if (_names is null)
        {
            _names = [.. PropertyExpression.PropertyNames(InputObject)];
            if (IncludeTypeInformation) WriteObject("#TYPE " + InputObject.InternalTypeNames[0]);
            if (!NoHeader) WriteObject(string.Join(Delimiter, _names.Select(n => Quoted(n, n))));
        }
        WriteObject(string.Join(Delimiter, _names.Select(n => Quoted(n, PropertyExpression.Value(InputObject, n)?.ToString()))));
    }

    private string Quoted(string column, string? value)
    {
        if (value is null) return "";
        bool quote = QuoteFields is not null ? QuoteFields.Contains(column, StringComparer.OrdinalIgnoreCase)
            : UseQuotes == QuoteKind.Always || UseQuotes == QuoteKind.AsNeeded && (value.Contains(Delimiter) || value.Contains('\n') || value.Contains('"'));
        return quote ? $"\"{value.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : value;
    }
}
