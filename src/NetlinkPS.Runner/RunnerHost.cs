using System.Management.Automation;
using NetlinkPS.Runner.Execution;
using NetlinkPS.Runner.Language;

namespace NetlinkPS.Runner;

/// <summary>Runs pipelines in this process.</summary>
public static class RunnerHost
{
    /// <summary>Runs every statement of a text, as <c>pwsh -Command</c> does.</summary>
    public static RunnerResult Run(string text, RunnerOptions? options = null)
    {
        Session session = new(options ?? new RunnerOptions());
        TypeData? outer = TypeData.Current;
        TypeData.Current = session.Types;
        try
        {
            using (session.Options.Cancellation.Register(() => session.Running?.Stop())) Run(session, text);
        }
        finally
        {
            TypeData.Current = outer;
        }
        return session.Result;
    }

    /// <summary>Completes the last word of a text, as the Tab key does: command names, parameter names, and arguments by their completers.</summary>
    public static IReadOnlyList<CompletionResult> Complete(string text, RunnerOptions? options = null)
    {
        Session session = new(options ?? new RunnerOptions());
        TypeData? outer = TypeData.Current;
        TypeData.Current = session.Types;
        try
        {
            return Completion.Complete(session, text);
        }
        finally
        {
            TypeData.Current = outer;
        }
    }

    private static void Run(Session session, string text)
    {
        IReadOnlyList<StatementSyntax> statements;
        try
        {
            statements = Parser.Parse(text);
        }
        catch (ParseException e)
        {
            session.WriteErrorRecord(new ErrorRecord(e.ErrorRecord, e));
            session.Result.ExitCode = 1;
            return;
        }
        bool succeeded = true;
        foreach (StatementSyntax statement in statements)
        {
            if (statement.Joint == Joint.IfSucceeded && !succeeded || statement.Joint == Joint.IfFailed && succeeded) continue;
            succeeded = RunStatement(session, statement.Pipeline);
            if (session.Options.Cancellation.IsCancellationRequested || session.Ended) break;
        }
        session.Screen.End();
        session.Result.ExitCode = succeeded ? 0 : 1;
    }

    private static bool RunStatement(Session session, PipelineSyntax pipeline)
    {
        PipelineRun run = new(session, pipeline);
        session.Running = run;
        try
        {
            if (session.Options.Cancellation.IsCancellationRequested) return false;
            run.Run(item =>
            {
                if (session.Options.KeepObjects && !Formatting.FormatPacket.Is(item)) session.Result.OutputList.Add(PSObject.Base(item));
                session.Screen.Write(item);
            });
        }
        catch (PipelineStoppedException)
        {
            return false;
        }
        catch (RuntimeException e)
        {
            session.Ended = e is ActionPreferenceStopException;
            session.WriteErrorRecord(new ErrorRecord(e.ErrorRecord, e));
            return false;
        }
        finally
        {
            session.Running = null;
        }
        return !run.Failed;
    }
}
