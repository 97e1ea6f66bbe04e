using System.Diagnostics;
using System.Management.Automation;
using NetlinkPS.Runner;

namespace NetlinkPS.Tests.Runner;

public class PipelineTests
{
    [Fact]
    public void Selecting_the_first_stops_the_commands_before_it_and_skips_their_end()
    {
        Assert.Equal(["1", "2", "3"], Sample.Output("Get-SampleNumber | Select-Object -First 3"));
        Assert.Equal(3, Sample.State<int>("GetSampleNumberCommand", "Produced"));
    }

    [Fact]
    public void A_stopped_upstream_command_sees_a_PipelineStoppedException_inside_WriteObject()
    {
        Assert.Equal(["1"], Sample.Output("Test-SampleError Swallow | Select-Object -First 1"));
        Assert.True(Sample.State<bool>("TestSampleErrorCommand", "Swallowed"));
    }

    [Fact]
    public async Task Cancelling_wakes_a_blocked_cmdlet_disposes_it_and_skips_its_end()
    {
        using CancellationTokenSource stop = new();
        Task<RunnerResult> run = Task.Run(() => Sample.Run("Wait-SampleStop", cancellation: stop.Token), TestContext.Current.CancellationToken);
        await Task.Delay(300, TestContext.Current.CancellationToken);
        Stopwatch watch = Stopwatch.StartNew();
        await stop.CancelAsync();
        RunnerResult result = await run;
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(5), $"took {watch.Elapsed}");
        Assert.Equal(["waiting"], result.Output);
        Assert.Empty(result.Errors);
        Assert.Equal(1, result.ExitCode);
        Assert.Equal((1, 1, 0), (Sample.State<int>("WaitSampleStopCommand", "Stopped"), Sample.State<int>("WaitSampleStopCommand", "Disposed"), Sample.State<int>("WaitSampleStopCommand", "Ended")));
    }

    [Theory]
    [InlineData("Write", "NotWorking,Samples.TestSampleErrorCommand", "It does not work.", 1)]
    [InlineData("Details", "NotWorking,Samples.TestSampleErrorCommand", "In other words: no.", 1)]
    [InlineData("Terminate", "NotWorking,Samples.TestSampleErrorCommand", "It does not work.", 0)]
    [InlineData("Throw", "System.InvalidOperationException,Samples.TestSampleErrorCommand", "Thrown.", 0)]
    [InlineData("ThrowRecord", "InvalidOperation,Samples.TestSampleErrorCommand", "Thrown with a record.", 0)]
    public void Each_kind_of_error_has_its_id_its_words_and_its_reach(string how, string id, string message, int written)
    {
        RunnerResult result = Sample.Run($"Test-SampleError {how}");
        ErrorRecord error = Assert.Single(result.Errors);
        Assert.Equal(id, error.FullyQualifiedErrorId);
        Assert.Equal(message, error.ToString());
        Assert.Equal($"Test-SampleError: {message}\n{(how == "Details" ? "  Recommendation: Try later.\n" : "")}", result.ErrorText);
        Assert.Equal(written, result.Output.Count);
        Assert.Equal(1, result.ExitCode);
    }

    [Fact]
    public void An_error_record_keeps_category_target_and_invocation()
    {
        ErrorRecord error = Sample.Error("Test-SampleError Write");
        Assert.Equal(ErrorCategory.ResourceBusy, error.CategoryInfo.Category);
        Assert.Equal("target", error.TargetObject);
        Assert.Equal("Test-SampleError", error.InvocationInfo!.MyCommand!.Name);
        Assert.Equal("ResourceBusy: (target:String) [Test-SampleError], InvalidOperationException", error.CategoryInfo.ToString());
    }

    [Theory]
    [InlineData("Stop", 1, 0, "Test-SampleError: It does not work.\n")]
    [InlineData("SilentlyContinue", 1, 2, "")]
    [InlineData("Ignore", 1, 2, "")]
    public void ErrorAction_decides_what_becomes_of_an_error(string action, int exitCode, int written, string text)
    {
        RunnerResult result = Sample.Run($"1, 2 | Test-SampleError Write -ErrorAction {action}");
        Assert.Equal((exitCode, written, text), (result.ExitCode, result.Output.Count, result.ErrorText));
    }

    [Fact]
    public void Messages_reach_their_streams_as_the_preferences_say()
    {
        RunnerResult quiet = Sample.Run("Write-SampleStream");
        Assert.Equal((1, 0, 0), (quiet.Warnings.Count, quiet.Verbose.Count, quiet.Debug.Count));
        Assert.Equal("WARNING: careful\nWrite-SampleStream 0\n", quiet.Text);
        RunnerResult loud = Sample.Run("Write-SampleStream -Verbose -Debug -InformationAction Continue -WarningAction SilentlyContinue");
        Assert.Equal("VERBOSE: in words\nDEBUG: inside\nfor your information\nWrite-SampleStream 4\n", loud.Text);
        Assert.Equal(50, Assert.Single(loud.Progress).PercentComplete);
        Assert.Equal("Write-SampleStream: The running command stopped because the preference variable \"WarningPreference\" or common parameter is set to Stop: careful\n",
            Sample.Run("Write-SampleStream -WarningAction Stop").ErrorText);
    }

    [Fact]
    public void WhatIf_tells_and_does_nothing()
    {
        RunnerResult result = Sample.Run("Get-SampleThing | Set-SampleThing -Size 1k -WhatIf");
        Assert.Empty(result.Output);
        Assert.Equal(["What if: Performing the operation \"set size 1k\" on target \"alpha\".", "What if: Performing the operation \"set size 1k\" on target \"beta\".",
            "What if: Performing the operation \"set size 1k\" on target \"gamma-with-a-long-name\"."], result.WhatIf);
    }

    [Fact]
    public void A_confirmation_is_asked_once_and_remembers_yes_to_all()
    {
        List<string> prompts = [];
        RunnerResult result = Sample.Run("Get-SampleThing | Remove-SampleThing -Force", prompt => { prompts.Add(prompt); return prompts.Count == 1 ? "n" : "a"; });
        Assert.Equal(["removed beta", "removed gamma-with-a-long-name"], result.Output);
        Assert.Equal(2, prompts.Count);
        Assert.StartsWith("\nConfirm\nAre you sure you want to perform this action?\nPerforming the operation \"Remove-SampleThing\" on target \"alpha\".\n[Y] Yes  [A] Yes to All", prompts[0], StringComparison.Ordinal);
        Assert.Equal(3, Sample.Run("Get-SampleThing | Remove-SampleThing -Force -Confirm:$false").Output.Count);
    }

    [Fact]
    public void A_question_without_anyone_to_answer_is_an_error()
    {
        RunnerResult result = Sample.Run("Remove-SampleThing alpha");
        Assert.Empty(result.Output);
        Assert.Equal("PowerShell is in NonInteractive mode. Read and Prompt functionality is not available.", Assert.Single(result.Errors).ToString());
    }

    [Fact]
    public void ShouldContinue_asks_even_when_confirmations_are_off()
    {
        int asked = 0;
        RunnerResult result = Sample.Run("Remove-SampleThing gamma-with-a-long-name -Confirm:$false", _ => { asked++; return "n"; });
        Assert.Empty(result.Output);
        Assert.Equal(1, asked);
    }

    [Fact]
    public void The_modules_initializer_runs_once()
    {
        Sample.Output("Get-SampleThing alpha");
        Sample.Output("Get-SampleThing beta");
        Assert.Equal(1, Sample.State<int>("Initializer", "Imports"));
    }

    [Fact]
    public void Everything_that_the_modules_refer_to_in_PowerShell_is_there()
    {
        Sample.Output("Get-SampleThing alpha");
        foreach (string name in (string[])["Samples", "NetlinkPS"])
        {
            System.Reflection.Assembly assembly = AppDomain.CurrentDomain.GetAssemblies().FirstOrDefault(a => a.GetName().Name == name) ?? System.Reflection.Assembly.Load(name);
            Assert.Empty(ReferenceCheck.Missing(assembly));
        }
    }
}
