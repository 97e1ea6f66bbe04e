using System.Collections;
using System.ComponentModel;
using System.Globalization;
using System.Reflection;

namespace System.Management.Automation;

public static partial class LanguagePrimitives
{
    public static T? ConvertTo<T>(object? valueToConvert) => (T?)ConvertTo(valueToConvert, typeof(T));
    public static object? ConvertTo(object? valueToConvert, Type resultType) => ConvertTo(valueToConvert, resultType, CultureInfo.InvariantCulture);

    public static object? ConvertTo(object? valueToConvert, Type resultType, IFormatProvider formatProvider)
    {
        ArgumentNullException.ThrowIfNull(resultType);
        return new Converter(valueToConvert, resultType, formatProvider).Convert();
    }

    public static bool TryConvertTo<T>(object? valueToConvert, out T? result) => TryConvertTo(valueToConvert, CultureInfo.InvariantCulture, out result);

    public static bool TryConvertTo<T>(object? valueToConvert, IFormatProvider formatProvider, out T? result)
    {
        bool done = TryConvertTo(valueToConvert, typeof(T), formatProvider, out object? converted);
        result = done ? (T?)converted : default;
        return done;
    }

    public static bool TryConvertTo(object? valueToConvert, Type resultType, out object? result) =>
        TryConvertTo(valueToConvert, resultType, CultureInfo.InvariantCulture, out result);

    public static bool TryConvertTo(object? valueToConvert, Type resultType, IFormatProvider formatProvider, out object? result)
    {
        try
        {
            result = ConvertTo(valueToConvert, resultType, formatProvider);
            return true;
        }
        catch (InvalidCastException)
        {
            result = null;
            return false;
        }
    }

    public static string ConvertTypeNameToPSTypeName(string typeName) => $"[{typeName}]";

