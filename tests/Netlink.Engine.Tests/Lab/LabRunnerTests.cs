using System.Diagnostics;
using Xunit;

namespace Netlink.Tests.Lab;

/// <summary>What <c>tests/kernel-lab/run</c> says when it cannot: one line and a code of its own. No kernel is got or booted here.</summary>
public sealed class LabRunnerTests : IDisposable
{
    private const int WrongUsage = 126;
    private readonly string _cache = Directory.CreateTempSubdirectory("lab").FullName;

    [Theory]
    [InlineData("", "no command")]
    [InlineData("true", "there is no option 'true'")]
    [InlineData("--kernel", "--kernel needs a value")]
    [InlineData("--kernel 5.0 -- true", "there is no kernel '5.0': uml, 7.2, 6.18, 6.12 or 6.1")]
    [InlineData("--fast -- true", "there is no option '--fast'")]
    [InlineData("--memory 2X -- true", "not '2X'")]
    [InlineData("--memory 0G -- true", "not '0G'")]
    [InlineData("--time soon -- true", "not 'soon'")]
    [InlineData("--time 0 -- true", "not '0'")]
    [InlineData("--writable /nowhere -- true", "there is no folder '/nowhere'")]
    [InlineData("--writable /etc/passwd -- true", "there is no folder '/etc/passwd'")]
    [InlineData("--no-download -- true", "--no-download forbids to get it")]
    [InlineData("--no-download --kernel 6.12 -- true", "--no-download forbids to get it")]
    public void What_is_wrong_is_said_in_one_line(string arguments, string expected)
    {
        (int code, string output, string error) = Run("run", arguments);
        Assert.Equal((WrongUsage, ""), (code, output));
        Assert.StartsWith("kernel-lab: ", error);
        Assert.Contains(expected, error);
        Assert.Equal(1, error.Count(letter => letter == '\n'));
    }

    [Theory]
    [InlineData("run", "--kernel uml -- true")]
    [InlineData("run", "--kernel 6.1 -- true")]
    [InlineData("make-uapi", "")]
    public void A_Debian_that_cannot_be_reached_is_told_with_apts_reason(string script, string arguments)
    {
        Assert.SkipUnless(File.Exists("/usr/share/keyrings/debian-archive-keyring.gpg"), "needs Debian");
        (int code, _, string error) = Run(script, arguments);
        Assert.Equal(WrongUsage, code);
        string last = error.TrimEnd('\n').Split('\n')[^1];
        Assert.SkipWhen(last.Contains("could not be installed", StringComparison.Ordinal), last);
        Assert.StartsWith("kernel-lab: Debian's package lists could not be got: ", last);
        Assert.Contains("127.0.0.1", last);
    }

    [Fact]
    public void A_cache_that_cannot_be_written_is_told()
    {
        (int code, _, string error) = Run("run", "-- true", "/dev/null");
        Assert.Equal((WrongUsage, "kernel-lab: cannot write to /dev/null/netlinkps-lab\n"), (code, error));
    }

    [Fact]
    public void Help_says_every_option_and_exit_code()
    {
        (int code, string output, _) = Run("run", "--help");
        Assert.Equal(0, code);
        Assert.All(new[] { "--kernel", "--memory", "--time", "--writable", "--check-log", "--no-download", "--verbose", "122", "124", "125", "126" }, word => Assert.Contains(word, output));
    }

    public void Dispose() => Directory.Delete(_cache, recursive: true);

    private (int Code, string Output, string Error) Run(string script, string arguments, string? cache = null)
    {
        Assert.SkipUnless(Environment.IsPrivilegedProcess, "needs root");
        Assert.SkipWhen(Environment.GetEnvironmentVariable("NETLINK_LAB") is not null, "the lab does not run within itself");
        var start = new ProcessStartInfo(Path.Combine(Fuzz.Corpus.Folder!, "../kernel-lab", script), arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["XDG_CACHE_HOME"] = cache ?? _cache;
        start.Environment["http_proxy"] = start.Environment["https_proxy"] = "http://127.0.0.1:1";
        using Process process = Process.Start(start)!;
        Task<string> error = process.StandardError.ReadToEndAsync();
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output, error.Result);
    }
}
