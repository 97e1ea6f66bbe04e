namespace Netlink.Oracles;

/// <summary>What the machine that the tests run on is like.</summary>
public static class Machine
{
    /// <summary>How many times slower than an ordinary machine this may be: the kernel lab emulates the processor for all but its own kernel.</summary>
    public static int Slowness { get; } = Environment.GetEnvironmentVariable("NETLINK_LAB") is null or "" or "1" ? 1 : 10;
}
