namespace Netlink.Contracts;

/// <summary>What the kernel counts time in, where the property is a <see cref="TimeSpan"/>.</summary>
public enum TimeUnit
{
    /// <summary>Not said. A <see cref="TimeSpan"/> property must say it.</summary>
    None,

    /// <summary>Seconds.</summary>
    Seconds,

    /// <summary>Hundredths of a second (<c>clock_t</c> at <c>USER_HZ</c> 100).</summary>
    Centiseconds,

    /// <summary>Thousandths of a second.</summary>
    Milliseconds,

    /// <summary>Millionths of a second.</summary>
    Microseconds,

    /// <summary>Billionths of a second. A <see cref="TimeSpan"/> keeps steps of 100.</summary>
    Nanoseconds,
}
