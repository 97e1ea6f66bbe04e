using System.Management.Automation;
using NetlinkPS.Runner.Formatting;

namespace Microsoft.PowerShell.Commands;

/// <summary>What Format-Table and Format-List share: they send packets down the pipeline, which the screen draws.</summary>
public abstract class FormatCommand : BuiltInCommand
{
    private FormatGenerator? _generator;

    private protected FormatCommand() { }

    [Parameter(ValueFromPipeline = true)] public PSObject? InputObject { get; set; }
    [Parameter(Position = 0)] public object[] Property { get; set; } = [];
    [Parameter] public object? GroupBy { get; set; }
    [Parameter] public string? View { get; set; }
    [Parameter] public string[] ExcludeProperty { get; set; } = [];
    [Parameter] public SwitchParameter Force { get; set; }

    private protected abstract FormatRequest Request { get; }

    protected override void BeginProcessing()
    {
        object[] properties = ExcludeProperty.Length > 0 && Property.Length == 0 ? ["*"] : Property;
        _generator = new FormatGenerator(Session, Request with
        {
            Properties = PropertyExpression.Parse(properties, true),
            Exclude = PropertyExpression.Parse(ExcludeProperty, false),
            GroupBy = GroupBy is null ? null : PropertyExpression.Parse([GroupBy], true)[0],
            View = View,
            Force = Force,
        }, packet => WriteObject(packet));
    }

    protected override void ProcessRecord() => _generator!.Process(InputObject);

    protected override void EndProcessing() => _generator!.End();
}

[Cmdlet("Format", "Table")]
public sealed class FormatTableCommand : FormatCommand
{
    [Parameter] public SwitchParameter AutoSize { get; set; }
    [Parameter] public SwitchParameter HideTableHeaders { get; set; }
    [Parameter] public SwitchParameter Wrap { get; set; }

    private protected override FormatRequest Request => new(Shape.Table)
    {
        AutoSize = Chosen(nameof(AutoSize), AutoSize),
        HideHeaders = Chosen(nameof(HideTableHeaders), HideTableHeaders),
        Wrap = Chosen(nameof(Wrap), Wrap),
    };

    private bool? Chosen(string parameter, SwitchParameter value) => MyInvocation.BoundParameters.ContainsKey(parameter) ? value : null;
}

[Cmdlet("Format", "List")]
public sealed class FormatListCommand : FormatCommand
{
    private protected override FormatRequest Request => new(Shape.List);
}
