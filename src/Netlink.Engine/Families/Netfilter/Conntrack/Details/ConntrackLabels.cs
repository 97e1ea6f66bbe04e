using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Runtime.InteropServices;
using System.Text.Json.Serialization;
using Netlink.Contracts;

namespace Netlink.Netfilter;

/// <summary>Which of 128 labels a connection has: <c>1,5</c>, or by their names in <c>/etc/xtables/connlabel.conf</c>.</summary>
[JsonConverter(typeof(ParsableJsonConverter<ConntrackLabels>))]
public readonly record struct ConntrackLabels : INetlinkValue<ConntrackLabels>, IParsable<ConntrackLabels>
{
    private const int Most = 128;

    // As the kernel keeps them: two words of 64 bits, in the machine's byte order.
    private readonly ulong _low;
    private readonly ulong _high;

    /// <summary>Some labels.</summary>
    /// <param name="labels">Their numbers, from 0 to 127.</param>
    public ConntrackLabels(params IEnumerable<int> labels)
    {
        ArgumentNullException.ThrowIfNull(labels);
        foreach (int label in labels)
        {
            if (label is < 0 or >= Most)
                throw new ArgumentOutOfRangeException(nameof(labels), label, $"A label is a number from 0 to {Most - 1}.");
            if (label < 64)
                _low |= 1UL << label;
            else
                _high |= 1UL << (label - 64);
        }
    }

    /// <summary>Parses labels.</summary>
    /// <param name="text">Their numbers or names, with commas between.</param>
    /// <exception cref="FormatException">There is no such label.</exception>
    public ConntrackLabels(string text) => this = Parse(text, null);

    private ConntrackLabels(ulong low, ulong high)
    {
        _low = low;
        _high = high;
    }

    /// <summary>All labels: as a mask, that all are meant.</summary>
    public static ConntrackLabels All => new(ulong.MaxValue, ulong.MaxValue);

    /// <inheritdoc/>
    int INetlinkValue<ConntrackLabels>.GetWireLength() => 2 * sizeof(ulong);

    /// <summary>The labels' numbers, least first.</summary>
    /// <returns>The numbers.</returns>
    public IReadOnlyList<int> Numbers()
    {
        var numbers = new List<int>();
        for (int i = 0; i < Most; i++)
        {
            if (Has(i))
                numbers.Add(i);
        }

        return numbers;
    }

    /// <summary>Whether a label is there.</summary>
    /// <param name="label">Its number.</param>
    /// <returns>Whether it is.</returns>
    public bool Has(int label) => label is >= 0 and < Most && ((label < 64 ? _low : _high) >> (label & 63) & 1) != 0;

    /// <summary>Whether all of some labels are there.</summary>
    /// <param name="labels">The labels.</param>
    /// <returns>Whether they are.</returns>
    public bool HasAll(ConntrackLabels labels) => (_low & labels._low) == labels._low && (_high & labels._high) == labels._high;

    /// <inheritdoc/>
    public static bool TryRead(ReadOnlySpan<byte> payload, out ConntrackLabels value)
    {
        value = default;
        if (payload.Length is 0 or > 16 || payload.Length % sizeof(uint) != 0)
            return false;
        Span<ulong> words = [0, 0];
        payload.CopyTo(MemoryMarshal.AsBytes(words));
        value = new(words[0], words[1]);
        return true;
    }

    /// <inheritdoc/>
    public void WriteTo(Span<byte> destination)
    {
        MemoryMarshal.Write(destination, in _low);
        MemoryMarshal.Write(destination[sizeof(ulong)..], in _high);
    }

    /// <inheritdoc/>
    public static ConntrackLabels Parse(string s, IFormatProvider? provider) => TryParse(s, provider, out ConntrackLabels result)
        ? result
        : throw new FormatException($"'{s}' are not labels, such as 1,5: numbers from 0 to {Most - 1}, or names out of {ConntrackLabelNames.File}.");

    /// <inheritdoc/>
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out ConntrackLabels result)
    {
        result = default;
        var numbers = new List<int>();
        foreach (string word in (s ?? "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            if (!ConntrackLabelNames.TryParse(word, out int number))
                return false;
            numbers.Add(number);
        }

        result = new(numbers);
        return true;
    }

    /// <inheritdoc/>
    public override string ToString() => string.Join(',', Numbers().Select(ConntrackLabelNames.Name));
}
