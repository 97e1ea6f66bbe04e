using System.Collections;
using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;

namespace Netlink.Oracles;

/// <summary>Compares an object of ours with what a tool says of it, field by field, and says what differs as a table.</summary>
/// <param name="subject">What is compared: <c>route 10.0.0.0/8</c>.</param>
public sealed class Comparison(string subject)
{
    private readonly List<(string Field, string Theirs, string Ours)> _differences = [];

    /// <summary>How many fields were compared.</summary>
    public int Count { get; private set; }

    /// <summary>What differs: the field, the tool's value and ours.</summary>
    public IReadOnlyList<(string Field, string Theirs, string Ours)> Differences => _differences;

    /// <summary>Compares a field. Numbers, text and JSON values are the same when they read the same; nothing is the same as nothing.</summary>
    public Comparison Field(string name, object? theirs, object? ours)
    {
        Count++;
        (string left, string right) = (Text(theirs), Text(ours));
        if (left != right)
            _differences.Add((name, left, right));
        return this;
    }

    /// <summary>Compares a field that the tool leaves out where it has its usual value.</summary>
    public Comparison Field(string name, JsonNode? theirs, object? ours, object usual) => Field(name, theirs is null ? usual : theirs, ours);

    /// <summary>Compares a field only where the tool says it.</summary>
    public Comparison Told(string name, JsonNode? theirs, Func<object?> ours) => theirs is null ? this : Field(name, theirs, ours());

    /// <summary>Compares a flag that the tool says by a property without a value.</summary>
    public Comparison Flag(string name, JsonNode seen, bool ours) => Field(name, seen.AsObject().ContainsKey(name), ours);

    /// <summary>Compares a number that goes on while we and the tool look.</summary>
    public Comparison Near(string name, double? theirs, double? ours, double distance) =>
        theirs is { } left && ours is { } right && Math.Abs(left - right) <= distance ? Field(name, 0, 0) : Field(name, theirs, ours);

    /// <summary>Compares the part of a line of text that an object of ours is printed as.</summary>
    public Comparison Part(string name, string line, string ours) => Field(name, line.Contains(ours, StringComparison.Ordinal) ? ours : line, ours);

    /// <summary>Compares two lists, each item with the one of the same name; an item that only one of them has is a difference.</summary>
    /// <returns>How many fields were compared.</returns>
    /// <exception cref="OracleException">Something differs.</exception>
    public static int CheckAll<TTheirs, TOurs>(IEnumerable<TTheirs> theirs, Func<TTheirs, string> theirName, IEnumerable<TOurs> ours, Func<TOurs, string> ourName, Func<TTheirs, TOurs, Comparison> compare)
    {
        ILookup<string, TTheirs> left = theirs.ToLookup(theirName);
        ILookup<string, TOurs> right = ours.ToLookup(ourName);
        Comparison[] all =
        [
            new Comparison(typeof(TOurs).Name).Field("names", left.SelectMany(group => group.Select(_ => group.Key)).Order(StringComparer.Ordinal), right.SelectMany(group => group.Select(_ => group.Key)).Order(StringComparer.Ordinal)),
            .. left.SelectMany(group => group.Zip(right[group.Key], compare)),
        ];
        string differences = string.Join('\n', all.Where(comparison => comparison.Differences.Count > 0).Take(10));
        return differences.Length == 0 ? all.Sum(comparison => comparison.Count) : throw new OracleException(differences);
    }

    /// <summary>Ends the comparison.</summary>
    /// <exception cref="OracleException">Something differs.</exception>
    public void Check()
    {
        if (_differences.Count > 0)
            throw new OracleException(ToString());
    }

    /// <inheritdoc/>
    public override string ToString()
    {
        if (_differences.Count == 0)
            return $"{subject}: {Count} fields agree";
        int name = Math.Max("field".Length, _differences.Max(difference => difference.Field.Length)), theirs = Math.Max("theirs".Length, _differences.Max(difference => difference.Theirs.Length));
        var text = new StringBuilder(subject).Append(":\n  ").Append("field".PadRight(name)).Append("  ").Append("theirs".PadRight(theirs)).Append("  ours");
        foreach ((string field, string left, string right) in _differences)
            text.Append("\n  ").Append(field.PadRight(name)).Append("  ").Append(left.PadRight(theirs)).Append("  ").Append(right);
        return text.ToString();
    }

    private static string Text(object? value) => value switch
    {
        null => "-",
        JsonValue json => json.ToString() is "True" or "False" ? json.ToString().ToLowerInvariant() : json.ToString(),
        JsonArray list => string.Join(' ', list.Select(Text)),
        bool truth => truth ? "true" : "false",
        string text => text,
        Enum item => item.ToString("D"),
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        IEnumerable items => string.Join(' ', items.Cast<object?>().Select(Text)),
        _ => value.ToString() ?? "-",
    };
}
