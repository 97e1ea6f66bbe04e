using System.Globalization;
using System.Management.Automation;
using System.Text.RegularExpressions;

namespace NetlinkPS;

/// <summary>Lets a parameter that is a time take <c>40ms</c>, <c>100us</c>, <c>1.5s</c> or <c>5min</c> beside what PowerShell itself makes a time of.</summary>
public sealed partial class TimeTransformationAttribute : ArgumentTransformationAttribute
{
    /// <inheritdoc/>
    public override object? Transform(EngineIntrinsics engineIntrinsics, object? inputData)
    {
        object? plain = inputData is PSObject wrapped ? wrapped.BaseObject : inputData;
        if (plain is int and not 0 or long or double || plain is string number && number != "0" && double.TryParse(number, CultureInfo.InvariantCulture, out _))
            throw new ArgumentTransformationMetadataException($"{plain} of what? Name the unit: {plain}ms, {plain}us, {plain}s.");
        if (plain is not string text)
            return inputData;
        if (Pattern().Match(text) is not { Success: true } match)
            return TimeSpan.TryParse(text, CultureInfo.InvariantCulture, out _) ? text : throw new ArgumentTransformationMetadataException($"'{text}' is not a time, such as 40ms, 1.5s or 0:00:05.");
        double ticks = match.Groups[2].Value.ToLowerInvariant() switch
        {
            "ns" => 0.01,
            "us" => TimeSpan.TicksPerMicrosecond,
            "ms" => TimeSpan.TicksPerMillisecond,
            "s" or "sec" => TimeSpan.TicksPerSecond,
            "min" => TimeSpan.TicksPerMinute,
            "h" => TimeSpan.TicksPerHour,
            _ => TimeSpan.TicksPerDay,
        } * double.Parse(match.Groups[1].ValueSpan, CultureInfo.InvariantCulture);
        return ticks < long.MaxValue ? new TimeSpan((long)Math.Round(ticks)) : throw new ArgumentTransformationMetadataException($"'{text}' is longer than a time can be.");
    }

    [GeneratedRegex(@"^([0-9]+(?:\.[0-9]+)?)(ns|us|ms|s|sec|min|h|d)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Pattern();
}
