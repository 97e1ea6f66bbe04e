using System.Management.Automation;
using NetlinkPS.Runner;

namespace NetlinkPS.Tests.Runner;

/// <summary>Runs pipelines with the sample module.</summary>
internal static class Sample
{
    public static string Manifest { get; } = Path.Combine(AppContext.BaseDirectory, "samples", "Samples.psd1");

    public static RunnerResult Run(string text, Func<string, string?>? answer = null, CancellationToken cancellation = default, ActionPreference errors = ActionPreference.Continue) =>
        RunnerHost.Run(text, new RunnerOptions { ModulePath = Manifest, Answer = answer, Cancellation = cancellation, ErrorAction = errors });

    /// <summary>The texts that a pipeline wrote; it must not have failed.</summary>
    public static string[] Output(string text)
    {
        RunnerResult result = Run(text);
        Assert.Empty(result.Errors);
        Assert.Equal(0, result.ExitCode);
        return [.. result.Output.Select(o => o?.ToString() ?? "null")];
    }

    public static ErrorRecord Error(string text) => Assert.Single(Run(text).Errors);

    /// <summary>Checks an error's identity and its words.</summary>
    public static void Fails(string text, string id, string message)
    {
        ErrorRecord error = Error(text);
        Assert.Equal(id, error.FullyQualifiedErrorId);
        Assert.Equal(message, error.ToString());
    }

    /// <summary>The value of a static property of a sample class, which the tests do not compile against.</summary>
    public static T State<T>(string type, string property)
    {
        System.Reflection.Assembly samples = AppDomain.CurrentDomain.GetAssemblies().Single(a => a.GetName().Name == "Samples");
        return (T)samples.GetType("Samples." + type, true)!.GetProperty(property)!.GetValue(null)!;
    }
}
