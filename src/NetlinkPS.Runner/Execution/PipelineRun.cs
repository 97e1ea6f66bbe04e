using System.Management.Automation;
using NetlinkPS.Runner.Language;

namespace NetlinkPS.Runner.Execution;

/// <summary>One pipeline at work. Objects are pushed: a command's WriteObject runs the next command before it returns.</summary>
internal sealed class PipelineRun
{
    private readonly Session _session;
    private readonly PipelineSyntax _syntax;
    private readonly List<RunningCommand> _commands = [];
    private Exception? _firstFailure;

    public PipelineRun(Session session, PipelineSyntax syntax) => (_session, _syntax) = (session, syntax);

    public bool Stopping { get; private set; }

    /// <summary>Set by any error that a command wrote or threw: <c>$?</c> is false then.</summary>
    public bool Failed { get; set; }

    /// <summary>Runs to the end; false when an error was written. A terminating error ends as its exception.</summary>
    public void Run(Action<object?> output)
    {
        try
        {
            Create(output);
            foreach (RunningCommand command in _commands) command.BindCommandLine();
            RunningCommand? stopped = null;
            try
            {
                foreach (RunningCommand command in _commands) command.Begin();
                if (_syntax.Input is { } input)
                {
                    foreach (object? item in input)
                    {
                        if (Stopping) throw new PipelineStoppedException();
                        if (_commands.Count == 0) output(item);
                        else _commands[0].Process(item);
                    }
                }
                else _commands[0].ProcessOnce();
            }
            catch (PipelineStoppedException) when (TakeStopRequest(ref stopped)) { }
            foreach (RunningCommand command in _commands)
            {
                if (stopped is not null)
                {
                    if (command == stopped) stopped = null;
                    continue;
                }
                try
                {
                    command.End();
                }
                catch (PipelineStoppedException) when (TakeStopRequest(ref stopped)) { }
            }
        }
        catch (PipelineStoppedException) when (_firstFailure is not null)
        {
            System.Runtime.ExceptionServices.ExceptionDispatchInfo.Throw(_firstFailure);
        }
        finally
        {
            foreach (RunningCommand command in _commands) command.Dispose();
        }
        if (_firstFailure is not null) System.Runtime.ExceptionServices.ExceptionDispatchInfo.Throw(_firstFailure);
    }

    /// <summary>Ctrl+C, from another thread: every command is told at once; what blocks must wake up.</summary>
    public void Stop()
    {
        Stopping = true;
        foreach (RunningCommand command in _commands.ToArray()) command.Stop();
    }

    /// <summary>Keeps the first failure; those before the failing command see only that the pipeline stopped.</summary>
    public PipelineStoppedException Record(Exception failure)
    {
        if (failure is not PipelineStoppedException || Stopping)
        {
            if (_firstFailure is null || _firstFailure is StopUpstreamCommandsException && failure is not StopUpstreamCommandsException) _firstFailure = failure;
            if (failure is not StopUpstreamCommandsException) Failed = true;
        }
        return failure as PipelineStoppedException ?? new PipelineStoppedException();
    }

    private bool TakeStopRequest(ref RunningCommand? stopped)
    {
        if (_firstFailure is not StopUpstreamCommandsException request) return false;
        _firstFailure = null;
        stopped = _commands.Find(c => c.Cmdlet == request.Requester);
        return true;
    }

    private void Create(Action<object?> output)
    {
        for (int i = 0; i < _syntax.Commands.Count; i++)
        {
            CommandSyntax syntax = _syntax.Commands[i];
            CmdletInfo info;
            try
            {
                info = _session.FindCommand(syntax.Name);
            }
            catch (CommandNotFoundException e)
            {
                e.ErrorRecord.CategoryInfo.Activity = "";
                e.ErrorRecord.SetInvocation(new InvocationInfo { InvocationName = syntax.Name, Line = syntax.Line, ScriptLineNumber = syntax.LineNumber, OffsetInLine = syntax.Offset });
                throw;
            }
            InvocationInfo invocation = new()
            {
                MyCommand = info, InvocationName = syntax.Name, Line = syntax.Line, ScriptLineNumber = syntax.LineNumber, OffsetInLine = syntax.Offset,
                PipelineLength = _syntax.Commands.Count, PipelinePosition = i + 1, ExpectingInput = i > 0 || _syntax.Input is not null,
            };
            _commands.Add(new RunningCommand(_session, this, syntax, info, invocation));
        }
        for (int i = 0; i < _commands.Count; i++)
            _commands[i].Output = i + 1 < _commands.Count ? _commands[i + 1].Process : output;
    }
}
