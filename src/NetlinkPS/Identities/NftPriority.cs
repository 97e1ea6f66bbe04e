using System.Globalization;
using Netlink.Netfilter;

namespace NetlinkPS;

/// <summary>A base chain's place as a parameter takes it: a number, a name of <c>nft</c> (<c>filter</c>, <c>dstnat</c>), or a name and a number (<c>filter + 10</c>).</summary>
public sealed class NftPriority
{
    private static readonly Dictionary<string, (int Usual, int Bridge)> s_names = new(StringComparer.OrdinalIgnoreCase)
    {
        ["raw"] = (-300, -300), ["mangle"] = (-150, -150), ["dstnat"] = (-100, -300), ["filter"] = (0, -200), ["security"] = (50, 50), ["srcnat"] = (100, 300), ["out"] = (100, 100),
    };

    private readonly string? _name;
    private readonly int _number;

    /// <summary>A place by its number.</summary>
    /// <param name="number">The number.</param>
    public NftPriority(int number) => _number = number;

    /// <summary>A place by its number or name.</summary>
    /// <param name="text"><c>-150</c>, <c>filter</c>, <c>dstnat - 5</c>.</param>
    /// <exception cref="FormatException">It is neither.</exception>
    public NftPriority(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _number))
            return;
        int sign = text.IndexOfAny(['+', '-']);
        _name = (sign < 0 ? text : text[..sign]).Trim();
        bool isOffset = sign < 0 || int.TryParse(text[sign..].Replace(" ", "", StringComparison.Ordinal), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _number);
        if (!isOffset || !s_names.ContainsKey(_name))
            throw new FormatException($"'{text}' is no priority: that is a number, one of {string.Join(", ", s_names.Keys)}, or a name and a number, as in 'filter + 10'.");
    }

    /// <summary>The number, which depends on the family: a bridge's <c>filter</c> is -200.</summary>
    /// <param name="family">The table's family.</param>
    /// <returns>The number.</returns>
    public int For(NftFamily family) => _name is null ? _number : _number + (family == NftFamily.Bridge ? s_names[_name].Bridge : s_names[_name].Usual);

    /// <inheritdoc/>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{_name}{_number}");
}
