using System.Collections;
using System.Globalization;
using System.Management.Automation;
using System.Text;

namespace NetlinkPS.Runner.Language;

/// <summary>
/// Reads pipelines of commands with literal arguments. Whatever else the language has is refused with a line that says so:
/// nothing is skipped or guessed.
/// </summary>
internal sealed class Parser
{
    private readonly string _text;
    private int _at;

    private Parser(string text) => _text = text;

    public static IReadOnlyList<StatementSyntax> Parse(string text) => new Parser(text).Script();

    private char Current => _at < _text.Length ? _text[_at] : '\0';
    private char Ahead(int by) => _at + by < _text.Length ? _text[_at + by] : '\0';
    private bool AtEnd => _at >= _text.Length;

    private List<StatementSyntax> Script()
    {
        List<StatementSyntax> statements = [];
        Joint joint = Joint.Sequence;
        while (true)
        {
            SkipBlanks(true);
            while (Current == ';') { _at++; SkipBlanks(true); }
            if (AtEnd) break;
            statements.Add(new StatementSyntax(joint, Pipeline()));
            SkipBlanks(false);
            joint = Joint.Sequence;
            if (AtEnd) break;
            if (Current == '&' && Ahead(1) == '&') { joint = Joint.IfSucceeded; _at += 2; NeedsMore("&&"); }
            else if (Current == '|' && Ahead(1) == '|') { joint = Joint.IfFailed; _at += 2; NeedsMore("||"); }
            else if (Current is ';' or '\n' or '\r') _at++;
            else throw Unexpected();
        }
        return statements;
    }

    private void NeedsMore(string after)
    {
        SkipBlanks(true);
        if (AtEnd) throw Error($"A statement is missing after '{after}'.");
    }

    private PipelineSyntax Pipeline()
    {
        int start = _at;
        List<CommandSyntax> commands = [];
        List<object?>? input = null;
        if (StartsExpression())
        {
            input = [];
            object? value = CommaList(false);
            if (LanguagePrimitives.GetEnumerable(value) is { } items) input.AddRange(items.Cast<object?>());
            else input.Add(value);
        }
        else commands.Add(Command());
        while (true)
        {
            SkipBlanks(false);
            if (Current != '|' || Ahead(1) == '|') break;
            _at++;
            SkipBlanks(true);
            if (AtEnd || Current is '|' or ';') throw Error("An empty pipe element is not allowed.");
            if (StartsExpression()) throw Error("Expressions are only allowed as the first element of a pipeline.");
            commands.Add(Command());
        }
        return new PipelineSyntax(_text[start.._at].Trim(), input, commands);
    }

    private bool StartsExpression() => Current is '\'' or '"' or '$' or '(' or '{' or '@' or '[' or '&'
        || char.IsAsciiDigit(Current) || Current is '-' or '+' && char.IsAsciiDigit(Ahead(1)) || Current == '.' && Ahead(1) is ' ' or '/' or '\0';

    private CommandSyntax Command()
    {
        int start = _at;
        string name = BareWord();
        List<ArgumentSyntax> arguments = [];
        bool onlyValues = false;
        while (true)
        {
            SkipBlanks(false);
            if (AtEnd || Current is '|' or ';' or '\n' or '\r' || Current == '&' && Ahead(1) == '&') break;
            int from = _at;
            if (!onlyValues && Current == '-' && Ahead(1) == '-' && (_at + 2 >= _text.Length || char.IsWhiteSpace(Ahead(2)))) { _at += 2; onlyValues = true; }
            else if (!onlyValues && Current is '-' or '–' && (char.IsLetter(Ahead(1)) || Ahead(1) is '_' or '?')) arguments.Add(Parameter(from));
            else
            {
                object? value = CommaList(true);
                arguments.Add(new ArgumentSyntax(null, true, value, _text[from.._at], from, _at));
            }
        }
        int lineStart = start == 0 ? 0 : _text.LastIndexOf('\n', start - 1) + 1;
        int lineEnd = _text.IndexOf('\n', start);
        string line = lineEnd < 0 ? _text[lineStart..] : _text[lineStart..lineEnd];
        return new CommandSyntax(name, arguments, _text[start.._at].TrimEnd(), line, 1 + _text.AsSpan(0, start).Count('\n'), start - lineStart + 1);
    }

