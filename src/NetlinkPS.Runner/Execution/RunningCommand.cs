using Microsoft.PowerShell.Commands;
using System.Management.Automation;
using NetlinkPS.Runner.Binding;
using NetlinkPS.Runner.Language;

namespace NetlinkPS.Runner.Execution;

/// <summary>A cmdlet in a pipeline: created, bound, run for each object, stopped, disposed.</summary>
internal sealed class RunningCommand : IDisposable
{
    private readonly Session _session;
    private readonly PipelineRun _pipeline;
    private readonly CommandSyntax _syntax;
    private readonly ParameterBinder _binder;
    private readonly CommandRuntime _runtime;
    private bool _disposed;

    public RunningCommand(Session session, PipelineRun pipeline, CommandSyntax syntax, CmdletInfo info, InvocationInfo invocation)
    {
        (_session, _pipeline, _syntax) = (session, pipeline, syntax);
        Cmdlet = (Cmdlet)Activator.CreateInstance(info.ImplementingType)!;
        if (Cmdlet is BuiltInCommand own) own.Session = session;
        if (Cmdlet is PSCmdlet withState) withState.SessionState = session.Engine.SessionState;
        Cmdlet.Invocation = invocation;
        _binder = new ParameterBinder(Cmdlet, invocation, session.Engine, invocation.ExpectingInput);
        _runtime = new CommandRuntime(session, pipeline, this, _binder);
        Cmdlet.Runtime = _runtime;
    }

    public Cmdlet Cmdlet { get; }
    public Action<object?> Output { get; set; } = _ => { };

    public void BindCommandLine()
    {
        Guard(() => _binder.BindCommandLine(_syntax.Arguments));
        _runtime.ReadPreferences();
    }

    public void Begin() => Guard(Cmdlet.DoBegin);
    public void ProcessOnce() => Guard(Cmdlet.DoProcess);
    public void End() => Guard(() => { Cmdlet.CurrentPipelineObject = null; Cmdlet.DoEnd(); });

    public void Process(object? item)
    {
        if (_pipeline.Stopping) throw new PipelineStoppedException();
        PSObject? input = item is null ? null : PSObject.AsPSObject(item);
        Cmdlet.CurrentPipelineObject = input;
        try
        {
            if (!_binder.BindObject(input))
            {
                WriteInputError(input, "InputObjectNotBound", "The input object cannot be bound to any parameters for the command either because the command does not take pipeline input "
                    + "or the input and its properties do not match any of the parameters that take pipeline input.");
                return;
            }
            if (_binder.MissingMandatory() is { Count: > 0 } missing)
            {
                WriteInputError(input, "InputObjectMissingMandatory", "The input object cannot be bound because it did not contain the information required to bind all mandatory parameters: "
                    + string.Concat(missing.Select(p => " " + p.Name)));
                return;
            }
        }
        catch (ParameterBindingException e)
        {
            e.ErrorRecord.TargetObject = input;
            _runtime.WriteErrorRecord(new ErrorRecord(e.ErrorRecord, e));
            return;
        }
        catch (NotSupportedException e)
        {
            throw _pipeline.Record(new CmdletInvocationException(RecordOf(e)));
        }
        Guard(Cmdlet.DoProcess);
    }

    public void Stop()
    {
        Cmdlet.IsStopping = true;
        try
        {
            Cmdlet.DoStop();
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            // A cmdlet that fails to stop must not keep the others from stopping.
        }
    }

    public void Dispose()
    {
        if (_disposed) return;
        _disposed = true;
        (Cmdlet as IDisposable)?.Dispose();
    }

    private void WriteInputError(PSObject? input, string id, string message)
    {
        ParameterBindingException failure = new(BindingFailure.Plain, id, ErrorCategory.InvalidArgument, message, Cmdlet.Invocation!);
        failure.ErrorRecord.TargetObject = input;
        _runtime.WriteErrorRecord(new ErrorRecord(failure.ErrorRecord, failure));
    }

    /// <summary>Runs a part of the cmdlet's life and turns whatever it throws into what PowerShell makes of it.</summary>
    private void Guard(Action action)
    {
        try
        {
            action();
        }
        catch (PipelineStoppedException)
        {
            throw;
        }
        catch (Exception e) when (e is FlowControlException or ParameterBindingException or ActionPreferenceStopException)
        {
            throw _pipeline.Record(e);
        }
        catch (Exception e)
        {
            throw _pipeline.Record(new CmdletInvocationException(RecordOf(e)));
        }
    }

    private ErrorRecord RecordOf(Exception e)
    {
        ErrorRecord record = e is IContainsErrorRecord { ErrorRecord: { } own }
            ? new ErrorRecord(own, e) : new ErrorRecord(e, e.GetType().FullName!, ErrorCategory.NotSpecified, null);
        record.SetInvocation(Cmdlet.Invocation);
        return record;
    }
}
