using System.Management.Automation;
using Netlink;
using Netlink.Oracles;
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

    /// <summary>The field's own tools in the namespace.</summary>
    public Tool Tool => new(Name);

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
    public string IP(string arguments) => Tool.Run($"ip {arguments}");

    /// <summary>Runs a shell's line in the namespace.</summary>
    public string Shell(string script) => Tool.Shell(script);

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