    private ArgumentSyntax Parameter(int from)
    {
        _at++;
        int nameStart = _at;
        while (!AtEnd && !char.IsWhiteSpace(Current) && Current is not (':' or '|' or ';' or ',' or '(' or ')' or '{' or '}' or '\'' or '"' or '&')) _at++;
        string name = _text[nameStart.._at];
        if (Current != ':') return new ArgumentSyntax(name, false, null, _text[from.._at], from, _at);
        _at++;
        SkipBlanks(false);
        if (AtEnd || Current is '|' or ';' or '\n') throw Error($"The parameter '-{name}:' needs a value.");
        object? value = CommaList(true);
        return new ArgumentSyntax(name, true, value, _text[from.._at], from, _at);
    }

    /// <summary>A value, or several with commas between them, which make an array.</summary>
    private object? CommaList(bool argument)
    {
        object? first = Value(argument);
        List<object?>? all = null;
        while (true)
        {
            int mark = _at;
            SkipBlanks(false);
            if (Current != ',') { _at = mark; break; }
            _at++;
            SkipBlanks(true);
            if (AtEnd) throw Error("Missing expression after ','.");
            (all ??= [first]).Add(Value(argument));
        }
        return all is null ? first : all.ToArray();
    }

    private object? Value(bool argument)
    {
        switch (Current)
        {
            case '\'' or '"':
                string quoted = Quoted();
                return argument && !AtBreak() ? quoted + BareWord() : quoted;
            case '$': return Variable();
            case '@' when Ahead(1) == '(': return Elements();
            case '@' when Ahead(1) == '{': return Dictionary();
            case '@' when Ahead(1) is '\'' or '"': throw Refused("here-strings");
            case '@': throw Refused("splatting (@name)");
            case '(':
                _at++;
                SkipBlanks(true);
                if (!StartsExpression()) throw Refused("a pipeline in parentheses");
                object? inner = CommaList(false);
                SkipBlanks(true);
                if (Current != ')') throw Refused("expressions with operators");
                _at++;
                return inner;
            case '{': throw Refused("a script block { ... } (write 'Where-Object Property -eq Value' or 'ForEach-Object Member' instead)");
            case '[' when !argument: throw Refused("a type in brackets");
            case '&' or '.' when !argument: throw Refused("the call operator");
        }
        int from = _at;
        string word = BareWord();
        if (NumberLiteral.TryParse(word, out object? number))
            return argument && !string.Equals(PSObject.ToText(number), word, StringComparison.Ordinal) ? new PSObject(number!) { TokenText = word } : number;
        if (argument) return word;
        _at = from;
        throw word.Contains("..", StringComparison.Ordinal) ? Refused("ranges (1..9)") : Unexpected();
    }

    private bool AtBreak() => AtEnd || char.IsWhiteSpace(Current) || Current is '|' or ';' or ',' or ')' or '}' or '&';

    private object? Variable()
    {
        int start = ++_at;
        while (char.IsLetterOrDigit(Current) || Current is '_' or ':') _at++;
        string name = _text[start.._at].ToUpperInvariant();
        return name switch
        {
            "TRUE" => true,
            "FALSE" => false,
            "NULL" => null,
            "" => throw Refused("subexpressions $( )"),
            _ => throw Refused($"variables (${_text[start.._at]})"),
        };
    }

    private object?[] Elements()
    {
        _at += 2;
        List<object?> items = [];
        while (true)
        {
            SkipBlanks(true);
            while (Current == ';') { _at++; SkipBlanks(true); }
            if (Current == ')') { _at++; return [.. items]; }
            if (AtEnd) throw Error("Missing closing ')' in expression.");
            if (!StartsExpression()) throw Refused("a pipeline in @( )");
            object? value = CommaList(false);
            if (value is object?[] many) items.AddRange(many);
            else items.Add(value);
        }
    }

    private object Dictionary()
    {
        _at += 2;
        Hashtable table = new(StringComparer.OrdinalIgnoreCase);
        while (true)
        {
            SkipBlanks(true);
            while (Current == ';') { _at++; SkipBlanks(true); }
            if (Current == '}') { _at++; return table; }
            if (AtEnd) throw Error("Missing closing '}' in hash literal.");
            object key = Current is '\'' or '"' ? Quoted() : Key();
            SkipBlanks(false);
            if (Current != '=') throw Error("Missing '=' operator after key in hash literal.");
            _at++;
            SkipBlanks(true);
            if (Current != '{' && !StartsExpression()) throw Refused("a command in @{ } (quote text)");
            if (table.ContainsKey(key)) throw Error($"Duplicate keys '{key}' are not allowed in hash literals.");
            table.Add(key, CommaList(false));
        }
    }

