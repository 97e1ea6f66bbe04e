using System.Globalization;

namespace NetlinkPS;

/// <summary>A keepalive interval as a parameter takes it: seconds, a time, or <c>off</c>.</summary>
public sealed class WgKeepalive
{
    /// <summary>An interval in seconds.</summary>
    /// <param name="seconds">0 to 65,535; 0 is off.</param>
    public WgKeepalive(int seconds) => Interval = seconds is >= 0 and <= ushort.MaxValue
        ? TimeSpan.FromSeconds(seconds)
        : throw new ArgumentOutOfRangeException(nameof(seconds), seconds, "A keepalive interval has 0 to 65535 seconds.");

    /// <summary>An interval.</summary>
    /// <param name="interval">Whole seconds, up to 65,535.</param>
    public WgKeepalive(TimeSpan interval)
        : this((int)Math.Clamp(interval.TotalSeconds, -1, ushort.MaxValue + 1))
    {
    }

    /// <summary>An interval as text.</summary>
    /// <param name="text"><c>25</c>, <c>25s</c>, <c>0:0:25</c>, <c>off</c>.</param>
    public WgKeepalive(string text)
        : this(Parse(text))
    {
    }

    /// <summary>The interval; zero is off.</summary>
    public TimeSpan Interval { get; }

    /// <inheritdoc/>
    public override string ToString() => Interval == TimeSpan.Zero ? "off" : string.Create(CultureInfo.InvariantCulture, $"{Interval.TotalSeconds:0}s");

    private static TimeSpan Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (text.Equals("off", StringComparison.OrdinalIgnoreCase))
            return TimeSpan.Zero;
        if (int.TryParse(text.TrimEnd('s'), NumberStyles.None, CultureInfo.InvariantCulture, out int seconds))
            return TimeSpan.FromSeconds(seconds);
        return TimeSpan.TryParse(text, CultureInfo.InvariantCulture, out TimeSpan time)
            ? time
            : throw new FormatException($"'{text}' is not an interval, such as 25, 25s, 0:0:25 or off.");
    }
}
