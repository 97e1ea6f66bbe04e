using System.Collections;
using System.Management.Automation;

namespace NetlinkPS.Runner.Formatting;

/// <summary>
/// One entry of a -Property list: a name, a wildcard, or a hashtable with Name/Label, Expression (a name), and for views Width,
/// Alignment and FormatString.
/// </summary>
internal sealed class PropertyExpression
{
    private PropertyExpression(string name) => Name = name;

    public string Name { get; }
    public string? Label { get; private init; }
    public int Width { get; private init; }
    public Alignment Alignment { get; private init; }
    public string? Format { get; private init; }
    public bool HasWildcard => WildcardPattern.ContainsWildcardCharacters(Name);

    public static List<PropertyExpression> Parse(object?[]? values, bool forView)
    {
        List<PropertyExpression> all = [];
        foreach (object? value in values ?? [])
            all.Add(PSObject.Base(value) is Hashtable table ? FromTable(table, forView) : new PropertyExpression(PSObject.ToText(value)));
        return all;
    }

    private static PropertyExpression FromTable(Hashtable table, bool forView)
    {
        string? name = null, label = null, format = null;
        int width = 0;
        Alignment alignment = Alignment.None;
        foreach (DictionaryEntry entry in table)
        {
            string key = PSObject.ToText(entry.Key), text = PSObject.ToText(entry.Value);
            bool Is(string word) => key.Length > 0 && word.StartsWith(key, StringComparison.OrdinalIgnoreCase);
            if (Is("Expression")) name = text;
            else if (Is("Label") || Is("Name")) label = text;
            else if (forView && Is("Width")) width = LanguagePrimitives.ConvertTo<int>(entry.Value);
            else if (forView && Is("Alignment")) alignment = LanguagePrimitives.ConvertTo<Alignment>(entry.Value);
            else if (forView && Is("FormatString")) format = text;
            else throw new NotSupportedException($"The {key} key is not valid.");
        }
        if (name is null) throw new NotSupportedException("A hashtable in -Property needs an Expression key (a property's name; the Runner does not run script blocks).");
        return new PropertyExpression(name) { Label = label, Width = width, Alignment = alignment, Format = format };
    }

    /// <summary>The names that this expression means for an object; a plain name stays even where there is no such property.</summary>
    public IReadOnlyList<string> Names(PSObject target)
    {
        if (!HasWildcard) return [target.FindProperty(Name)?.Name ?? Name];
        WildcardPattern pattern = new(Name, WildcardOptions.IgnoreCase);
        return [.. PropertyNames(target).Where(pattern.IsMatch)];
    }

    public static IEnumerable<string> PropertyNames(PSObject target) => target.BaseObject is IDictionary dictionary
        ? dictionary.Keys.Cast<object>().Select(PSObject.ToText) : target.Properties.Select(p => p.Name);

    /// <summary>A property's value; null where there is none or where reading it fails, as PowerShell has it.</summary>
    public static object? Value(PSObject target, string name) => TryValue(target, name, out object? value) ? value : null;

    public static bool TryValue(PSObject target, string name, out object? value)
    {
        value = null;
        if (target.BaseObject is IDictionary dictionary)
            foreach (DictionaryEntry entry in dictionary)
                if (entry.Key is string key && key.Equals(name, StringComparison.OrdinalIgnoreCase)) { value = entry.Value; return true; }
        if (target.FindProperty(name) is not { } property) return false;
        try
        {
            value = property.Value;
        }
        catch (GetValueException)
        {
            value = null;
        }
        return true;
    }
}
