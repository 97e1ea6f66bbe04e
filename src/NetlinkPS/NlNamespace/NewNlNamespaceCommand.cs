using System.Management.Automation;
using Netlink;

namespace NetlinkPS;

/// <summary>Makes named network namespaces, as <c>ip netns add</c> does.</summary>
[Cmdlet(VerbsCommon.New, "NlNamespace", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.Low)]
[OutputType(typeof(NetworkNamespace))]
public sealed class NewNlNamespaceCommand : PSCmdlet
{
    /// <summary>The names.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, HelpMessage = "The names")]
    [ValidateNotNullOrEmpty]
    public string[] Name { get; set; } = [];

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        foreach (string name in Name)
        {
            if (!ShouldProcess(name, "New network namespace"))
                continue;
            try
            {
                WriteObject(NetworkNamespace.Create(name));
            }
            catch (Exception exception) when (exception is NetlinkException or FormatException or UnauthorizedAccessException)
            {
                WriteError(ErrorRecords.From(exception, name));
            }
        }
    }
}
