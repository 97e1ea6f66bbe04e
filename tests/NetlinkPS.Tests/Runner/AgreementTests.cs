using System.Diagnostics;
using Netlink.Oracles;
using NetlinkPS.Runner;

namespace NetlinkPS.Tests.Runner;

/// <summary>The same text in the Runner and in a real PowerShell, with the same module: the same screen, the same errors, the same exit code.</summary>
public class AgreementTests
{
    private static readonly string? PowerShell = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(':').Select(folder => Path.Combine(folder, "pwsh")).FirstOrDefault(File.Exists);

    [Theory]
    [InlineData("Get-SampleThing")]
    [InlineData("Get-SampleThing | Format-List")]
    [InlineData("Get-SampleThing | Format-List *")]
    [InlineData("Get-SampleThing | Format-Table Name, Kind, Up, Size")]
    [InlineData("Get-SampleThing | Format-Table Name, Nothing")]
    [InlineData("Get-SampleThing | Format-Table -AutoSize")]
    [InlineData("Get-SampleThing | Format-Table -Wrap")]
    [InlineData("Get-SampleThing | Format-Table -HideTableHeaders")]
    [InlineData("Get-SampleThing | Format-Table Name, Index -GroupBy Kind")]
    [InlineData("Get-SampleThing | Format-Table -View Samples.Thing.ByKind")]
    [InlineData("Get-SampleThing | Select-Object Name, Tags")]
    [InlineData("Get-SampleThing | Select-Object *")]
    [InlineData("Get-SampleThing | Select-Object -ExcludeProperty Tags, Title")]
    [InlineData("Get-SampleThing alpha | Select-Object -ExpandProperty Tags")]
    [InlineData("Get-SampleThing | Sort-Object Size -Descending | Select-Object -First 2")]
    [InlineData("Get-SampleThing | Group-Object Kind")]
    [InlineData("Get-SampleThing | Group-Object Kind -NoElement")]
    [InlineData("Get-SampleThing | Measure-Object Index -Sum -Average -Maximum -Minimum")]
    [InlineData("Get-SampleThing | Measure-Object")]
    [InlineData("Get-SampleThing | ConvertTo-Json")]
    [InlineData("Get-SampleThing | ConvertTo-Json -Depth 1 -Compress")]
    [InlineData("Get-SampleNumber Wide | ConvertTo-Json -Depth 4 -EnumsAsStrings")]
    [InlineData("Get-SampleThing | ConvertTo-Csv")]
    [InlineData("Get-SampleNumber Wide | ConvertTo-Csv")]
    [InlineData("Get-SampleThing | Get-Member")]
    [InlineData("Get-SampleThing | Where-Object Up")]
    [InlineData("Get-SampleThing | Where-Object Size -gt 200")]
    [InlineData("Get-SampleThing | Where-Object Kind -eq nonsense")]
    [InlineData("Get-SampleThing | Where-Object Nothing")]
    [InlineData("Get-SampleThing | ForEach-Object Name")]
    [InlineData("'a-b' | ForEach-Object Replace - +")]
    [InlineData("'a' | ForEach-Object Nothing")]
    [InlineData("Get-SampleNumber Plain")]
    [InlineData("Get-SampleNumber Wide")]
    [InlineData("Get-SampleNumber Wide | Format-Table")]
    [InlineData("Get-SampleNumber Summary")]
    [InlineData("Get-SampleNumber Summary | Format-List *")]
    [InlineData("Get-SampleNumber Mixed")]
    [InlineData("Get-SampleNumber Custom")]
    [InlineData("Get-SampleNumber Table")]
    [InlineData("Get-SampleNumber Address")]
    [InlineData("Get-SampleNumber Time")]
    [InlineData("Get-SampleNumber Null")]
    [InlineData("Get-SampleNumber Array")]
    [InlineData("Get-SampleNumber Plain; Get-SampleThing")]
    [InlineData("Get-SampleThing; Get-SampleNumber Plain")]
    [InlineData("1, 2.5, 0x1F, 1kb, 'text', $true, $null")]
    [InlineData("3, 10, 2, 'b', 'A' | Sort-Object")]
    [InlineData("Convert-SampleValue -Integer '1.6' -Amounts 4k, 100 -Marks red,blue -Time 0:01 -Text 0x10 -Anything 5 -Doubled 2")]
    [InlineData("Convert-SampleValue -Nope 1")]
    [InlineData("Convert-SampleValue 1")]
    [InlineData("Convert-SampleValue -T 1")]
    [InlineData("Convert-SampleValue -Integer")]
    [InlineData("Convert-SampleValue -Integer abc")]
    [InlineData("Convert-SampleValue -Byte 256")]
    [InlineData("Convert-SampleValue -Amount x")]
    [InlineData("Convert-SampleValue -Identity 0")]
    [InlineData("Convert-SampleValue -Truth yes")]
    [InlineData("Convert-SampleValue -Kind x")]
    [InlineData("Convert-SampleValue -Kind 9")]
    [InlineData("Convert-SampleValue -Marks 'red,x'")]
    [InlineData("Convert-SampleValue -Text 1,2")]
    [InlineData("Convert-SampleValue -Doubled x")]
    [InlineData("Convert-SampleValue -IPAddress nonsense")]
    [InlineData("Test-SampleValidation -Set three")]
    [InlineData("Test-SampleValidation -Range 11")]
    [InlineData("Test-SampleValidation -Pattern 12")]
    [InlineData("Test-SampleValidation -Length abcde")]
    [InlineData("Test-SampleValidation -Count a,b,c")]
    [InlineData("Test-SampleValidation -NotEmpty ''")]
    [InlineData("Set-SampleThing")]
    [InlineData("Set-SampleThing alpha 4k -WhatIf")]
    [InlineData("Set-SampleThing alpha 4k -Verbose")]
    [InlineData("'alpha', 0, 'beta' | Set-SampleThing -Size 1")]
    [InlineData("Remove-SampleThing ''")]
    [InlineData("Remove-SampleThing alpha -Confirm:$false")]
    [InlineData("Remove-SampleThing alpha")]
    [InlineData("New-SampleThing d Disk -Sectors 9")]
    [InlineData("New-SampleThing d Disk -Sectors 101")]
    [InlineData("New-SampleThing d Disk")]
    [InlineData("New-SampleThing n Net -Mtu 9000")]
    [InlineData("New-SampleThing s Sound -Sectors 1")]
    [InlineData("Resolve-SampleSet x y z")]
    [InlineData("Resolve-SampleSet -Id 1 -Name x")]
    [InlineData("Get-SampleThing | Resolve-SampleSet")]
    [InlineData("Get-SampleThing beta | Select-Object Index | Resolve-SampleSet")]
    [InlineData("Get-SampleThing nope")]
    [InlineData("Get-SampleThing nope -ErrorAction SilentlyContinue")]
    [InlineData("Get-SampleThing nope -ErrorAction Ignore")]
    [InlineData("Get-SampleThing nope -ErrorAction Stop; 'next'")]
    [InlineData("Get-SampleThing nope; 'next'")]
    [InlineData("'before'; Get-SampleThing nope")]
    [InlineData("Get-SampleThing nope && 'yes' || 'no'")]
    [InlineData("Get-Nothing-At-All; 'next'")]
    [InlineData("'first'\nGet-SampleThing nope")]
    [InlineData("Test-SampleError Write")]
    [InlineData("Test-SampleError Details")]
    [InlineData("'first'\nTest-SampleError Details")]
    [InlineData("Test-SampleError Terminate; 'next'")]
    [InlineData("Test-SampleError Throw; 'next'")]
    [InlineData("Test-SampleError ThrowRecord")]
    [InlineData("Test-SampleError Swallow | Select-Object -First 1")]
    [InlineData("Get-SampleNumber | Select-Object -First 3")]
    [InlineData("Write-SampleStream")]
    [InlineData("Write-SampleStream -Verbose -Debug -InformationAction Continue -WarningAction SilentlyContinue")]
    [InlineData("Write-SampleStream -WarningAction Stop")]
    [InlineData("Get-Command -Noun SampleThing")]
    [InlineData("Get-Command Set-SampleThing -Syntax")]
    public async Task The_Runner_and_PowerShell_agree(string text)
    {
        Assert.SkipWhen(PowerShell is null, "no pwsh on the PATH to compare with");
        Assert.SkipWhen(Machine.Slowness > 1, "an emulated machine starts PowerShell in ten seconds, a hundred times, and its kernel makes no difference to this");
        ProcessStartInfo start = new(PowerShell!, ["-NoProfile", "-NonInteractive", "-Command", $"Import-Module '{Sample.Manifest}'; $PSStyle.OutputRendering = 'PlainText'; {text}"])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = true,
        };
        start.Environment["LANG"] = start.Environment["LC_ALL"] = "C.UTF-8";
        start.Environment["TERM"] = "dumb";
        start.Environment["NO_COLOR"] = "1";
        using Process process = Process.Start(start)!;
        process.StandardInput.Close();
        Task<string> errors = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        string screen = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        RunnerResult result = Sample.Run(text);
        Assert.Equal(screen, result.Text);
        Assert.Equal(await errors, result.ErrorText);
        Assert.Equal(process.ExitCode, result.ExitCode);
    }
}