    private object Key()
    {
        int start = _at;
        while (char.IsLetterOrDigit(Current) || Current is '_' or '-' or '.') _at++;
        if (_at == start) throw Unexpected();
        string word = _text[start.._at];
        return NumberLiteral.TryParse(word, out object? number) ? number! : word;
    }

    private string BareWord()
    {
        StringBuilder word = new();
        while (!AtEnd && !char.IsWhiteSpace(Current))
        {
            char c = Current;
            if (c is '|' or ';' or ',' or ')' or '}' || c == '#' && word.Length == 0) break;
            if (c is '\'' or '"') { word.Append(Quoted()); continue; }
            if (c == '`' && _at + 1 < _text.Length) { word.Append(Escaped()); continue; }
            if (c == '$') throw Refused("variables and subexpressions ($)");
            if (c is '(' or '{') throw Refused(c == '(' ? "method calls and parentheses in a word" : "a script block { ... }");
            if (c is '<' or '>') throw Refused("redirection");
            if (c == '&') { if (Ahead(1) == '&') break; throw Refused("background jobs (&)"); }
            word.Append(c);
            _at++;
        }
        if (word.Length == 0) throw Unexpected();
        return word.ToString();
    }

    private string Quoted()
    {
        char quote = Current;
        _at++;
        StringBuilder text = new();
        while (true)
        {
            if (AtEnd) throw Error($"The string is missing the terminator: {quote}.");
            char c = Current;
            if (c == quote)
            {
                if (Ahead(1) != quote) { _at++; return text.ToString(); }
                text.Append(quote);
                _at += 2;
            }
            else if (quote == '"' && c == '`') text.Append(Escaped());
            else if (quote == '"' && c == '$' && (char.IsLetter(Ahead(1)) || Ahead(1) is '(' or '{' or '_' or '?')) throw Refused("variables in text (\"$...\"): use 'single quotes'");
            else { text.Append(c); _at++; }
        }
    }

    private string Escaped()
    {
        char c = Ahead(1);
        _at += 2;
        if (c == 'u' && Current == '{')
        {
            int end = _text.IndexOf('}', _at);
            if (end < 0 || !int.TryParse(_text.AsSpan(_at + 1, end - _at - 1), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out int code) || code > 0x10FFFF)
                throw Error("The Unicode escape sequence is not valid. A valid sequence is `u{ followed by one to six hex digits and a closing '}'.");
            _at = end + 1;
            return char.ConvertFromUtf32(code);
        }
        return c switch
        {
            '0' => "\0", 'a' => "\a", 'b' => "\b", 'e' => "\e", 'f' => "\f", 'n' => "\n", 'r' => "\r", 't' => "\t", 'v' => "\v",
            '\n' => "", '\0' => "",
            _ => c.ToString(),
        };
    }

    private void SkipBlanks(bool newLines)
    {
        while (!AtEnd)
        {
            char c = Current;
            if (c is ' ' or '\t' || newLines && c is '\r' or '\n' && newLines) _at++;
            else if (c == '`' && Ahead(1) == '\n') _at += 2;
            else if (c == '`' && Ahead(1) == '\r' && Ahead(2) == '\n') _at += 3;
            else if (c == '#') { while (!AtEnd && Current != '\n') _at++; }
            else if (c == '<' && Ahead(1) == '#')
            {
                int end = _text.IndexOf("#>", _at, StringComparison.Ordinal);
                if (end < 0) throw Error("The terminator '#>' is missing from the multiline comment.");
                _at = end + 2;
            }
            else break;
        }
    }

    private ParseException Unexpected() => AtEnd
        ? Error("The text ends where something is still expected.")
        : Error($"Unexpected token '{Current}' at character {_at + 1}.");

    private static ParseException Refused(string what) => Error($"The Runner does not support {what}.");

    private static ParseException Error(string message) => new(message) { ErrorIdentifier = "ParseError" };
}
