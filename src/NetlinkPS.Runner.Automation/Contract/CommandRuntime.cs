using System.Management.Automation.Host;

namespace System.Management.Automation;

[Flags]
public enum ShouldProcessReason { None, WhatIf }

public enum ActionPreference { SilentlyContinue, Stop, Continue, Inquire, Ignore, Suspend, Break }

public interface ICommandRuntime
{
    PSHost Host { get; }
    PSTransactionContext CurrentPSTransaction { get; }

    void WriteDebug(string text);
    void WriteError(ErrorRecord errorRecord);
    void WriteObject(object? sendToPipeline);
    void WriteObject(object? sendToPipeline, bool enumerateCollection);
    void WriteProgress(ProgressRecord progressRecord);
    void WriteProgress(long sourceId, ProgressRecord progressRecord);
    void WriteVerbose(string text);
    void WriteWarning(string text);
    void WriteCommandDetail(string text);
    bool ShouldProcess(string target);
    bool ShouldProcess(string target, string action);
    bool ShouldProcess(string verboseDescription, string verboseWarning, string caption);
    bool ShouldProcess(string verboseDescription, string verboseWarning, string caption, out ShouldProcessReason shouldProcessReason);
    bool ShouldContinue(string query, string caption);
    bool ShouldContinue(string query, string caption, ref bool yesToAll, ref bool noToAll);
    bool TransactionAvailable();
    void ThrowTerminatingError(ErrorRecord errorRecord);
}

public interface ICommandRuntime2 : ICommandRuntime
{
    void WriteInformation(InformationRecord informationRecord);
    bool ShouldContinue(string query, string caption, bool hasSecurityImpact, ref bool yesToAll, ref bool noToAll);
}

/// <summary>PowerShell's transactions ended with version 5; the type remains because the contract names it.</summary>
public sealed class PSTransactionContext
{
    internal PSTransactionContext() { }
}

/// <summary>What <see cref="Cmdlet.Invoke()"/> runs on: output is collected, errors are thrown, every operation is approved.</summary>
internal sealed class CollectingRuntime(List<object?> output) : ICommandRuntime2
{
    public PSHost Host => throw new InvalidOperationException("A cmdlet that is called directly has no host.");
    public PSTransactionContext CurrentPSTransaction => throw new InvalidOperationException("Transactions are not supported.");

    public void WriteObject(object? sendToPipeline) => output.Add(sendToPipeline);

    public void WriteObject(object? sendToPipeline, bool enumerateCollection)
    {
        if (enumerateCollection && LanguagePrimitives.GetEnumerable(sendToPipeline) is { } items)
            foreach (object? item in items) output.Add(item);
        else output.Add(sendToPipeline);
    }

    public void WriteError(ErrorRecord errorRecord) => throw errorRecord.Exception;
    public void ThrowTerminatingError(ErrorRecord errorRecord) => throw errorRecord.Exception;
    public void WriteDebug(string text) { }
    public void WriteVerbose(string text) { }
    public void WriteWarning(string text) { }
    public void WriteCommandDetail(string text) { }
    public void WriteProgress(ProgressRecord progressRecord) { }
    public void WriteProgress(long sourceId, ProgressRecord progressRecord) { }
    public void WriteInformation(InformationRecord informationRecord) { }
    public bool ShouldProcess(string target) => true;
    public bool ShouldProcess(string target, string action) => true;
    public bool ShouldProcess(string verboseDescription, string verboseWarning, string caption) => true;

    public bool ShouldProcess(string verboseDescription, string verboseWarning, string caption, out ShouldProcessReason shouldProcessReason)
    {
        shouldProcessReason = ShouldProcessReason.None;
        return true;
    }

    public bool ShouldContinue(string query, string caption) => true;
    public bool ShouldContinue(string query, string caption, ref bool yesToAll, ref bool noToAll) => true;
    public bool ShouldContinue(string query, string caption, bool hasSecurityImpact, ref bool yesToAll, ref bool noToAll) => true;
    public bool TransactionAvailable() => false;
}
