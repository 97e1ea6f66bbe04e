using System.Management.Automation;
using System.Management.Automation.Host;
using NetlinkPS.Runner.Binding;
using NetlinkPS.Runner.Formatting;

namespace NetlinkPS.Runner.Execution;

/// <summary>Where a cmdlet's Write... and Should... calls arrive.</summary>
internal sealed class CommandRuntime(Session session, PipelineRun pipeline, RunningCommand command, ParameterBinder binder) : ICommandRuntime2
{
    private ActionPreference _error, _warning, _verbose, _debug, _information;
    private bool _whatIf;
    private ConfirmImpact _confirm;
    private char _lastAnswer;

    public PSHost Host => session.Host;
    public PSTransactionContext CurrentPSTransaction => throw new InvalidOperationException("Transactions ended with Windows PowerShell.");

    private string Name => command.Cmdlet.Invocation!.MyCommand!.Name;

    public void ReadPreferences()
    {
        RunnerOptions options = session.Options;
        CommonParameters common = binder.Common;
        ActionPreference Chosen(string parameter, ActionPreference given, ActionPreference fallback)
        {
            if (!binder.Bound.ContainsKey(parameter)) return fallback;
            return given is not (ActionPreference.Inquire or ActionPreference.Suspend or ActionPreference.Break) ? given
                : throw pipeline.Record(new RuntimeException($"The Runner does not support -{parameter} {given}."));
        }
        _error = Chosen(nameof(common.ErrorAction), common.ErrorAction, options.ErrorAction);
        _warning = Chosen(nameof(common.WarningAction), common.WarningAction, options.WarningAction);
        _information = Chosen(nameof(common.InformationAction), common.InformationAction, options.InformationAction);
        Chosen(nameof(common.ProgressAction), common.ProgressAction, ActionPreference.Continue);
        _verbose = binder.Bound.ContainsKey(nameof(common.Verbose)) ? common.Verbose ? ActionPreference.Continue : ActionPreference.SilentlyContinue : options.VerboseAction;
        _debug = binder.Bound.ContainsKey(nameof(common.Debug)) ? common.Debug ? ActionPreference.Continue : ActionPreference.SilentlyContinue : options.DebugAction;
        _whatIf = binder.Bound.ContainsKey("WhatIf") ? binder.Confirmation.WhatIf : options.WhatIf;
        _confirm = !binder.Bound.ContainsKey("Confirm") ? options.ConfirmPreference : binder.Confirmation.Confirm ? ConfirmImpact.Low : ConfirmImpact.None;
    }

    public void WriteObject(object? sendToPipeline)
    {
        ThrowIfStopping();
        if (!ReferenceEquals(sendToPipeline, System.Management.Automation.Internal.AutomationNull.Value)) command.Output(sendToPipeline);
    }

    public void WriteObject(object? sendToPipeline, bool enumerateCollection)
    {
        if (enumerateCollection && LanguagePrimitives.GetEnumerator(sendToPipeline) is { } items)
        {
            try
            {
                while (items.MoveNext()) WriteObject(items.Current);
            }
            finally
            {
                (items as IDisposable)?.Dispose();
            }
        }
        else WriteObject(sendToPipeline);
    }

    public void WriteError(ErrorRecord errorRecord)
    {
        ArgumentNullException.ThrowIfNull(errorRecord);
        ThrowIfStopping();
        WriteErrorRecord(errorRecord);
    }

    public void WriteErrorRecord(ErrorRecord record)
    {
        record.SetInvocation(command.Cmdlet.Invocation);
        pipeline.Failed = true;
        if (_error == ActionPreference.Ignore) return;
        if (_error == ActionPreference.Stop)
            throw pipeline.Record(new ActionPreferenceStopException(record, $"The running command stopped because the preference variable \"ErrorActionPreference\" or common parameter is set to Stop: {record}"));
        if (_error == ActionPreference.Continue) session.WriteErrorRecord(record);
        else session.Result.ErrorList.Add(record);
    }

    public void ThrowTerminatingError(ErrorRecord errorRecord)
    {
        ThrowIfStopping();
        errorRecord.SetInvocation(command.Cmdlet.Invocation);
        throw pipeline.Record(new CmdletInvocationException(errorRecord));
    }

    public void WriteVerbose(string text) => WriteMessage(_verbose, "VERBOSE: ", text, session.Result.VerboseList);
    public void WriteDebug(string text) => WriteMessage(_debug, "DEBUG: ", text, session.Result.DebugList);
    public void WriteWarning(string text) => WriteMessage(_warning, "WARNING: ", text, session.Result.WarningList);
    public void WriteCommandDetail(string text) => ThrowIfStopping();
    public void WriteProgress(long sourceId, ProgressRecord progressRecord) => WriteProgress(progressRecord);

    public void WriteProgress(ProgressRecord progressRecord)
    {
        ThrowIfStopping();
        session.Result.ProgressList.Add(progressRecord);
    }

