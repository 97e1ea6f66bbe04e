namespace NetlinkPS.Tests.Runner;

public class ViewTests
{
    private static string Text(string text) => Sample.Run(text).Text;

    [Fact]
    public void A_table_view_has_its_widths_alignments_and_marks() => Assert.Equal("""

        Name         Index     Size State   Tags
        ----         -----     ---- -----   ----
        alpha            1       4k up      {a, b, c, d…}
        beta             2      100 down    {x}
        gamma-with-…    30    1024k up      {}


        """.ReplaceLineEndings("\n"), Text("Get-SampleThing"));

    [Fact]
    public void A_list_view_has_its_labels_and_formats() => Assert.Equal("""

        Name          : alpha
        Size in bytes : 4096
        Index         : 0001
        Kind          : Disk


        """.ReplaceLineEndings("\n"), Text("Get-SampleThing alpha | Format-List"));

    [Fact]
    public void A_grouped_view_tells_its_groups() => Assert.Equal("""

           Kind of thing: Disk

        Name  Index
        ----  -----
        alpha 1

           Kind of thing: Net

        Name                   Index
        ----                   -----
        beta                   2
        gamma-with-a-long-name 30


        """.ReplaceLineEndings("\n"), Text("Get-SampleThing | Format-Table -View Samples.Thing.ByKind"));

    [Fact]
    public void Few_properties_make_a_table_as_wide_as_its_values() => Assert.Equal("""

        Small Text          Real  Flag
        ----- ----          ----  ----
            7 seven         1.50  True
        12345 a longer text 2.00 False


        """.ReplaceLineEndings("\n"), Text("Get-SampleNumber Plain"));

    [Fact]
    public void Many_properties_make_a_list() => Assert.Equal("""

        First  : one
                 two
        Second : 2
        Third  : 01:01:01
        Fourth : Sound
        Fifth  : Samples.Summary
        Things : {alpha, beta, gamma-with-a-long-name}


        """.ReplaceLineEndings("\n"), Text("Get-SampleNumber Wide"));

    [Fact]
    public void The_default_display_properties_choose_and_order() => Assert.Equal("""

        B   A
        -   -
        two 1


        """.ReplaceLineEndings("\n"), Text("Get-SampleNumber Summary"));

    [Fact]
    public void Objects_of_other_kinds_stand_between() => Assert.Equal("""
        text first

        Name         Index     Size State   Tags
        ----         -----     ---- -----   ----
        alpha            1       4k up      {a, b, c, d…}
        42

        B : two
        A : 1

        Net


        """.ReplaceLineEndings("\n"), Text("Get-SampleNumber Mixed"));

    [Theory]
    [InlineData("Get-SampleThing alpha | Format-Table Name, Index -HideTableHeaders", "\nalpha     1\n\n")]
    [InlineData("Get-SampleThing alpha | Format-Table Name, Nothing", "\nName  Nothing\n----  -------\nalpha \n\n")]
    [InlineData("Get-SampleThing alpha | Format-Table @{ Label = 'N'; Expression = 'Name'; Width = 3 }", "\nN\n-\nal…\n\n")]
    [InlineData("Get-SampleThing alpha | Select-Object Name | Out-String -Stream | Select-Object -Index 3", "alpha\n")]
    [InlineData("Get-SampleNumber Custom", "\nColour Count\n------ -----\nred        3\n\n")]
    [InlineData("Get-SampleNumber Table", "\nName                           Value\n----                           -----\nkey                            value\n\n")]
    [InlineData("Get-SampleNumber Array", "3\n1\n2\n")]
    public void Formatting_follows_what_was_asked(string text, string expected) => Assert.Equal(expected, Text(text));

    [Fact]
    public void A_view_with_a_script_that_computes_is_refused_by_name()
    {
        string error = Sample.Error("Get-SampleNumber Scripted | Out-String").ToString();
        Assert.Equal("The Runner cannot draw the view 'Samples.Scripted': the script '$_.A + $_.B' is more than a static call like [Namespace.Type]::Method($_.Property).", error);
    }

    [Fact]
    public void A_narrow_screen_hides_the_last_columns()
    {
        NetlinkPS.Runner.RunnerResult result = NetlinkPS.Runner.RunnerHost.Run("Get-SampleThing alpha", new NetlinkPS.Runner.RunnerOptions { ModulePath = Sample.Manifest, Width = 31 });
        Assert.Equal("\nName         Index     Size St\n                            at\n                            e\n----         -----     ---- --\nalpha            1       4k up\n\n", result.Text);
    }
}
