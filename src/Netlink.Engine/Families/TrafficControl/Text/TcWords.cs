using System.Globalization;
using System.Numerics;

namespace Netlink.TrafficControl;

/// <summary>A command's words in <c>tc</c>'s own language, one after the other.</summary>
internal sealed class TcWords
{
    private readonly string[] _words;
    private int _next;
    private string _current = "";

    public TcWords(string subject, string text)
    {
        Subject = subject;
        _words = text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
    }

    /// <summary>What the words are about, for errors.</summary>
    public string Subject { get; }

    /// <summary>Finds a link's index by its name.</summary>
    public Func<string, int?>? LinkIndex { get; init; }

    /// <summary>Whether there are more.</summary>
    public bool HasMore => _next < _words.Length;

    /// <summary>The next word, without taking it; empty at the end.</summary>
    public string Peek => HasMore ? _words[_next] : "";

    /// <summary>The next words, without taking them.</summary>
    public string PeekMany(int count) => string.Join(' ', _words.Skip(_next).Take(count));

    /// <summary>Whether the next word begins with a digit.</summary>
    public bool NextIsNumber => Peek.Length > 0 && char.IsAsciiDigit(Peek[0]);

    /// <summary>Whether the next word begins with a digit or a minus.</summary>
    public bool NextIsSigned => Peek.Length > 0 && (char.IsAsciiDigit(Peek[0]) || Peek[0] == '-');

    /// <summary>Takes a word that says what follows.</summary>
    public string Keyword() => _current = _words[_next++];

    /// <summary>Takes a word if it is this one.</summary>
    public bool TryTake(string word)
    {
        bool found = Peek == word;
        if (found)
            Keyword();
        return found;
    }

    /// <summary>Takes a value.</summary>
    public string Text() => HasMore ? _words[_next++] : throw new FormatException($"{Subject}: after '{_current}' a value is missing.");

    public ByteSize Size() => Value<ByteSize>("a size, such as 1500, 32kb or 1mb");

    public BitRate Rate() => Value<BitRate>("a rate, such as 100mbit, 1gbit or 12.5MB/s");

    public Percentage Percent() => Value<Percentage>("a percentage, such as 1%");

    public TcHandle Handle()
    {
        string text = Text();
        return TcHandle.TryParse(text, null, out TcHandle handle) ? handle
            : uint.TryParse(text, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out uint raw) ? new TcHandle(raw)
            : throw Wrong(text, "a handle, such as 1:10, 1: or root");
    }

    /// <summary>A link's name, as its index.</summary>
    public int Link()
    {
        string text = Text();
        return LinkIndex?.Invoke(text) ?? (text.StartsWith("if", StringComparison.Ordinal) && TryInteger(text[2..], out int index) ? index : throw Wrong(text, "a link that is there"));
    }

    /// <summary>An integer, decimal or hexadecimal with 0x; a <c>p</c> behind it, for packets, as <c>tc</c> prints it.</summary>
    public T Integer<T>()
        where T : struct, IBinaryInteger<T>
    {
        string text = Text();
        return TryInteger(text.TrimEnd('p'), out T value) ? value : throw Wrong(text, "a whole number that fits");
    }

    /// <summary>A time: a number with s, ms, us or ns; without one it is in microseconds, or in nanoseconds where the kernel counts those.</summary>
    public TimeSpan Time(bool fine = false)
    {
        string text = Text();
        return TryTime(text, fine ? 1 : 1000, out TimeSpan time) ? time : throw Wrong(text, "a time, such as 40ms, 100us or 1s");
    }

    /// <summary>The error for a word that is not known.</summary>
    public FormatException Unknown(string word, IEnumerable<string> known) => new($"{Subject}: there is no '{word}'. It takes: {string.Join(", ", known)}.");

    /// <summary>The error for a value that cannot be.</summary>
    public FormatException Wrong(string value, string wanted) => new($"{Subject}: '{value}' for {_current} is not {wanted}.");

    public static bool TryInteger<T>(string text, out T value)
        where T : struct, IBinaryInteger<T> => text.StartsWith("0x", StringComparison.OrdinalIgnoreCase)
            ? T.TryParse(text.AsSpan(2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out value)
            : T.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out value);

    public static bool TryTime(string text, int nanosecondsOfNone, out TimeSpan time)
    {
        time = default;
        int end = text.AsSpan().IndexOfAnyExcept("0123456789.eE+-");
        string unit = end < 0 ? "" : text[end..];
        decimal? nanoseconds = unit.ToLowerInvariant() switch
        {
            "" => nanosecondsOfNone,
            "s" or "sec" or "secs" => 1_000_000_000,
            "ms" or "msec" or "msecs" => 1_000_000,
            "us" or "usec" or "usecs" => 1000,
            "ns" or "nsec" or "nsecs" => 1,
            _ => null,
        };
        if (nanoseconds is null || !decimal.TryParse(end < 0 ? text : text[..end], NumberStyles.Float, CultureInfo.InvariantCulture, out decimal number))
            return false;
        decimal ticks = Math.Abs(number) > 1e18m ? decimal.MaxValue : Math.Round(number * nanoseconds.Value / 100);
        if (ticks is < 0 or > long.MaxValue)
            return false;
        time = new TimeSpan((long)ticks);
        return true;
    }

    private T Value<T>(string wanted)
        where T : struct, IParsable<T>
    {
        string text = Text();
        return T.TryParse(text, CultureInfo.InvariantCulture, out T value) ? value : throw Wrong(text, wanted);
    }
}
