using Xunit;

namespace Netlink.Tests.Support;

/// <summary>What a test has to tell though it passed: to its output, and to the file that <c>NETLINK_REPORT</c> names (<c>.ci/run</c> prints it).</summary>
internal static class RunReport
{
    public static void Add(string line, IEnumerable<string> details)
    {
        TestContext.Current.TestOutputHelper!.WriteLine($"{line} {string.Join(' ', details)}");
        if (Environment.GetEnvironmentVariable("NETLINK_REPORT") is { Length: > 0 } report)
            File.AppendAllText(report, line + "\n");
    }
}
