using System.Collections;

namespace Netlink.TrafficControl;

/// <summary>The words of <c>tc</c> that a contract understands, and what each does to it.</summary>
/// <typeparam name="T">The contract.</typeparam>
internal sealed class TcVocabulary<T> : IEnumerable<string>
    where T : class
{
    private readonly Dictionary<string, Func<T, TcWords, T>> _meanings = new(StringComparer.Ordinal);

    /// <summary>Adds words of one meaning.</summary>
    /// <param name="words">The words, with bars between them; the first is the one that errors show.</param>
    /// <param name="meaning">What the word does.</param>
    public void Add(string words, Func<T, TcWords, T> meaning)
    {
        foreach (string word in words.Split('|'))
            _meanings.Add(word, meaning);
    }

    /// <summary>Applies all words that there are.</summary>
    public T Apply(T start, TcWords words)
    {
        while (words.HasMore)
            start = Next(start, words) ?? throw words.Unknown(words.Peek, this);
        return start;
    }

    /// <summary>Applies the next word; null where it is not one of these.</summary>
    public T? Next(T start, TcWords words) => Find(words.Peek) is { } meaning ? Applied(start, words, meaning) : null;

    /// <inheritdoc/>
    public IEnumerator<string> GetEnumerator() => _meanings.Keys.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private static T Applied(T start, TcWords words, Func<T, TcWords, T> meaning)
    {
        words.Keyword();
        return meaning(start, words);
    }

    /// <summary>As <c>tc</c> does, takes the beginning of a word for the word, where it can be only one.</summary>
    private Func<T, TcWords, T>? Find(string word)
    {
        if (_meanings.TryGetValue(word, out Func<T, TcWords, T>? exact) || word.Length < 3)
            return exact;
        Func<T, TcWords, T>[] close = [.. _meanings.Where(pair => pair.Key.StartsWith(word, StringComparison.Ordinal)).Select(pair => pair.Value).Distinct()];
        return close.Length == 1 ? close[0] : null;
    }
}
