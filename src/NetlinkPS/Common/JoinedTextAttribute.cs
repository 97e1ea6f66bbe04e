using System.Collections;
using System.Globalization;
using System.Management.Automation;

namespace NetlinkPS;

/// <summary>Takes several words or numbers as one text with commas between: <c>-Label 1, 5</c>.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class JoinedTextAttribute : ArgumentTransformationAttribute
{
    /// <inheritdoc/>
    public override object Transform(EngineIntrinsics engineIntrinsics, object inputData) => Plain(inputData) switch
    {
        string text => text,
        IEnumerable many => string.Join(',', many.Cast<object>().Select(one => Convert.ToString(Plain(one), CultureInfo.InvariantCulture))),
        int number => number.ToString(CultureInfo.InvariantCulture),
        _ => inputData,
    };

    private static object Plain(object value) => value is PSObject wrapped ? wrapped.BaseObject : value;
}
