using System.Management.Automation;

namespace NetlinkPS.Runner.Binding;

/// <summary>The parameters that every cmdlet has. Those that need variables are refused: the Runner has none.</summary>
internal class CommonParameters
{
    [Parameter, Alias("vb")] public SwitchParameter Verbose { get; set; }
    [Parameter, Alias("db")] public SwitchParameter Debug { get; set; }
    [Parameter, Alias("ea")] public ActionPreference ErrorAction { get; set; } = ActionPreference.Continue;
    [Parameter, Alias("wa")] public ActionPreference WarningAction { get; set; } = ActionPreference.Continue;
    [Parameter, Alias("infa")] public ActionPreference InformationAction { get; set; }
    [Parameter, Alias("proga")] public ActionPreference ProgressAction { get; set; } = ActionPreference.Continue;
    [Parameter, Alias("ev")] public string? ErrorVariable { get => null; set => throw NoVariables(nameof(ErrorVariable)); }
    [Parameter, Alias("wv")] public string? WarningVariable { get => null; set => throw NoVariables(nameof(WarningVariable)); }
    [Parameter, Alias("iv")] public string? InformationVariable { get => null; set => throw NoVariables(nameof(InformationVariable)); }
    [Parameter, Alias("ov")] public string? OutVariable { get => null; set => throw NoVariables(nameof(OutVariable)); }
    [Parameter, Alias("ob"), ValidateRange(0, int.MaxValue)] public int OutBuffer { get; set; }
    [Parameter, Alias("pv")] public string? PipelineVariable { get => null; set => throw NoVariables(nameof(PipelineVariable)); }

    private static NotSupportedException NoVariables(string parameter) => new($"The Runner has no variables: -{parameter} is not supported.");
}

internal sealed class ShouldProcessParameters
{
    [Parameter, Alias("wi")] public SwitchParameter WhatIf { get; set; }
    [Parameter, Alias("cf")] public SwitchParameter Confirm { get; set; }
}
