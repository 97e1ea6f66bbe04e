using System.Collections;
using System.Globalization;
using System.Management.Automation;
using System.Numerics;
using System.Reflection;
using System.Text;

namespace Microsoft.PowerShell.Commands;

/// <summary>JSON in PowerShell's shape: public fields and properties, then what the type data adds; text beyond the depth.</summary>
[Cmdlet("ConvertTo", "Json")]
public sealed class ConvertToJsonCommand : BuiltInCommand
{
    private readonly List<object?> _items = [];
    private bool _warned;

    [Parameter(Position = 0, Mandatory = true, ValueFromPipeline = true), AllowNull] public object? InputObject { get; set; }
    [Parameter, ValidateRange(0, 100)] public int Depth { get; set; } = 2;
    [Parameter] public SwitchParameter Compress { get; set; }
    [Parameter] public SwitchParameter EnumsAsStrings { get; set; }
    [Parameter] public SwitchParameter AsArray { get; set; }

    protected override void ProcessRecord() => _items.Add(InputObject is null ? null : PSObject.AsPSObject(InputObject));

    protected override void EndProcessing()
    {
        if (_items.Count == 0) return;
        StringBuilder text = new();
        Write(text, _items.Count > 1 || AsArray ? _items.ToArray() : _items[0], 0, 0);
        WriteObject(text.ToString());
    }

    private void Write(StringBuilder text, object? value, int depth, int indent)
    {
        PSObject? wrapped = value as PSObject;
        object? plain = wrapped is null ? value : wrapped.BaseObject;
        switch (plain)
        {
            case null or DBNull: text.Append("null"); return;
            case string s: Quote(text, s); return;
            case char c: Quote(text, c.ToString()); return;
            case bool b: text.Append(b ? "true" : "false"); return;
            case DateTime d: Quote(text, d.ToString("yyyy-MM-ddTHH:mm:ss.FFFFFFFK", CultureInfo.InvariantCulture)); return;
            case DateTimeOffset d: Quote(text, d.ToString("yyyy-MM-ddTHH:mm:ss.FFFFFFFK", CultureInfo.InvariantCulture)); return;
            case Guid g: Quote(text, g.ToString()); return;
            case Uri u: Quote(text, u.OriginalString); return;
            case double or float: text.Append(Real(Convert.ToDouble(plain, CultureInfo.InvariantCulture), ((IFormattable)plain).ToString("R", CultureInfo.InvariantCulture))); return;
            case decimal d: text.Append(Real(0, d.ToString(CultureInfo.InvariantCulture))); return;
            case BigInteger n: text.Append(n.ToString(CultureInfo.InvariantCulture)); return;
            case Enum e:
                if (EnumsAsStrings || Enum.GetUnderlyingType(e.GetType()) is var under && (under == typeof(long) || under == typeof(ulong))) Quote(text, e.ToString());
                else text.Append(e.ToString("D"));
                return;
            case IConvertible when plain.GetType().IsPrimitive: text.Append(((IFormattable)plain).ToString(null, CultureInfo.InvariantCulture)); return;
        }
        if (depth > Depth)
        {
            if (!_warned) WriteWarning($"Resulting JSON is truncated as serialization has exceeded the set depth of {Depth}.");
            _warned = true;
            Quote(text, PSObject.ToText(value));
            return;
        }
        if (plain is IDictionary dictionary) WriteObjectOf(text, dictionary.Cast<DictionaryEntry>().Select(e => (PSObject.ToText(e.Key), e.Value)), depth, indent);
        else if (plain is IEnumerable items) WriteArray(text, items, depth, indent);
        else WriteObjectOf(text, Members(plain, wrapped), depth, indent);
    }

    private static IEnumerable<(string Name, object? Value)> Members(object plain, PSObject? wrapped)
    {
        HashSet<string> seen = new(StringComparer.OrdinalIgnoreCase);
        if (plain is not PSCustomObject)
        {
            Type type = plain.GetType();
            foreach (FieldInfo field in type.GetFields(BindingFlags.Public | BindingFlags.Instance))
                if (seen.Add(field.Name)) yield return (field.Name, field.GetValue(plain));
            foreach (PropertyInfo property in type.GetProperties(BindingFlags.Public | BindingFlags.Instance))
                if (property.GetMethod is { IsPublic: true } && property.GetIndexParameters().Length == 0 && !property.PropertyType.IsByRefLike && seen.Add(property.Name))
                    yield return (property.Name, ValueOf(() => property.GetValue(plain)));
        }
        if (wrapped is null) yield break;
        foreach (PSPropertyInfo property in wrapped.Properties)
            if (seen.Add(property.Name)) yield return (property.Name, ValueOf(() => property.Value));
    }

    private static object? ValueOf(Func<object?> read)
    {
        try
        {
            return read();
        }
        catch (Exception e) when (e is TargetInvocationException or GetValueException)
        {
            return null;
        }
    }

    private void WriteArray(StringBuilder text, IEnumerable items, int depth, int indent)
    {
        text.Append('[');
        bool any = false;
        foreach (object? item in items)
        {
            if (any) text.Append(',');
            any = true;
            NewLine(text, indent + 1);
            Write(text, item, depth + 1, indent + 1);
        }
        if (any) NewLine(text, indent);
        text.Append(']');
    }

    private void WriteObjectOf(StringBuilder text, IEnumerable<(string Name, object? Value)> members, int depth, int indent)
    {
        text.Append('{');
        bool any = false;
        foreach ((string name, object? value) in members)
        {
            if (any) text.Append(',');
            any = true;
            NewLine(text, indent + 1);
            Quote(text, name);
            text.Append(Compress ? ":" : ": ");
            Write(text, value, depth + 1, indent + 1);
        }
        if (any) NewLine(text, indent);
        text.Append('}');
    }

    private void NewLine(StringBuilder text, int indent)
    {
        if (!Compress) text.Append(Environment.NewLine).Append(' ', indent * 2);
    }

    private static string Real(double value, string text) => double.IsFinite(value)
        ? text.AsSpan().IndexOfAny(".Ee") < 0 ? text + ".0" : text : $"\"{text}\"";

    private static void Quote(StringBuilder text, string value)
    {
        text.Append('"');
        foreach (char c in value)
            text.Append(c switch
            {
                '"' => "\\\"", '\\' => "\\\\", '\b' => "\\b", '\f' => "\\f", '\n' => "\\n", '\r' => "\\r", '\t' => "\\t",
                '\u0085' or '\u2028' or '\u2029' or < ' ' => $"\\u{(int)c:x4}",
                _ => c.ToString(),
            });
        text.Append('"');
    }
}
