using System.Management.Automation;

namespace NetlinkPS.Runner;

/// <summary>What a text did: its objects, its messages by stream, and the screen's text.</summary>
public sealed class RunnerResult
{
    internal RunnerResult() { }

    /// <summary>The objects that left the last command of each pipeline, without PowerShell's wrapping.</summary>
    public IReadOnlyList<object?> Output => OutputList;
    public IReadOnlyList<ErrorRecord> Errors => ErrorList;
    public IReadOnlyList<string> Warnings => WarningList;
    public IReadOnlyList<string> Verbose => VerboseList;
    public IReadOnlyList<string> Debug => DebugList;
    public IReadOnlyList<InformationRecord> Information => InformationList;
    public IReadOnlyList<ProgressRecord> Progress => ProgressList;

    /// <summary>The lines "What if: ..." that -WhatIf wrote.</summary>
    public IReadOnlyList<string> WhatIf => WhatIfList;

    /// <summary>What the screen shows: formatted objects and messages, errors not included.</summary>
    public string Text => Screen.ToString();

    /// <summary>What standard error shows.</summary>
    public string ErrorText => ErrorScreen.ToString();

    /// <summary>0 when the last statement succeeded, 1 when it did not, as <c>pwsh -Command</c> exits.</summary>
    public int ExitCode { get; internal set; }

    internal List<object?> OutputList { get; } = [];
    internal List<ErrorRecord> ErrorList { get; } = [];
    internal List<string> WarningList { get; } = [];
    internal List<string> VerboseList { get; } = [];
    internal List<string> DebugList { get; } = [];
    internal List<InformationRecord> InformationList { get; } = [];
    internal List<ProgressRecord> ProgressList { get; } = [];
    internal List<string> WhatIfList { get; } = [];
    internal System.Text.StringBuilder Screen { get; } = new();
    internal System.Text.StringBuilder ErrorScreen { get; } = new();
}
