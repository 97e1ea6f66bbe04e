namespace NetlinkPS.Tests.Runner;

public class CommandTests
{
    [Theory]
    [InlineData("Up", "alpha gamma-with-a-long-name")]
    [InlineData("Up -eq $false", "beta")]
    [InlineData("-Not Up", "beta")]
    [InlineData("Index -gt 1", "beta gamma-with-a-long-name")]
    [InlineData("Index -ge 2", "beta gamma-with-a-long-name")]
    [InlineData("Index -lt 2", "alpha")]
    [InlineData("Index -le 2", "alpha beta")]
    [InlineData("Index -ne 2", "alpha gamma-with-a-long-name")]
    [InlineData("Name -eq ALPHA", "alpha")]
    [InlineData("Name -ceq ALPHA", "")]
    [InlineData("Name -like *A*", "alpha beta gamma-with-a-long-name")]
    [InlineData("Name -clike *A*", "")]
    [InlineData("Name -notlike a*", "beta gamma-with-a-long-name")]
    [InlineData("Name -match ^b.t", "beta")]
    [InlineData("Name -notmatch ^b.t", "alpha gamma-with-a-long-name")]
    [InlineData("Name -in beta, ALPHA", "alpha beta")]
    [InlineData("Name -cin beta, ALPHA", "beta")]
    [InlineData("Name -notin beta", "alpha gamma-with-a-long-name")]
    [InlineData("Tags -contains X", "beta")]
    [InlineData("Tags -ccontains X", "")]
    [InlineData("Tags -notcontains x", "alpha gamma-with-a-long-name")]
    [InlineData("Kind -eq net", "beta gamma-with-a-long-name")]
    [InlineData("Kind -eq nonsense", "")]
    [InlineData("Size -gt 200", "alpha gamma-with-a-long-name")]
    [InlineData("Size -eq 4k", "alpha")]
    [InlineData("Number -eq 30", "gamma-with-a-long-name")]
    [InlineData("Title -like *beta", "beta")]
    [InlineData("NoSuchProperty", "")]
    public void Where_keeps_what_the_comparison_says(string condition, string expected) =>
        Assert.Equal(expected, string.Join(' ', Sample.Output($"Get-SampleThing | Where-Object {condition}")));

    [Theory]
    [InlineData("Get-SampleThing | ForEach-Object Name", "alpha beta gamma-with-a-long-name")]
    [InlineData("Get-SampleThing | % Name | % Length", "5 4 22")]
    [InlineData("'a-b' | ForEach-Object Replace - +", "a+b")]
    [InlineData("'a-b' | ForEach-Object Replace -ArgumentList '-', '+'", "a+b")]
    [InlineData("'abc' | ForEach-Object ToUpperInvariant", "ABC")]
    [InlineData("Get-SampleThing | Select-Object -Last 1 | ForEach-Object Title", "The gamma-with-a-long-name")]
    [InlineData("Get-SampleThing | Select-Object -Skip 1 | ForEach-Object Index", "2 30")]
    [InlineData("Get-SampleThing | Select-Object -First 1 -Skip 1 | ForEach-Object Index", "2")]
    [InlineData("Get-SampleThing | Select-Object -Index 0, 2 | ForEach-Object Index", "1 30")]
    [InlineData("Get-SampleThing | Select-Object -SkipLast 1 | ForEach-Object Index", "1 2")]
    [InlineData("Get-SampleThing alpha | Select-Object -ExpandProperty Tags", "a b c d e")]
    [InlineData("1, 2, 2, 1 | Select-Object -Unique", "1 2")]
    [InlineData("Get-SampleThing | Select-Object Kind -Unique | ForEach-Object Kind", "Disk Net")]
    [InlineData("Get-SampleThing alpha | Select-Object -ExcludeProperty Tags, Size, Up, Kind | Get-Member -MemberType NoteProperty | ForEach-Object Name", "Index Name Number StateText Title")]
    [InlineData("Get-SampleThing | Select-Object @{ Name = 'N'; Expression = 'Index' } | ForEach-Object N", "1 2 30")]
    [InlineData("Get-SampleThing | Sort-Object Size | ForEach-Object Name", "beta alpha gamma-with-a-long-name")]
    [InlineData("Get-SampleThing | Sort-Object Index -Descending | ForEach-Object Index", "30 2 1")]
    [InlineData("3, 10, 2 | Sort-Object", "2 3 10")]
    [InlineData("'b', 'A', 'a' | Sort-Object -Unique", "A b")]
    [InlineData("3, 10, 2 | Sort-Object -Top 2", "2 3")]
    [InlineData("3, 10, 2 | Sort-Object -Bottom 1", "10")]
    [InlineData("Get-SampleThing | Group-Object Kind | ForEach-Object Name", "Disk Net")]
    [InlineData("Get-SampleThing | Group-Object Kind | ForEach-Object Count", "1 2")]
    [InlineData("Get-SampleThing | Measure-Object | ForEach-Object Count", "3")]
    [InlineData("Get-SampleThing | Measure-Object Index -Sum | ForEach-Object Sum", "33")]
    [InlineData("Get-SampleThing | Measure-Object Index -Maximum | ForEach-Object Maximum", "30")]
    [InlineData("Get-SampleThing | Out-Null", "")]
    [InlineData("Get-Command -Noun Sample* -Verb Get | ForEach-Object Name", "Get-SampleNumber Get-SampleThing")]
    [InlineData("Get-SampleThing -Kind Sound", "")]
    public void Everyday_commands_do_what_they_do_in_PowerShell(string text, string expected) =>
        Assert.Equal(expected, string.Join(' ', Sample.Output(text)));

