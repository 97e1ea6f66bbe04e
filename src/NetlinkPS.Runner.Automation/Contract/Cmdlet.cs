using System.Collections;
using System.Collections.ObjectModel;
using System.Management.Automation.Host;
using System.Management.Automation.Internal;

namespace System.Management.Automation.Internal
{
    public abstract class InternalCommand
    {
        internal InternalCommand() { }

        internal ICommandRuntime? Runtime { get; set; }
        internal InvocationInfo? Invocation { get; set; }
        internal string? SelectedParameterSet { get; set; }
        internal PSObject? CurrentPipelineObject { get; set; }
        internal volatile bool IsStopping;

        internal virtual void DoBegin() { }
        internal virtual void DoProcess() { }
        internal virtual void DoEnd() { }
        internal virtual void DoStop() { }
    }
}

namespace System.Management.Automation
{
    public abstract class Cmdlet : InternalCommand
    {
        protected Cmdlet() { }

        public static HashSet<string> CommonParameters { get; } = new(StringComparer.OrdinalIgnoreCase)
        {
            "Verbose", "Debug", "ErrorAction", "WarningAction", "InformationAction", "ProgressAction",
            "ErrorVariable", "WarningVariable", "OutVariable", "OutBuffer", "PipelineVariable", "InformationVariable",
        };

        public static HashSet<string> OptionalCommonParameters { get; } = new(StringComparer.OrdinalIgnoreCase)
        {
            "WhatIf", "Confirm", "UseTransaction",
        };

        public bool Stopping => IsStopping;
        public ICommandRuntime CommandRuntime { get => Runtime!; set => Runtime = value; }

        private ICommandRuntime Engine => Runtime
            ?? throw new NotImplementedException("The Runner runs cmdlets in its own pipelines only: a cmdlet created with 'new' has no runtime to write to.");

        protected virtual void BeginProcessing() { }
        protected virtual void ProcessRecord() { }
        protected virtual void EndProcessing() { }
        protected virtual void StopProcessing() { }

        internal sealed override void DoBegin() => BeginProcessing();
        internal sealed override void DoProcess() => ProcessRecord();
        internal sealed override void DoEnd() => EndProcessing();
        internal sealed override void DoStop() => StopProcessing();

        public void WriteObject(object? sendToPipeline) => Engine.WriteObject(sendToPipeline);
        public void WriteObject(object? sendToPipeline, bool enumerateCollection) => Engine.WriteObject(sendToPipeline, enumerateCollection);
        public void WriteError(ErrorRecord errorRecord) => Engine.WriteError(errorRecord);
        public void WriteVerbose(string text) => Engine.WriteVerbose(text);
        public void WriteWarning(string text) => Engine.WriteWarning(text);
        public void WriteDebug(string text) => Engine.WriteDebug(text);
        public void WriteCommandDetail(string text) => Engine.WriteCommandDetail(text);
        public void WriteProgress(ProgressRecord progressRecord) => Engine.WriteProgress(progressRecord);
        public void WriteInformation(InformationRecord informationRecord) => ((ICommandRuntime2)Engine).WriteInformation(informationRecord);

        public void WriteInformation(object messageData, string[]? tags)
        {
            InformationRecord record = new(messageData, Invocation?.MyCommand?.Name);
            if (tags is not null) record.Tags.AddRange(tags);
            WriteInformation(record);
        }

        [System.Diagnostics.CodeAnalysis.DoesNotReturn]
        public void ThrowTerminatingError(ErrorRecord errorRecord)
        {
            Engine.ThrowTerminatingError(errorRecord);
            throw new PipelineStoppedException();
        }

        public bool ShouldProcess(string target) => Engine.ShouldProcess(target);
        public bool ShouldProcess(string target, string action) => Engine.ShouldProcess(target, action);

        public bool ShouldProcess(string verboseDescription, string verboseWarning, string caption) =>
            Engine.ShouldProcess(verboseDescription, verboseWarning, caption);

        public bool ShouldProcess(string verboseDescription, string verboseWarning, string caption, out ShouldProcessReason shouldProcessReason) =>
            Engine.ShouldProcess(verboseDescription, verboseWarning, caption, out shouldProcessReason);

        public bool ShouldContinue(string query, string caption) => Engine.ShouldContinue(query, caption);

        public bool ShouldContinue(string query, string caption, ref bool yesToAll, ref bool noToAll) =>
            Engine.ShouldContinue(query, caption, ref yesToAll, ref noToAll);

        public bool ShouldContinue(string query, string caption, bool hasSecurityImpact, ref bool yesToAll, ref bool noToAll) =>
            ((ICommandRuntime2)Engine).ShouldContinue(query, caption, hasSecurityImpact, ref yesToAll, ref noToAll);

        public bool TransactionAvailable() => Engine.TransactionAvailable();

        public virtual string GetResourceString(string baseName, string resourceId) =>
            new Resources.ResourceManager(baseName, GetType().Assembly).GetString(resourceId)
            ?? throw new ArgumentException($"There is no resource '{resourceId}' in '{baseName}'.", nameof(resourceId));

        /// <summary>Runs the cmdlet without pipeline input and hands out what it writes, as PowerShell does for cmdlets that call each other.</summary>
        public IEnumerable Invoke()
        {
            if (this is PSCmdlet) throw new InvalidOperationException("Cmdlets derived from PSCmdlet cannot be invoked directly.  ");
            List<object?> output = [];
            Runtime ??= new CollectingRuntime(output);
            BeginProcessing();
            ProcessRecord();
            EndProcessing();
            return output;
        }

        public IEnumerable<T> Invoke<T>()
        {
            foreach (object? item in Invoke()) yield return LanguagePrimitives.ConvertTo<T>(item)!;
        }
    }

    public abstract class PSCmdlet : Cmdlet
    {
        protected PSCmdlet() { }

        public string ParameterSetName => SelectedParameterSet ?? ParameterAttribute.AllParameterSets;
        public InvocationInfo MyInvocation => Invocation ??= new InvocationInfo();
        public SessionState SessionState { get => field ??= new SessionState(); internal set; }
        public PSHost Host => CommandRuntime.Host;

        public string GetUnresolvedProviderPathFromPSPath(string path) => SessionState.Path.GetUnresolvedProviderPathFromPSPath(path);

        public Collection<string> GetResolvedProviderPathFromPSPath(string path, out ProviderInfo provider) =>
            SessionState.Path.GetResolvedProviderPathFromPSPath(path, out provider);

        public PathInfo CurrentProviderLocation(string providerId) => SessionState.Path.CurrentProviderLocation(providerId);
        public object? GetVariableValue(string name) => SessionState.PSVariable.GetValue(name);
        public object? GetVariableValue(string name, object? defaultValue) => SessionState.PSVariable.GetValue(name, defaultValue);
    }
}
