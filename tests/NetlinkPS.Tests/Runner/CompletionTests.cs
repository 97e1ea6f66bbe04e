using NetlinkPS.Runner;

namespace NetlinkPS.Tests.Runner;

public class CompletionTests
{
    private static string Complete(string text) =>
        string.Join(' ', RunnerHost.Complete(text, new RunnerOptions { ModulePath = Sample.Manifest }).Select(r => r.CompletionText));

    [Theory]
    [InlineData("Get-Sample", "Get-SampleNumber Get-SampleThing")]
    [InlineData("Get-SampleThing | Set-Sa", "Set-SampleThing")]
    [InlineData("Get-SampleThing -N", "-Name")]
    [InlineData("Get-SampleThing -Name a", "alpha")]
    [InlineData("Get-SampleThing ", "alpha beta gamma-with-a-long-name")]
    [InlineData("Get-SampleThing -Kind Net ", "beta gamma-with-a-long-name")]
    [InlineData("Get-SampleThing alpha, b", "beta")]
    [InlineData("Get-SampleThing -Kind ", "Disk Net Sound")]
    [InlineData("Test-SampleValidation -Set t", "two")]
    [InlineData("New-SampleThing x -Kind Net -M", "-Mtu")]
    [InlineData("New-SampleThing x -Kind Disk -S", "-Sectors")]
    [InlineData("Convert-SampleValue -Truth ", "$false $true")]
    public void Tab_offers_commands_parameters_and_values(string text, string expected) => Assert.Equal(expected, Complete(text));

    [Fact]
    public void A_completer_is_told_the_command_and_the_parameter() =>
        Assert.Equal("Get-SampleThing Name alpha", RunnerHost.Complete("gst -Name al", new RunnerOptions { ModulePath = Sample.Manifest })[0].ToolTip);
}
