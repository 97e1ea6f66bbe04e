using System.Collections;
using System.Globalization;
using System.Management.Automation;
using System.Text.RegularExpressions;
using NetlinkPS.Runner.Formatting;

namespace Microsoft.PowerShell.Commands;

/// <summary>Where-Object in its simple form: a property, an operator, a value. Without an operator the property itself must be true.</summary>
[Cmdlet("Where", "Object", DefaultParameterSetName = "EqualSet")]
public sealed class WhereObjectCommand : BuiltInCommand
{
    private Func<object?, bool>? _test;
    private WildcardPattern? _wildcard;
    private Regex? _expression;

    [Parameter(ValueFromPipeline = true)] public PSObject? InputObject { get; set; }
    [Parameter(Mandatory = true, Position = 0)] public string Property { get; set; } = "";
    [Parameter(Position = 1)] public object? Value { get; set; }

    [Parameter(ParameterSetName = "EqualSet"), Alias("IEQ")] public SwitchParameter EQ { get; set; }
    [Parameter(Mandatory = true, ParameterSetName = "CaseSensitiveEqualSet")] public SwitchParameter CEQ { get; set; }
    [Parameter(Mandatory = true, ParameterSetName = "NotEqualSet"), Alias("INE")] public SwitchParameter NE { get; set; }
    [Parameter(Mandatory = true, ParameterSetName = "CaseSensitiveNotEqualSet")] public SwitchParameter CNE { get; set; }
    [Parameter(Mandatory = true, ParameterSetName = "GreaterThanSet"), Alias("IGT")] public SwitchParameter GT { get; set; }
    [Parameter(Mandatory = true, ParameterSetName = "CaseSensitiveGreaterThanSet")] public SwitchParameter CGT { get; set; }
    [Parameter(Mandatory = true, ParameterSetName = "LessThanSet"), Alias("ILT")] public SwitchParameter LT { get; set; }
    [Parameter(Mandatory = true, ParameterSetName = "CaseSensitiveLessThanSet")] public SwitchParameter CLT { get; set; }
    [Parameter(Mandatory = true, ParameterSetName = "GreaterOrEqualSet"), Alias("IGE")] public SwitchParameter GE { get; set; }
    [Parameter(Mandatory = true, ParameterSetName = "CaseSensitiveGreaterOrEqualSet")] public SwitchParameter CGE { get; set; }
    [Parameter(Mandatory = true, ParameterSetName = "LessOrEqualSet"), Alias("ILE")] public SwitchParameter LE { get; set; }
    [Parameter(Mandatory = true, ParameterSetName = "CaseSensitiveLessOrEqualSet")] public SwitchParameter CLE { get; set; }
    [Parameter(Mandatory = true, ParameterSetName = "LikeSet"), Alias("ILike")] public SwitchParameter Like { get; set; }
    [Parameter(Mandatory = true, ParameterSetName = "CaseSensitiveLikeSet")] public SwitchParameter CLike { get; set; }
    [Parameter(Mandatory = true, ParameterSetName = "NotLikeSet"), Alias("INotLike")] public SwitchParameter NotLike { get; set; }
    [Parameter(Mandatory = true, ParameterSetName = "CaseSensitiveNotLikeSet")] public SwitchParameter CNotLike { get; set; }
    [Parameter(Mandatory = true, ParameterSetName = "MatchSet"), Alias("IMatch")] public SwitchParameter Match { get; set; }
    [Parameter(Mandatory = true, ParameterSetName = "CaseSensitiveMatchSet")] public SwitchParameter CMatch { get; set; }
    [Parameter(Mandatory = true, ParameterSetName = "NotMatchSet"), Alias("INotMatch")] public SwitchParameter NotMatch { get; set; }
    [Parameter(Mandatory = true, ParameterSetName = "CaseSensitiveNotMatchSet")] public SwitchParameter CNotMatch { get; set; }
    [Parameter(Mandatory = true, ParameterSetName = "ContainsSet"), Alias("IContains")] public SwitchParameter Contains { get; set; }
    [Parameter(Mandatory = true, ParameterSetName = "CaseSensitiveContainsSet")] public SwitchParameter CContains { get; set; }
    [Parameter(Mandatory = true, ParameterSetName = "NotContainsSet"), Alias("INotContains")] public SwitchParameter NotContains { get; set; }
    [Parameter(Mandatory = true, ParameterSetName = "CaseSensitiveNotContainsSet")] public SwitchParameter CNotContains { get; set; }
    [Parameter(Mandatory = true, ParameterSetName = "InSet"), Alias("IIn")] public SwitchParameter In { get; set; }
    [Parameter(Mandatory = true, ParameterSetName = "CaseSensitiveInSet")] public SwitchParameter CIn { get; set; }
    [Parameter(Mandatory = true, ParameterSetName = "NotInSet"), Alias("INotIn")] public SwitchParameter NotIn { get; set; }
    [Parameter(Mandatory = true, ParameterSetName = "CaseSensitiveNotInSet")] public SwitchParameter CNotIn { get; set; }
    [Parameter(Mandatory = true, ParameterSetName = "Not")] public SwitchParameter Not { get; set; }

