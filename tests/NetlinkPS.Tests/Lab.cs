using System.Diagnostics;
using System.Management.Automation;
using Netlink;
using NetlinkPS.Runner;
using Xunit;

namespace NetlinkPS.Tests;

/// <summary>A network namespace of the test's own, and pipelines that run in it.</summary>
public sealed class Lab : IDisposable
{
    private static int s_count;

    public Lab()
    {
        Assert.SkipUnless(Environment.IsPrivilegedProcess, "needs root, or a user namespace: unshare -Urn");
        Name = $"psnl-{Environment.ProcessId}-{Interlocked.Increment(ref s_count)}";
        NetworkNamespace.Create(Name);
    }

    public string Name { get; }

    /// <summary>Runs a pipeline; <c>LAB</c> in it stands for the namespace's name.</summary>
    public RunnerResult Run(string text) => RunnerHost.Run(text.Replace("LAB", Name, StringComparison.Ordinal), new RunnerOptions { ModulePath = Manifest });

    /// <summary>Runs a pipeline that must not fail.</summary>
    public RunnerResult Do(string text)
    {
        RunnerResult result = Run(text);
        Assert.Empty(result.Errors.Select(error => $"{error.FullyQualifiedErrorId}: {error}"));
        return result;
    }

    /// <summary>Runs a pipeline that must fail once, and gives the error.</summary>
    public ErrorRecord Fail(string text) => Assert.Single(Run(text).Errors);

    /// <summary>Runs <c>ip</c> in the namespace.</summary>
    public string IP(string arguments)
    {
        Assert.SkipUnless(File.Exists("/usr/sbin/ip") || File.Exists("/sbin/ip") || File.Exists("/usr/bin/ip"), "iproute2 is not installed");
        using Process process = Process.Start(new ProcessStartInfo("ip", $"-n {Name} {arguments}") { RedirectStandardOutput = true, RedirectStandardError = true })!;
        Task<string> errors = process.StandardError.ReadToEndAsync();
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0 ? output : throw new InvalidOperationException($"ip {arguments}: {errors.Result}");
    }

    /// <summary>Runs a shell's line in the namespace.</summary>
    public string Shell(string script)
    {
        using Process process = Process.Start(new ProcessStartInfo("ip", ["netns", "exec", Name, "bash", "-c", script]) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        Task<string> errors = process.StandardError.ReadToEndAsync();
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0 ? output : throw new InvalidOperationException($"{script}: {errors.Result}");
    }

    /// <summary>Runs a tool that must not fail, and gives what it prints.</summary>
    public static string Tool(string program, string arguments, string? input = null)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true, RedirectStandardInput = input is not null };
        using Process process = Process.Start(start)!;
        if (input is not null)
        {
            process.StandardInput.WriteLine(input);
            process.StandardInput.Close();
        }

        Task<string> errors = process.StandardError.ReadToEndAsync();
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0 ? output : throw new InvalidOperationException($"{program} {arguments}: {errors.Result}");
    }

    public static string Manifest { get; } = FindManifest();

    public void Dispose() => NetworkNamespace.FromName(Name).Delete();

    private static string FindManifest()
    {
        DirectoryInfo? folder = new(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "NetlinkPS.psd1")))
            folder = folder.Parent;
        return Path.Combine(folder!.FullName, "NetlinkPS.psd1");
    }
}
