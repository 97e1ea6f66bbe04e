using System.Collections;
using System.Management.Automation.Internal;
using System.Text.RegularExpressions;

namespace System.Management.Automation;

[AttributeUsage(AttributeTargets.Property | AttributeTargets.Field)]
public abstract class ValidateArgumentsAttribute : CmdletMetadataAttribute
{
    protected abstract void Validate(object? arguments, EngineIntrinsics? engineIntrinsics);
    internal void InternalValidate(object? arguments, EngineIntrinsics? engine) => Validate(arguments, engine);

    private protected static ValidationMetadataException Failure(string id, string message) => new(message, id);
}

[AttributeUsage(AttributeTargets.Property | AttributeTargets.Field)]
public abstract class ValidateEnumeratedArgumentsAttribute : ValidateArgumentsAttribute
{
    protected abstract void ValidateElement(object? element);

    protected sealed override void Validate(object? arguments, EngineIntrinsics? engineIntrinsics)
    {
        object? value = PSObject.Base(arguments);
        if (LanguagePrimitives.GetEnumerable(value) is { } elements && value is not IDictionary)
        {
            foreach (object? element in elements) ValidateElement(PSObject.Base(element));
        }
        else ValidateElement(value);
    }
}

public abstract class NullValidationAttributeBase : ValidateArgumentsAttribute;

public sealed class ValidateNotNullAttribute : NullValidationAttributeBase
{
    protected override void Validate(object? arguments, EngineIntrinsics? engineIntrinsics)
    {
        object? value = PSObject.Base(arguments);
        if (value is null || value == AutomationNull.Value)
            throw Failure("ArgumentIsNull", "The argument is null. Provide a valid value for the argument, and then try running the command again.");
        if (LanguagePrimitives.GetEnumerable(value) is not { } elements) return;
        foreach (object? element in elements)
            if (element is null)
                throw Failure("ArgumentIsNull", "The argument has a null value, or an element of the argument collection contains a null value. "
                    + "Provide a collection that does not contain any null values, and then try the command again.");
    }
}

public sealed class ValidateNotNullOrEmptyAttribute : NullValidationAttributeBase
{
    private const string Empty = "The argument is null or empty. Provide an argument that is not null or empty, and then try the command again.";
    private const string EmptyElement = "The argument is null, empty, or an element of the argument collection contains a null value. "
        + "Supply a collection that does not contain any null values and then try the command again.";

    protected override void Validate(object? arguments, EngineIntrinsics? engineIntrinsics)
    {
        object? value = PSObject.Base(arguments);
        if (value is null || value == AutomationNull.Value) throw Failure("ArgumentIsNull", Empty);
        if (value is string { Length: 0 }) throw Failure("ArgumentIsEmpty", Empty);
        if (LanguagePrimitives.GetEnumerable(value) is not { } elements) return;
        bool any = false;
        foreach (object? element in elements)
        {
            any = true;
            if (PSObject.Base(element) is null or "") throw Failure("ArgumentCollectionContainsNull", EmptyElement);
        }
        if (!any) throw Failure("ArgumentIsEmpty", EmptyElement);
    }
}

public interface IValidateSetValuesGenerator
{
    string[] GetValidValues();
}

public sealed class ValidateSetAttribute : ValidateEnumeratedArgumentsAttribute
{
    private readonly string[]? _values;
    private readonly IValidateSetValuesGenerator? _generator;

    public ValidateSetAttribute(params string[] validValues) => _values = validValues;
    public ValidateSetAttribute(Type valuesGeneratorType) => _generator = (IValidateSetValuesGenerator)Activator.CreateInstance(valuesGeneratorType)!;

    public bool IgnoreCase { get; set; } = true;
    public string? ErrorMessage { get; set; }
    public IList<string> ValidValues => _values ?? _generator!.GetValidValues();

    protected override void ValidateElement(object? element)
    {
        string text = element?.ToString() ?? "";
        foreach (string value in ValidValues)
            if (string.Equals(value, text, IgnoreCase ? StringComparison.InvariantCultureIgnoreCase : StringComparison.InvariantCulture)) return;
        string all = string.Join(",", ValidValues);
        throw Failure("ValidateSetFailure", ErrorMessage is { } own ? string.Format(null, own, text, all)
            : $"The argument \"{text}\" does not belong to the set \"{all}\" specified by the ValidateSet attribute. "
            + "Supply an argument that is in the set and then try the command again.");
    }
}

public enum ValidateRangeKind { Positive, NonNegative, Negative, NonPositive }

public sealed class ValidateRangeAttribute : ValidateEnumeratedArgumentsAttribute
{
    private readonly ValidateRangeKind? _kind;

    public ValidateRangeAttribute(object minRange, object maxRange) { MinRange = minRange; MaxRange = maxRange; }
    public ValidateRangeAttribute(ValidateRangeKind kind) { _kind = kind; }

    public object? MinRange { get; }
    public object? MaxRange { get; }