    protected override void BeginProcessing()
    {
        bool given = MyInvocation.BoundParameters.ContainsKey(nameof(Value));
        bool sensitive = ParameterSetName.StartsWith("CaseSensitive", StringComparison.Ordinal);
        string set = sensitive ? ParameterSetName["CaseSensitive".Length..] : ParameterSetName;
        if (!given && set == "EqualSet" && !EQ) { _test = LanguagePrimitives.IsTrue; return; }
        if (set == "Not") { _test = v => !LanguagePrimitives.IsTrue(v); return; }
        if (!given)
            ThrowTerminatingError(Error("The specified operator requires both the -Property and -Value parameters. Provide values for both parameters, and then try the command again.",
                "ValueNotSpecifiedForWhereObject", ErrorCategory.InvalidArgument));
        object? value = Plain(Value);
        bool Compare(object? v, Func<int, bool> wanted) => LanguagePrimitives.TryCompare(v, value, !sensitive, CultureInfo.InvariantCulture, out int order) && wanted(order);
        _test = set switch
        {
            "EqualSet" => v => Equal(v, value, sensitive),
            "NotEqualSet" => v => !Equal(v, value, sensitive),
            "GreaterThanSet" => v => Compare(v, o => o > 0),
            "LessThanSet" => v => Compare(v, o => o < 0),
            "GreaterOrEqualSet" => v => Compare(v, o => o >= 0),
            "LessOrEqualSet" => v => Compare(v, o => o <= 0),
            "LikeSet" => v => Wildcard(sensitive).IsMatch(PSObject.ToText(v)),
            "NotLikeSet" => v => !Wildcard(sensitive).IsMatch(PSObject.ToText(v)),
            "MatchSet" => v => Expression(sensitive).IsMatch(PSObject.ToText(v)),
            "NotMatchSet" => v => !Expression(sensitive).IsMatch(PSObject.ToText(v)),
            "ContainsSet" => v => Has(v, value, sensitive),
            "NotContainsSet" => v => !Has(v, value, sensitive),
            "InSet" => v => Has(value, v, sensitive),
            "NotInSet" => v => !Has(value, v, sensitive),
            _ => throw new NotSupportedException($"The Runner does not support Where-Object's {ParameterSetName}."),
        };
    }

    protected override void ProcessRecord()
    {
        if (InputObject is null) return;
        object? value;
        if (WildcardPattern.ContainsWildcardCharacters(Property))
        {
            PSPropertyInfo[] found = [.. InputObject.Properties.Where(p => new WildcardPattern(Property, WildcardOptions.IgnoreCase).IsMatch(p.Name))];
            if (found.Length > 1)
            {
                WriteError(Error($"The property name \"{Property}\" is ambiguous. Possible matches include:{string.Concat(found.Select(p => " " + p.Name))}.",
                    "AmbiguousPropertyOrMethodName", ErrorCategory.InvalidArgument, InputObject));
                return;
            }
            value = found.Length == 0 ? null : found[0].Value;
        }
        else value = PropertyExpression.Value(InputObject, Property);
        if (_test!(Plain(value))) WriteObject(InputObject);
    }

    /// <summary>-eq of the language: with a collection at the left, whether any element is equal.</summary>
    private static bool Equal(object? left, object? right, bool sensitive)
    {
        if (LanguagePrimitives.GetEnumerable(left) is not { } items) return LanguagePrimitives.Equals(left, right, !sensitive, CultureInfo.InvariantCulture);
        foreach (object? item in items)
            if (LanguagePrimitives.Equals(item, right, !sensitive, CultureInfo.InvariantCulture)) return true;
        return false;
    }

    private static bool Has(object? collection, object? value, bool sensitive)
    {
        if (LanguagePrimitives.GetEnumerable(collection) is not { } items) return LanguagePrimitives.Equals(collection, value, !sensitive, CultureInfo.InvariantCulture);
        foreach (object? item in items)
            if (LanguagePrimitives.Equals(item, value, !sensitive, CultureInfo.InvariantCulture)) return true;
        return false;
    }

    private WildcardPattern Wildcard(bool sensitive) => _wildcard ??= new WildcardPattern(PSObject.ToText(Value), sensitive ? WildcardOptions.None : WildcardOptions.IgnoreCase);
    private Regex Expression(bool sensitive) => _expression ??= new Regex(PSObject.ToText(Value), sensitive ? RegexOptions.None : RegexOptions.IgnoreCase);
}
