using System.Collections;
using System.Globalization;
using System.Management.Automation;
using System.Numerics;
using System.Reflection;
using System.Text;

namespace NetlinkPS.Runner.Formatting;

/// <summary>A property's value as a table or a list shows it.</summary>
internal static class ValueText
{
    private const int EnumerationLimit = 4;
    private static readonly string[] DisplayNames = ["name", "id", "key", "*key", "*name", "*id"];

    public static string Of(object? value, string? format = null, bool table = false)
    {
        object? plain = PSObject.Base(value);
        if (plain is null) return "";
        if (!string.IsNullOrEmpty(format))
        {
            try
            {
                return format.Contains("{0", StringComparison.Ordinal) || format.Contains('}', StringComparison.Ordinal)
                    ? string.Format(CultureInfo.CurrentCulture, format, plain)
                    : PSObject.AsPSObject(value!).ToString(format, null);
            }
            catch (FormatException)
            {
                // A format that does not fit the value leaves it as it is.
            }
        }
        if (plain is IDictionary dictionary) return Elements(dictionary);
        if (LanguagePrimitives.GetEnumerable(plain) is { } items) return Elements(items);
        if (table && plain is double or float or decimal) return ((IFormattable)plain).ToString("F", CultureInfo.CurrentCulture);
        return PSObject.ToText(value);
    }

    private static string Elements(IEnumerable items)
    {
        StringBuilder text = new("{");
        int count = 0;
        foreach (object? item in items)
        {
            if (count == EnumerationLimit)
            {
                text.Append(Cells.Ellipsis);
                break;
            }
            if (count++ > 0) text.Append(", ");
            text.Append(Element(item));
        }
        return text.Append('}').ToString();
    }

    private static string Element(object? item)
    {
        if (item is null) return "$null";
        Type type = item.GetType();
        if (item is not PSObject && type.GetMethod("ToString", BindingFlags.Public | BindingFlags.Instance, Type.EmptyTypes)?.DeclaringType == type)
            return PSObject.ToText(item);
        PSObject wrapped = PSObject.AsPSObject(item);
        if (IsScalar(wrapped)) return PSObject.ToText(item);
        foreach (string pattern in DisplayNames)
            foreach (PSPropertyInfo property in wrapped.Properties)
                if (new WildcardPattern(pattern, WildcardOptions.IgnoreCase).IsMatch(property.Name)) return PSObject.ToText(property.Value);
        return PSObject.ToText(item);
    }

    /// <summary>What is shown as a plain line and never in a table: text, numbers, truth values, enums.</summary>
    public static bool IsScalar(PSObject value) => value.BaseObject is Enum or string or bool or char or IntPtr or BigInteger or System.Security.SecureString
        || LanguagePrimitives.IsNumeric(value.BaseObject.GetType());

    public static bool AlignsRight(object? value) => PSObject.Base(value) is { } plain and not (string or PSObject) && IsScalar(PSObject.AsPSObject(plain));
}
