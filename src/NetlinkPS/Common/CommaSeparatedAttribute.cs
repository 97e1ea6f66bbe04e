using System.Management.Automation;

namespace NetlinkPS;

/// <summary>Takes one text with commas between as several, as configuration files and columns of CSV have it: <c>10.0.0.2/32, 10.1.0.0/16</c>.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class CommaSeparatedAttribute : ArgumentTransformationAttribute
{
    /// <inheritdoc/>
    public override object Transform(EngineIntrinsics engineIntrinsics, object inputData) => (inputData is PSObject wrapped ? wrapped.BaseObject : inputData) switch
    {
        string text when text.Contains(',') => text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries),
        _ => inputData,
    };
}
