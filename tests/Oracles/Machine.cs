namespace Netlink.Oracles;

/// <summary>What the machine that the tests run on is like.</summary>
public static class Machine
{
    /// <summary>How many times slower than an ordinary machine this may be: the kernel lab emulates the processor for all but its own kernel.</summary>
    public static int Slowness { get; } = Environment.GetEnvironmentVariable("NETLINK_LAB") is null or "" or "1" ? 1 : 10;

    /// <summary>
    /// Compares two looks at something that moves: on a machine so slow that seconds go by between them, it may have moved meanwhile, and both look again.
    /// </summary>
    /// <param name="compare">Looks twice and compares.</param>
    /// <exception cref="OracleException">What was seen differs.</exception>
    public static void Compare(Action compare)
    {
        for (int left = Slowness; ; left--)
        {
            try
            {
                compare();
                return;
            }
            catch (OracleException) when (left > 1)
            {
            }
        }
    }
}