    public void WriteInformation(InformationRecord informationRecord)
    {
        ThrowIfStopping();
        if (_information == ActionPreference.Ignore) return;
        session.Result.InformationList.Add(informationRecord);
        if (_information == ActionPreference.Continue) session.WriteLine(informationRecord.ToString());
        else if (_information == ActionPreference.Stop) throw PreferenceStop("InformationPreference", informationRecord.ToString());
    }

    private void WriteMessage(ActionPreference preference, string prefix, string text, List<string> stream)
    {
        ThrowIfStopping();
        if (preference is ActionPreference.SilentlyContinue or ActionPreference.Ignore) return;
        stream.Add(text);
        session.WriteMessage(prefix, text);
        if (preference == ActionPreference.Stop) throw PreferenceStop(prefix == "WARNING: " ? "WarningPreference" : prefix == "DEBUG: " ? "DebugPreference" : "VerbosePreference", text);
    }

    private PipelineStoppedException PreferenceStop(string variable, string text)
    {
        ActionPreferenceStopException stop = new($"The running command stopped because the preference variable \"{variable}\" or common parameter is set to Stop: {text}");
        stop.ErrorRecord.SetInvocation(command.Cmdlet.Invocation);
        return pipeline.Record(stop);
    }

    public bool ShouldProcess(string target) => ShouldProcess(target, Name);

    public bool ShouldProcess(string target, string action)
    {
        string description = $"Performing the operation \"{action}\" on target \"{target}\".";
        return ShouldProcess(description, $"Are you sure you want to perform this action?\n{description}", "Confirm", out _);
    }

    public bool ShouldProcess(string verboseDescription, string verboseWarning, string caption) =>
        ShouldProcess(verboseDescription, verboseWarning, caption, out _);

    public bool ShouldProcess(string verboseDescription, string verboseWarning, string caption, out ShouldProcessReason shouldProcessReason)
    {
        ThrowIfStopping();
        shouldProcessReason = ShouldProcessReason.None;
        if (_lastAnswer is 'a') return true;
        if (_lastAnswer is 'l') return false;
        if (_whatIf)
        {
            shouldProcessReason = ShouldProcessReason.WhatIf;
            string line = "What if: " + verboseDescription;
            session.Result.WhatIfList.Add(line);
            session.WriteLine(line);
            return false;
        }
        ConfirmImpact impact = binder.Metadata.ConfirmImpact;
        if (_confirm == ConfirmImpact.None || impact < _confirm)
        {
            WriteVerbose(verboseDescription);
            return true;
        }
        if (string.IsNullOrEmpty(caption)) caption = "Confirm";
        return Ask(caption, verboseWarning, true) is 'y' or 'a';
    }

    public bool ShouldContinue(string query, string caption) => Ask(Caption(caption), query, false) == 'y';

    public bool ShouldContinue(string query, string caption, ref bool yesToAll, ref bool noToAll) =>
        ShouldContinue(query, caption, false, ref yesToAll, ref noToAll);

    public bool ShouldContinue(string query, string caption, bool hasSecurityImpact, ref bool yesToAll, ref bool noToAll)
    {
        ThrowIfStopping();
        if (yesToAll) return true;
        if (noToAll) return false;
        char answer = Ask(Caption(caption), query, true, hasSecurityImpact, false);
        yesToAll = answer == 'a';
        noToAll = answer == 'l';
        return answer is 'y' or 'a';
    }

    public bool TransactionAvailable() => false;

    private static string Caption(string caption) => string.IsNullOrEmpty(caption) ? "Confirm" : caption;

    private char Ask(string caption, string query, bool all, bool defaultNo = false, bool remember = true)
    {
        ThrowIfStopping();
        if (session.Options.Answer is not { } answer)
            throw new PSInvalidOperationException("PowerShell is in NonInteractive mode. Read and Prompt functionality is not available.");
        string choices = all ? "[Y] Yes  [A] Yes to All  [N] No  [L] No to All  [S] Suspend  [?] Help" : "[Y] Yes  [N] No  [S] Suspend  [?] Help";
        string preset = defaultNo ? "N" : "Y";
        while (true)
        {
            string? given = answer($"\n{caption}\n{query}\n{choices} (default is \"{preset}\"): ");
            if (given is null) throw new PSInvalidOperationException("PowerShell is in NonInteractive mode. Read and Prompt functionality is not available.");
            given = given.Trim();
            if (given.Length == 0) given = preset;
            char choice = given.ToUpperInvariant() switch
            {
                "Y" or "YES" => 'y', "N" or "NO" => 'n',
                "A" or "YES TO ALL" when all => 'a', "L" or "NO TO ALL" when all => 'l',
                _ => '\0',
            };
            if (choice == '\0') continue;
            if (remember && choice is 'a' or 'l') _lastAnswer = choice;
            return choice;
        }
    }

    private void ThrowIfStopping()
    {
        if (pipeline.Stopping) throw new PipelineStoppedException();
    }
}
