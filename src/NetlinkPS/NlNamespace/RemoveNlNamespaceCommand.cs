using System.Management.Automation;
using Netlink;

namespace NetlinkPS;

/// <summary>Takes named network namespaces away, as <c>ip netns delete</c> does. What is in them ends with the last program that uses them.</summary>
[Cmdlet(VerbsCommon.Remove, "NlNamespace", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.High)]
public sealed class RemoveNlNamespaceCommand : PSCmdlet
{
    /// <summary>The namespaces: names, or namespaces out of another cmdlet.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, HelpMessage = "The namespaces: names, or namespaces out of another cmdlet")]
    [Alias("Name")]
    [ArgumentCompleter(typeof(NamespaceCompleter))]
    public NetworkNamespace[] Namespace { get; set; } = [];

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        foreach (NetworkNamespace item in Namespace)
        {
            if (!item.Exists)
            {
                WriteError(ErrorRecords.NotFound("network namespace", item));
                continue;
            }

            if (!ShouldProcess(item.ToString(), "Remove network namespace"))
                continue;
            try
            {
                item.Delete();
            }
            catch (Exception exception) when (exception is NetlinkException or InvalidOperationException or UnauthorizedAccessException)
            {
                WriteError(ErrorRecords.From(exception, item));
            }
        }
    }
}
