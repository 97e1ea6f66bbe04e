using System.Globalization;
using System.Management.Automation;

namespace NetlinkPS;

/// <summary>Takes plain numbers as seconds, and 90s, 5m, 2h or 1d, where PowerShell would take a number as ticks.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class SecondsAttribute : ArgumentTransformationAttribute
{
    /// <inheritdoc/>
    public override object Transform(EngineIntrinsics engineIntrinsics, object inputData) => (inputData is PSObject wrapped ? wrapped.BaseObject : inputData) switch
    {
        int seconds => TimeSpan.FromSeconds(seconds),
        long seconds => TimeSpan.FromSeconds(seconds),
        double seconds => TimeSpan.FromSeconds(seconds),
        string { Length: > 0 } text when Parse(text) is { } time => time,
        string text when !TimeSpan.TryParse(text, CultureInfo.InvariantCulture, out _) => throw new ArgumentTransformationMetadataException($"'{text}' is not a time, such as 300 (seconds), 5m or 1:00:00."),
        _ => inputData,
    };

    private static TimeSpan? Parse(string text)
    {
        int unit = text[^1] switch { 's' => 1, 'm' => 60, 'h' => 3600, 'd' => 86400, _ => 0 };
        return double.TryParse(unit == 0 ? text : text[..^1], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out double number)
            ? TimeSpan.FromSeconds(number * Math.Max(unit, 1))
            : null;
    }
}