    protected override void ValidateElement(object? element)
    {
        if (element is null) throw Failure("ArgumentIsEmpty", "The argument is null or empty. Provide an argument that is not null or empty, and then try the command again.");
        if (_kind is { } kind) { ValidateKind(element, kind); return; }
        if (element.GetType() != MinRange!.GetType())
        {
            if (!LanguagePrimitives.TryConvertTo(element, MinRange.GetType(), out object? converted))
                throw Failure("ValidationRangeElementType", $"The argument cannot be validated because its type \"{element.GetType().Name}\" is not the same type "
                    + $"({MinRange.GetType().Name}) as the maximum and minimum limits of the parameter. Make sure the argument is of type {MinRange.GetType().Name} and then try the command again.");
            element = converted!;
        }
        if (((IComparable)MinRange).CompareTo(element) > 0)
            throw Failure("ValidateRangeTooSmall", $"The {element} argument is less than the minimum allowed range of {MinRange}. "
                + $"Supply an argument that is greater than or equal to {MinRange} and then try the command again.");
        if (((IComparable)MaxRange!).CompareTo(element) < 0)
            throw Failure("ValidateRangeTooBig", $"The {element} argument is greater than the maximum allowed range of {MaxRange}. "
                + $"Supply an argument that is less than or equal to {MaxRange} and then try the command again.");
    }

    private static void ValidateKind(object element, ValidateRangeKind kind)
    {
        int sign = LanguagePrimitives.Compare(element, 0);
        (bool ok, string what) = kind switch
        {
            ValidateRangeKind.Positive => (sign > 0, "greater than zero"),
            ValidateRangeKind.NonNegative => (sign >= 0, "greater than or equal to zero"),
            ValidateRangeKind.Negative => (sign < 0, "less than zero"),
            _ => (sign <= 0, "less than or equal to zero"),
        };
        if (!ok) throw Failure($"ValidateRange{kind}Failure", $"The argument \"{element}\" cannot be validated because its value is not {what}.");
    }
}

public sealed class ValidatePatternAttribute(string regexPattern) : ValidateEnumeratedArgumentsAttribute
{
    public string RegexPattern { get; } = regexPattern;
    public RegexOptions Options { get; set; } = RegexOptions.IgnoreCase;
    public string? ErrorMessage { get; set; }

    protected override void ValidateElement(object? element)
    {
        if (element is null) throw Failure("ArgumentIsEmpty", "The argument is null or empty. Provide an argument that is not null or empty, and then try the command again.");
        string text = element.ToString() ?? "";
        if (Regex.IsMatch(text, RegexPattern, Options)) return;
        throw Failure("ValidatePatternFailure", ErrorMessage is { } own ? string.Format(null, own, text, RegexPattern)
            : $"The argument \"{text}\" does not match the \"{RegexPattern}\" pattern. Supply an argument that matches \"{RegexPattern}\" and try the command again.");
    }
}

public sealed class ValidateLengthAttribute(int minLength, int maxLength) : ValidateEnumeratedArgumentsAttribute
{
    public int MinLength { get; } = minLength;
    public int MaxLength { get; } = maxLength;

    protected override void ValidateElement(object? element)
    {
        if (element is not string text)
            throw Failure("ValidateLengthNotString", "The ValidateLength attribute cannot be applied to a parameter that is not a string or string[] parameter. "
                + "Make the parameter a string or string[] parameter.");
        if (text.Length < MinLength)
            throw Failure("ValidateLengthMinLengthFailure", $"The character length ({text.Length}) of the argument is too short. "
                + $"Specify an argument with a length that is greater than or equal to \"{MinLength}\", and then try the command again.");
        if (text.Length > MaxLength)
            throw Failure("ValidateLengthMaxLengthFailure", $"The character length of the {text.Length} argument is too long. "
                + $"Shorten the character length of the argument so it is fewer than or equal to \"{MaxLength}\" characters, and then try the command again.");
    }
}

public sealed class ValidateCountAttribute(int minLength, int maxLength) : ValidateArgumentsAttribute
{
    public int MinLength { get; } = minLength;
    public int MaxLength { get; } = maxLength;

    protected override void Validate(object? arguments, EngineIntrinsics? engineIntrinsics)
    {
        object? value = PSObject.Base(arguments);
        int count = 0;
        if (value is ICollection collection) count = collection.Count;
        else if (value is IEnumerable and not string) { foreach (object? _ in (IEnumerable)value) count++; }
        else if (value is not null)
            throw Failure("NotAnArrayParameter", "The ValidateCount attribute cannot be applied to a non-array parameter. "
                + "Either remove the attribute from the parameter or make the parameter an array parameter.");
        if (count >= MinLength && count <= MaxLength) return;
        throw MinLength == MaxLength
            ? Failure("ValidateCountExactFailure", $"The parameter requires exactly {MaxLength} value(s) - {count} value(s) were provided.")
            : Failure("ValidateCountMinMaxFailure", $"The parameter requires at least {MinLength} value(s) and no more than {MaxLength} value(s) - {count} value(s) were provided.");
    }
}
