using System.Management.Automation;

namespace NetlinkPS.Runner;

/// <summary>How a text is run: the module, the preferences that PowerShell keeps in variables, and where text goes.</summary>
public sealed class RunnerOptions
{
    /// <summary>The module's manifest (.psd1). Null: NetlinkPS.psd1, found from the Runner's own place.</summary>
    public string? ModulePath { get; init; }

    /// <summary>Columns of the screen that tables and lists are made for.</summary>
    public int Width { get; init; } = 80;

    /// <summary>Whether views and errors carry colours.</summary>
    public bool Colour { get; init; }

    public ActionPreference ErrorAction { get; init; } = ActionPreference.Continue;
    public ActionPreference WarningAction { get; init; } = ActionPreference.Continue;
    public ActionPreference VerboseAction { get; init; } = ActionPreference.SilentlyContinue;
    public ActionPreference DebugAction { get; init; } = ActionPreference.SilentlyContinue;
    public ActionPreference InformationAction { get; init; } = ActionPreference.SilentlyContinue;
    public ConfirmImpact ConfirmPreference { get; init; } = ConfirmImpact.High;
    public bool WhatIf { get; init; }

    /// <summary>Answers a confirmation with "y", "a", "n" or "l". Null: nobody is there to ask, and a cmdlet that asks fails.</summary>
    public Func<string, string?>? Answer { get; init; }

    /// <summary>Gets each line of formatted output as it is made, beside <see cref="RunnerResult.Text"/>.</summary>
    public Action<string>? Line { get; init; }

    /// <summary>Gets each line of errors as it is made.</summary>
    public Action<string>? ErrorLine { get; init; }

    /// <summary>False when only text is wanted: objects that were written are then not kept, and memory does not grow with them.</summary>
    public bool KeepObjects { get; init; } = true;

    /// <summary>Stops the run as Ctrl+C does.</summary>
    public CancellationToken Cancellation { get; init; }
}
