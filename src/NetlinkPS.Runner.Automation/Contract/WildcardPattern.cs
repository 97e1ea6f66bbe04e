using System.Text;

namespace System.Management.Automation;

[Flags]
public enum WildcardOptions { None = 0, Compiled = 1, IgnoreCase = 2, CultureInvariant = 4 }

/// <summary>PowerShell's wildcards: <c>*</c>, <c>?</c>, <c>[a-z]</c>, and the backtick that takes the next character literally.</summary>
public sealed class WildcardPattern
{
    private readonly List<Element> _elements = [];
    private readonly bool _ignoreCase;

    public WildcardPattern(string pattern) : this(pattern, WildcardOptions.None) { }

    public WildcardPattern(string pattern, WildcardOptions options)
    {
        ArgumentNullException.ThrowIfNull(pattern);
        Pattern = pattern;
        _ignoreCase = (options & WildcardOptions.IgnoreCase) != 0;
        Parse();
    }

    internal string Pattern { get; }

    public static WildcardPattern Get(string pattern, WildcardOptions options) => new(pattern, options);

    public static bool ContainsWildcardCharacters(string pattern)
    {
        for (int i = 0; i < pattern?.Length; i++)
        {
            if (pattern[i] is '*' or '?' or '[' or ']') return true;
            if (pattern[i] == '`') i++;
        }
        return false;
    }

    public static string Escape(string pattern)
    {
        StringBuilder text = new(pattern.Length + 4);
        foreach (char c in pattern)
        {
            if (c is '*' or '?' or '[' or ']' or '`') text.Append('`');
            text.Append(c);
        }
        return text.ToString();
    }

    public static string Unescape(string pattern)
    {
        StringBuilder text = new(pattern.Length);
        for (int i = 0; i < pattern.Length; i++)
        {
            if (pattern[i] == '`' && i + 1 < pattern.Length && pattern[i + 1] is '*' or '?' or '[' or ']' or '`') i++;
            text.Append(pattern[i]);
        }
        return text.ToString();
    }

    public bool IsMatch(string input) => input is not null && Match(input, 0, 0);

    private bool Match(string input, int at, int element)
    {
        for (; element < _elements.Count; element++)
        {
            Element wanted = _elements[element];
            if (wanted.Kind == Kind.AnyText)
            {
                if (element == _elements.Count - 1) return true;
                for (int start = at; start <= input.Length; start++)
                    if (Match(input, start, element + 1)) return true;
                return false;
            }
            if (at >= input.Length || !Fits(wanted, input[at])) return false;
            at++;
        }
        return at == input.Length;
    }

    private bool Fits(Element wanted, char c) => wanted.Kind switch
    {
        Kind.AnyCharacter => true,
        Kind.Set => InSet(wanted.Set!, c) || _ignoreCase && (InSet(wanted.Set!, char.ToUpperInvariant(c)) || InSet(wanted.Set!, char.ToLowerInvariant(c))),
        _ => wanted.Literal == c || _ignoreCase && char.ToUpperInvariant(wanted.Literal) == char.ToUpperInvariant(c),
    };

    private static bool InSet(List<(char From, char To)> set, char c)
    {
        foreach ((char from, char to) in set)
            if (c >= from && c <= to) return true;
        return false;
    }

    private void Parse()
    {
        for (int i = 0; i < Pattern.Length; i++)
        {
            char c = Pattern[i];
            switch (c)
            {
                case '*': if (_elements.Count == 0 || _elements[^1].Kind != Kind.AnyText) _elements.Add(new Element(Kind.AnyText)); break;
                case '?': _elements.Add(new Element(Kind.AnyCharacter)); break;
                case '[': i = ParseSet(i + 1); break;
                case '`' when i + 1 < Pattern.Length: _elements.Add(new Element(Kind.Literal, Pattern[++i])); break;
                case '`': break;
                default: _elements.Add(new Element(Kind.Literal, c)); break;
            }
        }
    }

    private int ParseSet(int i)
    {
        List<(char From, char To)> set = [];
        for (bool first = true; ; i++, first = false)
        {
            if (i >= Pattern.Length) throw new WildcardPatternException($"The specified wildcard character pattern is not valid: {Pattern}");
            char c = Pattern[i];
            if (c == ']' && !first) break;
            if (c == '`' && i + 1 < Pattern.Length) c = Pattern[++i];
            char to = c;
            if (i + 2 < Pattern.Length && Pattern[i + 1] == '-' && Pattern[i + 2] != ']') { to = Pattern[i + 2]; i += 2; }
            set.Add((c, to));
        }
        _elements.Add(new Element(Kind.Set, '\0', set));
        return i;
    }

    private enum Kind { Literal, AnyCharacter, AnyText, Set }

    private readonly record struct Element(Kind Kind, char Literal = '\0', List<(char From, char To)>? Set = null);
}

public class WildcardPatternException : RuntimeException
{
    public WildcardPatternException() : this("") { }
    public WildcardPatternException(string message) : this(message, null) { }
    public WildcardPatternException(string message, Exception? innerException) : base(message, innerException)
    {
        ErrorIdentifier = "WildcardPattern_Invalid";
        Category = ErrorCategory.InvalidArgument;
    }
}
