using System.Management.Automation;
using NetlinkPS.Runner.Execution;

namespace Microsoft.PowerShell.Commands;

/// <summary>A command that the Runner brings itself. It may look at the session, which the module's cmdlets cannot.</summary>
public abstract class BuiltInCommand : PSCmdlet
{
    private protected BuiltInCommand() { }

    internal Session Session { get; set; } = null!;

    private protected static ErrorRecord Error(string message, string id, ErrorCategory category, object? target = null) =>
        new(new PSArgumentException(message), id, category, target);

    /// <summary>The object inside, for commands that work on values and not on members.</summary>
    private protected static object? Plain(object? value) => PSObject.Base(value);
}
