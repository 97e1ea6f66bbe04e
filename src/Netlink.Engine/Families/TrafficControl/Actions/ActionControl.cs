using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.Json.Serialization;
using Netlink.Contracts;

namespace Netlink.TrafficControl;

/// <summary>What becomes of a packet after an action: <c>pass</c>, <c>drop</c>, <c>pipe</c>, <c>goto chain 5</c>.</summary>
[JsonConverter(typeof(ParsableJsonConverter<ActionControl>))]
public readonly record struct ActionControl : IParsable<ActionControl>, INetlinkScalar<ActionControl>
{
    private const uint Extended = 0xf0000000, JumpCode = 0x10000000, ChainCode = 0x20000000;

    private static readonly (uint Raw, string Name)[] Names =
    [
        (uint.MaxValue, "continue"), (0, "pass"), (1, "reclassify"), (2, "drop"), (3, "pipe"), (4, "stolen"), (5, "queued"), (6, "repeat"), (7, "redirect"), (8, "trap"),
    ];

    /// <summary>What becomes of a packet.</summary>
    /// <param name="raw">The kernel's number (<c>TC_ACT_*</c>).</param>
    public ActionControl(uint raw) => Raw = raw;

    /// <summary>The kernel's number.</summary>
    public uint Raw { get; }

    /// <summary>The next filter is asked (<c>TC_ACT_UNSPEC</c>).</summary>
    public static ActionControl Continue => new(uint.MaxValue);

    /// <summary>The packet goes on (<c>TC_ACT_OK</c>).</summary>
    public static ActionControl Pass => new(0);

    /// <summary>The filters are asked from the first on (<c>TC_ACT_RECLASSIFY</c>).</summary>
    public static ActionControl Reclassify => new(1);

    /// <summary>The packet is dropped (<c>TC_ACT_SHOT</c>).</summary>
    public static ActionControl Drop => new(2);

    /// <summary>The next action follows (<c>TC_ACT_PIPE</c>).</summary>
    public static ActionControl Pipe => new(3);

    /// <summary>The action has taken the packet (<c>TC_ACT_STOLEN</c>).</summary>
    public static ActionControl Stolen => new(4);

    /// <summary>The packet goes to the machine's own programs (<c>TC_ACT_TRAP</c>).</summary>
    public static ActionControl Trap => new(8);

    /// <summary>The filters of another chain are asked (<c>TC_ACT_GOTO_CHAIN</c>).</summary>
    /// <param name="chain">The chain.</param>
    /// <returns>The control.</returns>
    public static ActionControl GotoChain(uint chain) => new(ChainCode | Value(chain));

    /// <summary>So many actions are passed over (<c>TC_ACT_JUMP</c>).</summary>
    /// <param name="count">How many.</param>
    /// <returns>The control.</returns>
    public static ActionControl Jump(uint count) => new(JumpCode | Value(count));

    /// <inheritdoc/>
    static ActionControl INetlinkScalar<ActionControl>.FromScalar(ulong scalar) => new((uint)scalar);

    /// <inheritdoc/>
    ulong INetlinkScalar<ActionControl>.ToScalar() => Raw;

    /// <summary>Parses a value.</summary>
    /// <param name="text">The text, such as drop or goto chain 5.</param>
    /// <returns>The value.</returns>
    /// <exception cref="FormatException">The text is not such a value.</exception>
    public static ActionControl Parse(string text) => Parse(text, null);

    /// <inheritdoc/>
    public static ActionControl Parse(string s, IFormatProvider? provider) =>
        TryParse(s, provider, out ActionControl result) ? result : throw new FormatException($"'{s}' is none of pass, drop, continue, reclassify, pipe, trap, jump N, goto chain N.");

    /// <inheritdoc/>
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out ActionControl result)
    {
        string[] words = (s ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries);
        string first = words.FirstOrDefault() switch { "ok" => "pass", "shot" => "drop", { } word => word, null => "" };
        uint value = 0;
        bool isExtended = words.Length > 1 && uint.TryParse(words[^1], NumberStyles.None, CultureInfo.InvariantCulture, out value);
        (bool valid, result) = (first, words.Length) switch
        {
            (_, 1) when Array.FindIndex(Names, pair => pair.Name == first) is >= 0 and var index => (true, new ActionControl(Names[index].Raw)),
            ("goto", 3) when words[1] == "chain" && isExtended && (value & Extended) == 0 => (true, GotoChain(value)),
            ("jump", 2) when isExtended && (value & Extended) == 0 => (true, Jump(value)),
            _ => (false, default),
        };
        return valid;
    }

    /// <inheritdoc/>
    public override string ToString()
    {
        uint raw = Raw;
        return Array.Find(Names, pair => pair.Raw == raw).Name ?? (raw & Extended) switch
        {
            ChainCode => string.Create(CultureInfo.InvariantCulture, $"goto chain {raw & ~Extended}"),
            JumpCode => string.Create(CultureInfo.InvariantCulture, $"jump {raw & ~Extended}"),
            _ => ((int)raw).ToString(CultureInfo.InvariantCulture),
        };
    }

    /// <summary>Takes a control off words.</summary>
    internal static bool TryTake(TcWords words, out ActionControl control)
    {
        string text = words.Peek is "goto" ? words.PeekMany(3) : words.Peek is "jump" ? words.PeekMany(2) : words.Peek;
        bool found = TryParse(text, null, out control);
        for (int i = found ? text.Split(' ').Length : 0; i > 0; i--)
            words.Keyword();
        return found;
    }

    private static uint Value(uint value) => (value & Extended) == 0 ? value : throw new ArgumentOutOfRangeException(nameof(value), value, "It is less than 268435456.");
}