    [Theory]
    [InlineData("Get-SampleThing alpha | ConvertTo-Json -Compress",
        """{"Name":"alpha","Index":1,"Size":{"Bytes":4096},"Kind":0,"Up":true,"Tags":["a","b","c","d","e"],"Number":1,"Title":"The alpha","StateText":"up"}""")]
    [InlineData("Get-SampleThing alpha | Select-Object Kind, Tags | ConvertTo-Json -Compress -EnumsAsStrings", """{"Kind":"Disk","Tags":["a","b","c","d","e"]}""")]
    [InlineData("1.5, 2, 'x\"y', $null, $true | ConvertTo-Json -Compress", """[1.5,2,"x\"y",null,true]""")]
    [InlineData("1 | ConvertTo-Json -AsArray -Compress", "[1]")]
    [InlineData("@{ a = @{ b = @{ c = @{ d = 1 } } } } | ConvertTo-Json -Compress -WarningAction Ignore", """{"a":{"b":{"c":"System.Collections.Hashtable"}}}""")]
    public void Json_has_PowerShells_shape(string text, string expected) => Assert.Equal([expected], Sample.Output(text));

    [Fact]
    public void Json_is_indented_by_two() =>
        Assert.Equal(["{\n  \"Small\": 7,\n  \"Text\": \"seven\",\n  \"Real\": 1.5,\n  \"Flag\": true\n}"], Sample.Output("Get-SampleNumber Plain | Select-Object -First 1 | ConvertTo-Json"));

    [Theory]
    [InlineData("Get-SampleNumber Plain | ConvertTo-Csv", "\"Small\",\"Text\",\"Real\",\"Flag\"", "\"7\",\"seven\",\"1.5\",\"True\"", "\"12345\",\"a longer text\",\"2\",\"False\"")]
    [InlineData("Get-SampleNumber Plain | ConvertTo-Csv -Delimiter ';' -UseQuotes AsNeeded -NoHeader", "7;seven;1.5;True", "12345;a longer text;2;False")]
    public void Csv_quotes_as_asked(string text, params string[] expected) => Assert.Equal(expected, Sample.Output(text));

    [Fact]
    public void Syntax_and_help_come_from_the_attributes()
    {
        Assert.Equal(["\nSet-SampleThing [-Thing] <ThingIdentity> [[-Size] <Amount>] [-PassThru] [-WhatIf] [-Confirm] [<CommonParameters>]\n"], Sample.Output("Get-Command Set-SampleThing -Syntax"));
        string help = Assert.Single(Sample.Output("Get-Help Set-SampleThing -Full"));
        Assert.Contains("-Thing <ThingIdentity>", help, StringComparison.Ordinal);
        Assert.Contains("Accept pipeline input?       true (ByValue, ByPropertyName)", help, StringComparison.Ordinal);
    }

    [Fact]
    public void A_value_that_cannot_be_expanded_is_an_error_and_the_others_go_on() =>
        Assert.Equal("ExpandPropertyNotFound,Microsoft.PowerShell.Commands.SelectObjectCommand", Sample.Error("Get-SampleThing alpha | Select-Object -ExpandProperty Nope").FullyQualifiedErrorId);
}