    /// <summary>One conversion: the ways are tried in PowerShell's order, and the first that applies decides.</summary>
    private readonly struct Converter(object? original, Type to, IFormatProvider provider)
    {
        private readonly object? _value = PSObject.Base(original);

        private string Text => PSObject.ToText(original);

        public object? Convert()
        {
            if (_value is null || _value == Internal.AutomationNull.Value) return FromNull();
            Type from = _value.GetType();
            if (to == typeof(PSObject)) return original as PSObject ?? new PSObject(_value);
            if (to.IsInstanceOfType(_value)) return _value;
            if (Nullable.GetUnderlyingType(to) is { } underlying) return ConvertTo(_value, underlying, provider);
            if (to == typeof(object)) return original is PSObject { IsCustom: true } ? original : _value;
            if (ByConverter(from, out object? converted)) return converted;
            if (to == typeof(string) && original is PSObject { TokenText: { } typed }) return typed;
            if (to == typeof(string)) return _value is Enum or not IFormattable ? PSObject.ToText(_value) : ((IFormattable)_value).ToString(null, CultureInfo.InvariantCulture);
            if (to == typeof(bool)) return IsTrue(_value);
            if (to == typeof(SwitchParameter)) return new SwitchParameter(IsTrue(_value));
            if (to == typeof(void)) return null;
            if (to.IsArray) return ToArray();
            if (to.IsEnum) return ToEnum(from);
            if (IsNumeric(to) && (IsNumeric(from) || from.IsEnum || from == typeof(bool) || from == typeof(char) || from == typeof(string))) return ToNumber(from);
            if (to == typeof(char) && _value is string { Length: 1 } single) return single[0];
            if (to == typeof(char) && IsNumeric(from)) return (char)System.Convert.ToInt32(_value, CultureInfo.InvariantCulture);
            if (to == typeof(Text.RegularExpressions.Regex) && _value is string pattern) return new Text.RegularExpressions.Regex(pattern);
            if (to == typeof(Uri) && _value is string uri) return new Uri(uri, UriKind.RelativeOrAbsolute);
            if (to == typeof(Type)) throw NotConvertible();
            if (to == typeof(Security.SecureString)) throw NotConvertible();
            if (ByParse(out converted) || ByConstructor(from, out converted) || ByCastOperator(from, out converted)) return converted;
            Type target = to;
            IFormatProvider formats = provider;
            if (_value is IConvertible && typeof(IConvertible).IsAssignableFrom(to)) return Guarded("InvalidCastIConvertible", v => System.Convert.ChangeType(v, target, formats));
            if (FromElements(out converted)) return converted;
            if (_value is IDictionary && ByProperties(out converted)) return converted;
            if (GetEnumerable(_value) is ICollection { Count: 1 } one) return ConvertTo(one.Cast<object?>().First(), to, provider);
            throw NotConvertible();
        }

        private object? FromNull()
        {
            if (to == typeof(string)) return "";
            if (to == typeof(bool)) return false;
            if (to == typeof(SwitchParameter)) return new SwitchParameter(false);
            if (to == typeof(char)) return '\0';
            if (IsNumeric(to)) return Activator.CreateInstance(to);
            if (to.IsEnum)
                throw new PSInvalidCastException("nullToEnumInvalidCast", $"Cannot convert null to type \"{to}\" due to enumeration values that are not valid. "
                    + $"Specify one of the following enumeration values and try again. The possible enumeration values are \"{string.Join(",", Enum.GetNames(to))}\".", null);
            if (!to.IsValueType || Nullable.GetUnderlyingType(to) is not null) return null;
            throw new PSInvalidCastException("nullToObjectInvalidCast", $"Cannot convert null to type \"{to}\".", null);
        }

        private PSInvalidCastException NotConvertible() =>
            new("ConvertToFinalInvalidCastException", $"Cannot convert the \"{Text}\" value of type \"{_value!.GetType()}\" to type \"{to}\".", null);

        private PSInvalidCastException Failed(string id, Exception cause) =>
            new(id, $"Cannot convert value \"{Text}\" to type \"{to}\". Error: \"{cause.Message}\"", cause);

        private object? Guarded(string id, Func<object, object?> convert)
        {
            try
            {
                return convert(_value!);
            }
            catch (TargetInvocationException e) when (e.InnerException is { } inner)
            {
                throw Failed(id, inner);
            }
            catch (Exception e) when (e is not PSInvalidCastException)
            {
                throw Failed(id, e);
            }
        }

        private bool ByConverter(Type from, out object? converted)
        {
            converted = null;
            Type target = to;
            if (FindConverter(to) is { } converter && CanConvertFrom(converter, original is PSObject ? original : _value!, target))
            {
                IFormatProvider formats = provider;
                converted = Guarded("InvalidCastTypeConvertersConvertFrom", value => converter is PSTypeConverter own
                    ? own.ConvertFrom(value, target, formats, true)
                    : ((TypeConverter)converter).ConvertFrom(null, CultureInfo.InvariantCulture, value));
                return true;
            }
            if (FindConverter(from) is not { } back || !CanConvertTo(back, _value!, target)) return false;
            IFormatProvider culture = provider;
            converted = Guarded("InvalidCastTypeConvertersConvertTo", value => back is PSTypeConverter own
                ? own.ConvertTo(value, target, culture, true)
                : ((TypeConverter)back).ConvertTo(null, CultureInfo.InvariantCulture, value, target));
            return true;
        }

        private static object? FindConverter(Type type)
        {
            if (type.IsPrimitive || type.IsArray || type == typeof(string)) return null;
            if (TypeData.Current?.ConverterOf(type) is { } own) return own;
            if (type.GetCustomAttribute<TypeConverterAttribute>(false) is not { } attribute) return null;
            return Type.GetType(attribute.ConverterTypeName) is { } converterType ? Activator.CreateInstance(converterType) : null;
        }

        private static bool CanConvertFrom(object converter, object value, Type target) => converter is PSTypeConverter own
            ? own.CanConvertFrom(PSObject.Base(value)!, target)
            : converter is TypeConverter standard && standard.CanConvertFrom(PSObject.Base(value)!.GetType());

        private static bool CanConvertTo(object converter, object value, Type target) => converter is PSTypeConverter own
            ? own.CanConvertTo(value, target)
            : converter is TypeConverter standard && target != typeof(string) && standard.CanConvertTo(target);

        private Array ToArray()
        {
            Type element = to.GetElementType()!;
            if (GetEnumerable(_value) is not { } items)
            {
                Array single = Array.CreateInstance(element, 1);
                single.SetValue(element == typeof(object) ? original : ConvertTo(original, element, provider), 0);
                return single;
            }
            List<object?> values = [];
            foreach (object? item in items) values.Add(ConvertTo(item, element, provider));
            Array array = Array.CreateInstance(element, values.Count);
            for (int i = 0; i < values.Count; i++) array.SetValue(values[i], i);
            return array;
        }

        private object ToEnum(Type from)
        {
            if (_value is string text) return EnumFromText(text);
            if (GetEnumerable(_value) is { } items)
            {
                List<string> names = [];
                foreach (object? item in items) names.Add(PSObject.ToText(item));
                return EnumFromText(string.Join(",", names));
            }
            if (!IsNumeric(from) && !from.IsEnum) throw NotConvertible();
            Type type = to;
            object result = Guarded("InvalidCastExceptionIntegerToEnum", value => Enum.ToObject(type, ConvertTo(value, Enum.GetUnderlyingType(type))!))!;
            return Defined(result, "IntegerToEnumUndefined");
        }

        private object EnumFromText(string text)
        {
            if (Enum.TryParse(to, text, false, out object? result) || Enum.TryParse(to, text, true, out result)) return Defined(result, "EnumParseUndefined");
            try
            {
                return Defined(Enum.Parse(to, EnumPrefixes(text)), "EnumParseUndefined");
            }
            catch (Exception e) when (e is ArgumentException or RuntimeException)
            {
                throw Failed("SubstringDisambiguationEnumParseThrewAnException", e);
            }
        }

        private string EnumPrefixes(string text)
        {
            string[] names = Enum.GetNames(to);
            string[] parts = text.Split(',');
            for (int i = 0; i < parts.Length; i++)
            {
                string part = parts[i].Trim();
                string[] found = Array.FindAll(names, n => n.StartsWith(part, StringComparison.OrdinalIgnoreCase));
                string? exact = Array.Find(found, n => n.Equals(part, StringComparison.OrdinalIgnoreCase));
                if (found.Length == 0)
                    throw new RuntimeException($"Unable to match the identifier name {text} to a valid enumerator name. Specify one of the following enumerator names and try again:\n{string.Join(", ", names)}");
                if (exact is null && found.Length > 1)
                    throw new RuntimeException($"The identifier name {part} cannot be processed because it is either too similar or identical to the following enumerator names: {string.Join(", ", found)}. Use a more specific identifier name.");
                parts[i] = exact ?? found[0];
            }
            return string.Join(",", parts);
        }

        private object Defined(object result, string id)
        {
            ulong bits = Bits(result);
            bool ok = Enum.IsDefined(to, result);
            if (!ok && to.IsDefined(typeof(FlagsAttribute), false))
            {
                ulong all = 0;
                foreach (object known in Enum.GetValuesAsUnderlyingType(to)) all |= Bits(known);
                ok = (bits & ~all) == 0 && bits != 0;
            }
            return ok ? result : throw new PSInvalidCastException(id, $"Cannot convert value \"{Text}\" to type \"{to}\" due to enumeration values that are not valid. "
                + $"Specify one of the following enumeration values and try again. The possible enumeration values are \"{string.Join(",", Enum.GetNames(to))}\".", null);
        }

        private static ulong Bits(object value) => value switch
        {
            Enum e => Bits(System.Convert.ChangeType(e, Enum.GetUnderlyingType(e.GetType()), CultureInfo.InvariantCulture)),
            sbyte or short or int or long => unchecked((ulong)System.Convert.ToInt64(value, CultureInfo.InvariantCulture)),
            _ => System.Convert.ToUInt64(value, CultureInfo.InvariantCulture),
        };

        private object ToNumber(Type from)
        {
            Type target = to;
            if (_value is not string text)
                return Guarded("InvalidCastIConvertible", value => System.Convert.ChangeType(
                    from.IsEnum ? System.Convert.ChangeType(value, Enum.GetUnderlyingType(from), CultureInfo.InvariantCulture)
                    : value is char c && target != typeof(char) ? (int)c : value, target, CultureInfo.InvariantCulture))!;
            if (text.Length == 0) return System.Convert.ChangeType(0, target, CultureInfo.InvariantCulture);
            string id = target == typeof(decimal) ? "InvalidCastFromStringToDecimal"
                : target == typeof(double) || target == typeof(float) ? "InvalidCastFromStringToDoubleOrSingle" : "InvalidCastFromStringToInteger";
            return Guarded(id, _ =>
            {
                string trimmed = text.Trim();
                if (NumberLiteral.TryParse(trimmed, out object? number) && TryChange(number!, target, out object? changed)) return changed;
                try
                {
                    return System.Convert.ChangeType(trimmed, target, CultureInfo.InvariantCulture);
                }
                catch (FormatException) when (double.TryParse(trimmed, NumberStyles.Float | NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out double real))
                {
                    return System.Convert.ChangeType(real, target, CultureInfo.InvariantCulture);
                }
            })!;
        }

        private static bool TryChange(object number, Type target, out object? changed)
        {
            try
            {
                changed = System.Convert.ChangeType(number, target, CultureInfo.InvariantCulture);
                return true;
            }
            catch (OverflowException)
            {
                changed = null;
                return false;
            }
        }

        private bool ByParse(out object? converted)
        {
            converted = null;
            if (_value is not string) return false;
            Type target = to;
            IFormatProvider formats = provider;
            if (to.GetMethod("Parse", BindingFlags.Static | BindingFlags.Public, [typeof(string), typeof(IFormatProvider)]) is { } withProvider && withProvider.ReturnType == target)
                converted = Guarded("InvalidCastParseTargetInvocationWithFormatProvider", value => withProvider.Invoke(null, [value, formats]));
            else if (to.GetMethod("Parse", BindingFlags.Static | BindingFlags.Public, [typeof(string)]) is { } plain && plain.ReturnType == target)
                converted = Guarded("InvalidCastParseTargetInvocation", value => plain.Invoke(null, [value]));
            else return false;
            return true;
        }

        private bool ByConstructor(Type from, out object? converted)
        {
            converted = null;
            if (to.IsAbstract || IsNumeric(from) && typeof(ICollection).IsAssignableFrom(to)) return false;
            ConstructorInfo? constructor = null;
            object? argument = _value;
            if (original is PSObject { IsCustom: true }) constructor = to.GetConstructor([typeof(PSObject)]);
            else
            {
                try
                {
                    constructor = to.GetConstructor([from]);
                }
                catch (AmbiguousMatchException)
                {
                    return false;
                }
                if (constructor is null && to.GetConstructor([typeof(PSObject)]) is { } wrapped) { constructor = wrapped; argument = PSObject.AsPSObject(original!); }
            }
            if (constructor is null) return false;
            Type parameter = constructor.GetParameters()[0].ParameterType;
            if (IsNumeric(parameter) && parameter != from) argument = System.Convert.ChangeType(argument, parameter, CultureInfo.InvariantCulture);
            converted = Guarded("InvalidCastConstructorTargetInvocationException", _ => constructor.Invoke([argument]));
            return true;
        }

        private bool ByCastOperator(Type from, out object? converted)
        {
            foreach (string name in (string[])["op_Implicit", "op_Explicit"])
                foreach (Type holder in (Type[])[to, from])
                    foreach (MethodInfo method in holder.GetMethods(BindingFlags.Static | BindingFlags.Public))
                        if (method.Name == name && to.IsAssignableFrom(method.ReturnType) && method.GetParameters() is [{ } parameter] && parameter.ParameterType.IsAssignableFrom(from))
                        {
                            converted = Guarded("InvalidCastTargetInvocationException" + name, value => method.Invoke(null, [value]));
                            return true;
                        }
            converted = null;
            return false;
        }

        /// <summary>Lists and read-only list interfaces are made of the converted elements.</summary>
        private bool FromElements(out object? converted)
        {
            converted = null;
            if (!to.IsGenericType || !typeof(IEnumerable).IsAssignableFrom(to) || to.GetGenericArguments() is not [{ } element]) return false;
            Array array = (Array)ConvertTo(original, element.MakeArrayType(), provider)!;
            if (to.IsInstanceOfType(array)) { converted = array; return true; }
            if (to.IsAbstract || to.GetConstructor([typeof(IEnumerable<>).MakeGenericType(element)]) is not { } constructor) return false;
            converted = constructor.Invoke([array]);
            return true;
        }

        /// <summary>A hashtable makes an object with a parameterless constructor, property by property.</summary>
        private bool ByProperties(out object? converted)
        {
            converted = null;
            if (to.IsAbstract || !to.IsValueType && to.GetConstructor(Type.EmptyTypes) is null) return false;
            PSObject result = new(Activator.CreateInstance(to)!);
            foreach (DictionaryEntry entry in (IDictionary)_value!)
            {
                string name = PSObject.ToText(entry.Key);
                PSPropertyInfo property = result.Properties[name] is { IsSettable: true } found ? found
                    : throw new PSInvalidCastException("ObjectCreationError", $"Cannot create object of type \"{to}\". The {name} property was not found for the {to} object. "
                        + $"The available property is: {string.Join(", ", result.Properties.Where(p => p.IsSettable).Select(p => $"[{p.Name} <{p.TypeNameOfValue}>]"))}", null);
                property.Value = entry.Value;
            }
            converted = result.BaseObject;
            return true;
        }
    }
}
