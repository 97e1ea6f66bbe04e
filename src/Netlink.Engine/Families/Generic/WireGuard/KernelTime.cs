using Netlink.Contracts;

namespace Netlink.WireGuard;

/// <summary>A time as the kernel tells it: since 1970, all zero for never.</summary>
[NetlinkStruct("__kernel_timespec", 16)]
internal sealed partial record KernelTime
{
    [NetlinkField(0, "tv_sec")] public long Seconds { get; init; }

    [NetlinkField(8, "tv_nsec")] public long Nanoseconds { get; init; }

    /// <summary>.NET's form, in steps of 100 ns; null for never, and for what .NET cannot say.</summary>
    public DateTimeOffset? ToDateTimeOffset()
    {
        Int128 ticks = ((Int128)Seconds * TimeSpan.TicksPerSecond) + (Nanoseconds / 100) + DateTimeOffset.UnixEpoch.Ticks;
        bool isTime = (Seconds | Nanoseconds) != 0 && ticks >= 0 && ticks <= DateTimeOffset.MaxValue.Ticks;
        return isTime ? new DateTimeOffset((long)ticks, TimeSpan.Zero) : null;
    }
}
