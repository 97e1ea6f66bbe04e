namespace Netlink.TrafficControl;

/// <summary>The packet scheduler's clock: since Linux 2.6.31 a tick is 64 nanoseconds (<c>PSCHED_SHIFT</c>, told by <c>/proc/net/psched</c>).</summary>
internal static class Psched
{
    public const int NanosecondsPerTick = 64;
    private const long BitNanoseconds = 8_000_000_000;

    /// <summary>A time of ticks, to the 100 ns that a <see cref="TimeSpan"/> has.</summary>
    public static TimeSpan Time(uint ticks) => new((((long)ticks * NanosecondsPerTick) + 50) / 100);

    /// <summary>The ticks of a time; as many as there can be where it is longer.</summary>
    public static uint Ticks(TimeSpan time) => Clamp((Int128)time.Ticks * 100 / NanosecondsPerTick);

    /// <summary>How many ticks bytes take at a rate, rounded down.</summary>
    public static uint Ticks(ByteSize size, BitRate rate) =>
        rate.BitsPerSecond == 0 ? 0 : Clamp((Int128)size.Bytes * BitNanoseconds / ((Int128)rate.BitsPerSecond * NanosecondsPerTick));

    /// <summary>How many bytes pass in ticks at a rate, rounded up: what was given before it was rounded down to ticks.</summary>
    public static ByteSize Size(uint ticks, BitRate rate) => new(Clamp((((Int128)ticks * NanosecondsPerTick * rate.BitsPerSecond) + BitNanoseconds - 1) / BitNanoseconds));

    /// <summary>The same as <c>tc</c> prints it, which counts whole microseconds in between.</summary>
    public static ByteSize RoughSize(uint ticks, BitRate rate) => new(Clamp((Int128)((ulong)ticks * NanosecondsPerTick / 1000) * (rate.BitsPerSecond / 8) / 1_000_000));

    private static uint Clamp(Int128 value) => (uint)Int128.Clamp(value, 0, uint.MaxValue);
}
