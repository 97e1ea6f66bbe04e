using System.Diagnostics;
using System.Globalization;

namespace Netlink.Bench;

/// <summary>The C programs that do the least that can be done, compiled here.</summary>
internal static class Floor
{
    public static string Compile(string name)
    {
        string source = Path.Combine(AppContext.BaseDirectory, "../../../floor", name + ".c"), binary = Path.Combine(Path.GetTempPath(), $"netlink-floor-{name}-{Environment.ProcessId}");
        Run("gcc", $"-O2 -o {binary} {source}");
        return binary;
    }

    public static string Run(string program, string arguments)
    {
        using Process process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        Task<string> errors = process.StandardError.ReadToEndAsync();
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0 ? output : throw new InvalidOperationException($"{program} {arguments}: {errors.Result}");
    }

    /// <summary>Runs a floor program in a namespace and gives the seconds that it says it took.</summary>
    public static double Seconds(string name, string binary, string arguments)
    {
        string[] words = Run("ip", $"netns exec {name} {binary} {arguments}").Split(' ');
        return double.Parse(words[1], CultureInfo.InvariantCulture) / 1e9;
    }
}
