using System.Collections;
using System.Globalization;

namespace System.Management.Automation;

public abstract class PSTypeConverter
{
    protected PSTypeConverter() { }

    public abstract bool CanConvertFrom(object sourceValue, Type destinationType);
    public abstract object? ConvertFrom(object sourceValue, Type destinationType, IFormatProvider formatProvider, bool ignoreCase);
    public abstract bool CanConvertTo(object sourceValue, Type destinationType);
    public abstract object? ConvertTo(object sourceValue, Type destinationType, IFormatProvider formatProvider, bool ignoreCase);
    public virtual bool CanConvertFrom(PSObject sourceValue, Type destinationType) => CanConvertFrom((object)sourceValue, destinationType);
    public virtual bool CanConvertTo(PSObject sourceValue, Type destinationType) => CanConvertTo((object)sourceValue, destinationType);

    public virtual object? ConvertFrom(PSObject sourceValue, Type destinationType, IFormatProvider formatProvider, bool ignoreCase) =>
        ConvertFrom((object)sourceValue, destinationType, formatProvider, ignoreCase);

    public virtual object? ConvertTo(PSObject sourceValue, Type destinationType, IFormatProvider formatProvider, bool ignoreCase) =>
        ConvertTo((object)sourceValue, destinationType, formatProvider, ignoreCase);
}

/// <summary>Equality, order, truth and conversion as the language has them.</summary>
public static partial class LanguagePrimitives
{
    /// <summary>The elements of what PowerShell enumerates: any <see cref="IEnumerable"/> but text, dictionaries and XML; otherwise null.</summary>
    public static IEnumerable? GetEnumerable(object? obj)
    {
        obj = PSObject.Base(obj);
        return obj is IEnumerable items and not (string or IDictionary or PSObject) && obj.GetType().FullName is not ("System.Xml.XmlNode" or "System.Xml.XmlElement" or "System.Xml.XmlDocument")
            ? items : null;
    }

    public static IEnumerator? GetEnumerator(object? obj) => GetEnumerable(obj)?.GetEnumerator() ?? PSObject.Base(obj) as IEnumerator;

    public static bool IsTrue(object? obj)
    {
        obj = PSObject.Base(obj);
        switch (obj)
        {
            case null: return false;
            case bool value: return value;
            case string text: return text.Length > 0;
            case SwitchParameter value: return value.IsPresent;
            case char c: return c != '\0';
            case Enum value: return Convert.ToUInt64(value.ToString("D"), CultureInfo.InvariantCulture) != 0;
            case IConvertible number when IsNumeric(obj.GetType()): return number.ToDouble(CultureInfo.InvariantCulture) != 0;
            case IList list:
                return list.Count switch { 0 => false, 1 => PSObject.Base(list[0]) is IList inner ? inner.Count > 0 : IsTrue(list[0]), _ => true };
            default: return obj != Internal.AutomationNull.Value;
        }
    }

    public static new bool Equals(object? first, object? second) => Equals(first, second, false, CultureInfo.InvariantCulture);
    public static bool Equals(object? first, object? second, bool ignoreCase) => Equals(first, second, ignoreCase, CultureInfo.InvariantCulture);

    public static bool Equals(object? first, object? second, bool ignoreCase, IFormatProvider formatProvider)
    {
        first = PSObject.Base(first);
        second = PSObject.Base(second);
        if (first is null) return second is null;
        if (second is null) return false;
        if (first is string text)
            return string.Equals(text, second as string ?? (string)ConvertTo(second, typeof(string))!, ignoreCase ? StringComparison.InvariantCultureIgnoreCase : StringComparison.InvariantCulture);
        if (first.Equals(second)) return true;
        Type firstType = first.GetType(), secondType = second.GetType();
        if (IsNumeric(firstType) && IsNumeric(secondType)) return CompareNumbers(first, second) == 0;
        if (first is char a && second is char b && ignoreCase) return char.ToUpperInvariant(a) == char.ToUpperInvariant(b);
        if (first is IEnumerable and not IDictionary && firstType == secondType) return false;
        return TryConvertTo(second, firstType, formatProvider, out object? converted) && first.Equals(converted);
    }

    public static int Compare(object? first, object? second) => Compare(first, second, false, CultureInfo.InvariantCulture);
    public static int Compare(object? first, object? second, bool ignoreCase) => Compare(first, second, ignoreCase, CultureInfo.InvariantCulture);

    /// <summary>Orders two values by the first one's type. Null comes first, except that negative numbers come before null.</summary>
    public static int Compare(object? first, object? second, bool ignoreCase, IFormatProvider formatProvider)
    {
        first = PSObject.Base(first);
        second = PSObject.Base(second);
        if (first is null) return second is null ? 0 : IsNumeric(second.GetType()) && CompareNumbers(second, 0) < 0 ? 1 : -1;
        if (second is null) return IsNumeric(first.GetType()) && CompareNumbers(first, 0) < 0 ? -1 : 1;
        if (first is string text)
            return string.Compare(text, second as string ?? (string)ConvertTo(second, typeof(string))!, CultureInfo.InvariantCulture, ignoreCase ? CompareOptions.IgnoreCase : CompareOptions.None);
        Type firstType = first.GetType(), secondType = second.GetType();
        if (IsNumeric(firstType) && IsNumeric(secondType)) return CompareNumbers(first, second);
        if (!TryConvertTo(second, firstType, formatProvider, out object? converted))
            throw new ArgumentException($"Cannot compare \"{PSObject.ToText(first)}\" to \"{PSObject.ToText(second)}\" because the objects are not the same type or the object \"{PSObject.ToText(first)}\" does not implement \"IComparable\".");
        if (first is IComparable comparable) return comparable.CompareTo(converted);
        if (first.Equals(second)) return 0;
        throw new ArgumentException($"Cannot compare \"{PSObject.ToText(first)}\" because it is not IComparable.");
    }

    /// <summary>As <see cref="Compare(object, object)"/>, but false where the values cannot be compared.</summary>
    internal static bool TryCompare(object? first, object? second, bool ignoreCase, IFormatProvider formatProvider, out int result)
    {
        result = 0;
        object? left = PSObject.Base(first), right = PSObject.Base(second);
        if (left is not null and not string && right is not null && left is not IComparable && !(IsNumeric(left.GetType()) && IsNumeric(right.GetType()))) return false;
        try
        {
            result = Compare(left, right, ignoreCase, formatProvider);
            return true;
        }
        catch (Exception e) when (e is ArgumentException or InvalidCastException)
        {
            return false;
        }
    }

    internal static bool IsNumeric(Type type) => !type.IsEnum && Type.GetTypeCode(type) is >= TypeCode.SByte and <= TypeCode.Decimal;

    private static int CompareNumbers(object first, object second)
    {
        if (first is double or float || second is double or float)
            return Convert.ToDouble(first, CultureInfo.InvariantCulture).CompareTo(Convert.ToDouble(second, CultureInfo.InvariantCulture));
        return Convert.ToDecimal(first, CultureInfo.InvariantCulture).CompareTo(Convert.ToDecimal(second, CultureInfo.InvariantCulture));
    }
}
