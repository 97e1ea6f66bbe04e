using System.Diagnostics;
using System.Globalization;

namespace Netlink.Bench;

/// <summary>Other programs: the references, and the small ones in C that are compiled here.</summary>
internal static class Tool
{
    /// <summary>The benchmark's own folder, where its sources are.</summary>
    public static string Home { get; } = Path.GetFullPath(Path.Combine(AppContext.BaseDirectory, "../../.."));

    public static bool IsInstalled(string name) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(':').Any(folder => File.Exists(Path.Combine(folder, name)));

    /// <summary>Runs a program and gives its output.</summary>
    public static string Run(params string[] command)
    {
        using Process process = Process.Start(new ProcessStartInfo(command[0], command[1..]) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        Task<string> errors = process.StandardError.ReadToEndAsync();
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0 ? output : throw new InvalidOperationException($"{string.Join(' ', command)}: {errors.Result.Trim().ReplaceLineEndings("; ")}");
    }

    /// <summary>Runs a program with its output thrown away, and says what it cost.</summary>
    /// <param name="place">The namespace that it runs in; null is this one.</param>
    /// <param name="command">The program and its arguments.</param>
    public static Spent Spend(NetworkNamespace? place, params string[] command)
    {
        double[] numbers = Numbers(Run([.. Enter(place), Compile("spend"), .. command]));
        return new(numbers[0] / 1e9, numbers[1] * 1024 / 1e6);
    }

    /// <summary>Runs one of the programs that do the least that can be done, in a namespace.</summary>
    /// <returns>The seconds that it says it took.</returns>
    public static double Floor(NetworkNamespace place, string name, params string[] arguments) =>
        Numbers(Run([.. Enter(place), Compile(name), .. arguments]))[1] / 1e9;

    /// <summary>Compiles a program of the folder <c>floor</c>, unless that was done since it last changed.</summary>
    /// <returns>The program.</returns>
    private static string Compile(string name)
    {
        string source = Path.Combine(Home, "floor", name + ".c"), program = Path.Combine(AppContext.BaseDirectory, "floor-" + name);
        if (File.GetLastWriteTimeUtc(program) > File.GetLastWriteTimeUtc(source))
            return program;
        string fresh = $"{program}.{Environment.ProcessId}";
        Run("gcc", "-O2", "-o", fresh, source);
        File.Move(fresh, program, overwrite: true);
        return program;
    }

    private static string[] Enter(NetworkNamespace? place) => place is null ? [] : ["ip", "netns", "exec", place.Name!];

    private static double[] Numbers(string output) => [.. output.Split(' ').Select(word => double.Parse(word, CultureInfo.InvariantCulture))];
}
