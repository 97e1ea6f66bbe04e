using System.Management.Automation;
using System.Text;
using NetlinkPS.Runner.Formatting;

namespace Microsoft.PowerShell.Commands;

[Cmdlet("Out", "Null")]
public sealed class OutNullCommand : BuiltInCommand
{
    [Parameter(ValueFromPipeline = true)] public PSObject? InputObject { get; set; }
}

/// <summary>Formats for the screen, at once and not with the rest of the text's output.</summary>
[Cmdlet("Out", "Default")]
public sealed class OutDefaultCommand : BuiltInCommand
{
    private OutputFormatter? _screen;

    [Parameter(ValueFromPipeline = true)] public PSObject? InputObject { get; set; }

    protected override void BeginProcessing() => _screen = new OutputFormatter(Session, Session.WriteLine);
    protected override void ProcessRecord() => _screen!.Write(InputObject);
    protected override void EndProcessing() => _screen!.End();
}

/// <summary>Formats into text instead of onto the screen.</summary>
[Cmdlet("Out", "String", DefaultParameterSetName = "NoNewLineFormatting")]
public sealed class OutStringCommand : BuiltInCommand
{
    private readonly StringBuilder _text = new();
    private OutputFormatter? _screen;

    [Parameter(ValueFromPipeline = true)] public PSObject? InputObject { get; set; }
    [Parameter(ParameterSetName = "StreamFormatting")] public SwitchParameter Stream { get; set; }
    [Parameter, ValidateRange(2, int.MaxValue)] public int? Width { get; set; }
    [Parameter(ParameterSetName = "NoNewLineFormatting")] public SwitchParameter NoNewline { get; set; }

    protected override void BeginProcessing() => _screen = new OutputFormatter(Session, Add, Width);
    protected override void ProcessRecord() => _screen!.Write(InputObject);

    protected override void EndProcessing()
    {
        _screen!.End();
        if (!Stream) WriteObject(_text.ToString());
    }

    private void Add(string line)
    {
        if (Stream) WriteObject(line);
        else _text.Append(line).Append(NoNewline ? "" : Environment.NewLine);
    }
}
