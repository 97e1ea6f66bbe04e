using System.Management.Automation;
using Netlink;
using Netlink.Netfilter;

namespace NetlinkPS;

/// <summary>What the cmdlets that end or test a transaction have in common.</summary>
public abstract class NftTransactionCommand : NftCmdlet
{
    /// <summary>The open transaction, or a terminating error.</summary>
    internal NlNftTransaction Open()
    {
        if (Current is { } open)
            return open;
        var exception = new InvalidOperationException("No transaction is open in this runspace: begin one with Start-NlNftTransaction.");
        ThrowTerminatingError(new(exception, "NoTransaction", ErrorCategory.InvalidOperation, null));
        throw exception;
    }

    /// <summary>Completes a transaction; whatever comes of it, it is over then.</summary>
    /// <returns>Whether it happened.</returns>
    internal bool Complete(NlNftTransaction transaction)
    {
        if (transaction.IsFailed)
        {
            Forget(transaction);
            var aborted = new InvalidOperationException("A change in the transaction failed: nothing was changed.");
            ThrowTerminatingError(new(aborted, "TransactionAborted", ErrorCategory.OperationStopped, transaction));
        }

        try
        {
            transaction.Transaction.Commit(echo: false, StopToken);
            return true;
        }
        catch (OperationCanceledException)
        {
            throw new PipelineStoppedException();
        }
        catch (NetlinkException exception)
        {
            WriteError(Describe(exception, $"{exception.Message}\nNothing was changed.", (exception as NftTransactionException)?.Change));
            return false;
        }
        finally
        {
            Forget(transaction);
        }
    }

    /// <summary>Asks whether a transaction shall be completed; <c>-WhatIf</c> tells it in the words of nft.</summary>
    internal bool ShouldComplete(NlNftTransaction transaction)
    {
        string summary = $"Change nftables at once: {transaction.Count} calls";
        return WantsWhatIf
            ? ShouldProcess(transaction.ToScript().TrimEnd('\n'), "Are you sure?", "nftables")
            : ShouldProcess(summary, "Are you sure?", "nftables");
    }

    /// <summary>Ends a transaction; what was not completed is forgotten.</summary>
    internal void Forget(NlNftTransaction transaction)
    {
        transaction.Dispose();
        SessionState.PSVariable.Remove(NlNftTransaction.Variable);
    }

    /// <summary>An error that names the command that made the call.</summary>
    internal static ErrorRecord Describe(NetlinkException exception, string message, NftChange? change)
    {
        ErrorRecord record = ErrorRecords.From(exception, change?.Item);
        string? hint = record.ErrorDetails?.RecommendedAction;
        record.ErrorDetails = new(message) { RecommendedAction = hint };
        if (change?.Tag is not InvocationInfo { ScriptLineNumber: > 0 } invocation)
            return record;
        string place = string.IsNullOrEmpty(invocation.ScriptName) ? $"line {invocation.ScriptLineNumber}" : $"{invocation.ScriptName}:{invocation.ScriptLineNumber}";
        record.ErrorDetails = new($"{message} The call was made at {place}: {invocation.Line.Trim()}") { RecommendedAction = hint };
        return record;
    }
}
