using System.Management.Automation;
using Netlink.SocketDiagnostics;

namespace NetlinkPS;

/// <summary>Ends sockets: connections are reset, and the programs that hold them get the error ECONNABORTED.</summary>
[Cmdlet(VerbsLifecycle.Stop, "NlSocket", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.High)]
[OutputType(typeof(InetSocketEntry))]
public sealed class StopNlSocketCommand : NlCmdlet
{
    /// <summary>The sockets, as Get-NlSocket gives them.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, HelpMessage = "The sockets, as Get-NlSocket gives them")]
    public SocketEntry[] Socket { get; set; } = [];

    /// <summary>Writes the sockets that were ended.</summary>
    [Parameter(HelpMessage = "Writes the sockets that were ended")]
    public SwitchParameter PassThru { get; set; }

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        foreach (SocketEntry socket in Socket)
        {
            if (socket is not InetSocketEntry target)
            {
                var exception = new ArgumentException($"The kernel ends sockets of IP only; this is {socket.Protocol}: {socket.Local}.");
                WriteError(new(exception, "NotAnInetSocket", ErrorCategory.InvalidArgument, socket));
                continue;
            }

            if (!ShouldProcess($"{target}", "End socket") || Connect<SocketSession>(target.Namespace) is not { } session)
                continue;
            if (Attempt(target, () => session.Sockets.Destroy(target, StopToken)) && PassThru)
                WriteObject(target);
        }
    }
}
