using NetlinkPS.Runner;

namespace NetlinkPS.Tests.Runner;

public class LanguageTests
{
    [Theory]
    [InlineData("Get-SampleThing | Where-Object { $_.Up }", "a script block")]
    [InlineData("$x = 1", "variables ($x)")]
    [InlineData("Get-SampleThing $name", "variables ($name)")]
    [InlineData("Get-SampleThing \"$name\"", "variables in text")]
    [InlineData("Set-SampleThing (Get-SampleThing alpha)", "a pipeline in parentheses")]
    [InlineData("Get-SampleThing > file", "redirection")]
    [InlineData("Get-SampleThing &", "background jobs")]
    [InlineData("Get-SampleThing @splat", "splatting")]
    [InlineData("[int]'1'", "a type in brackets")]
    [InlineData("1..3", "ranges")]
    [InlineData("& Get-SampleThing", "the call operator")]
    [InlineData("Get-SampleThing $(1)", "subexpressions")]
    public void What_the_Runner_does_not_read_is_refused_with_one_line_that_says_so(string text, string what)
    {
        RunnerResult result = Sample.Run(text);
        Assert.Equal(1, result.ExitCode);
        Assert.Empty(result.Output);
        string message = Assert.Single(result.Errors).ToString();
        Assert.StartsWith("The Runner does not support " + what, message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', message);
    }

    [Theory]
    [InlineData("'a'; 'b'", "a", "b")]
    [InlineData("'a'\n'b' # a comment", "a", "b")]
    [InlineData("Get-SampleThing alpha |\n  Select-Object -ExpandProperty Name", "alpha")]
    [InlineData("Get-SampleThing `\n alpha", "alpha")]
    [InlineData("Get-SampleThing alpha && 'yes' || 'no'", "alpha", "yes")]
    [InlineData("<# block #> 1, 0x1F, 1kb, 1.5, -3 | ForEach-Object ToString", "1", "31", "1024", "1.5", "-3")]
    [InlineData("gst alpha", "alpha")]
    [InlineData("SampleThing alpha", "alpha")]
    [InlineData("Get-SampleThing -- -x", null)]
    public void Statements_run_one_after_the_other(string text, params string[]? expected)
    {
        if (expected is null) Assert.Equal("There is no thing '-x'.", Sample.Error(text).ToString());
        else Assert.Equal(expected, Sample.Output(text));
    }

    [Fact]
    public void A_statement_that_fails_decides_what_follows_by_its_joint()
    {
        RunnerResult result = Sample.Run("Get-SampleThing nope && 'yes' || 'no'");
        Assert.Equal(["no"], result.Output);
        Assert.Equal(0, result.ExitCode);
        Assert.Equal(1, Sample.Run("'fine'; Get-SampleThing nope").ExitCode);
        Assert.Equal(0, Sample.Run("Get-SampleThing nope; 'fine'").ExitCode);
    }

    [Fact]
    public void An_unknown_command_is_told_in_PowerShells_words_and_the_next_statement_runs()
    {
        RunnerResult result = Sample.Run("Get-Nothing; 'next'");
        Assert.Equal(["next"], result.Output);
        Assert.Equal("CommandNotFoundException", Assert.Single(result.Errors).FullyQualifiedErrorId);
        Assert.Equal("Get-Nothing: The term 'Get-Nothing' is not recognized as a name of a cmdlet, function, script file, or executable program.\n"
            + "Check the spelling of the name, or if a path was included, verify that the path is correct and try again.\n", result.ErrorText);
    }

    [Fact]
    public void A_manifest_that_is_not_data_is_refused()
    {
        string path = Path.Combine(Path.GetTempPath(), Guid.NewGuid().ToString("N") + ".psd1");
        File.WriteAllText(path, "@{ RootModule = $PSScriptRoot }");
        try
        {
            InvalidDataException e = Assert.Throws<InvalidDataException>(() => RunnerHost.Run("Get-SampleThing", new RunnerOptions { ModulePath = path }));
            Assert.Contains("variables ($PSScriptRoot)", e.Message, StringComparison.Ordinal);
        }
        finally
        {
            File.Delete(path);
        }
    }
}
