using System.Management.Automation;
using Netlink;

namespace NetlinkPS;

/// <summary>Gets the named network namespaces.</summary>
[Cmdlet(VerbsCommon.Get, "NlNamespace")]
[OutputType(typeof(NetworkNamespace))]
public sealed class GetNlNamespaceCommand : PSCmdlet
{
    /// <summary>Names, or patterns of names.</summary>
    [Parameter(Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true, HelpMessage = "Names, or patterns of names")]
    [ArgumentCompleter(typeof(NamespaceCompleter))]
    [SupportsWildcards]
    public string[] Name { get; set; } = ["*"];

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        foreach (string name in Name)
        {
            if (WildcardPattern.ContainsWildcardCharacters(name))
            {
                var pattern = new WildcardPattern(name, WildcardOptions.IgnoreCase);
                WriteObject(NetworkNamespace.List().Where(item => pattern.IsMatch(item.Name!)), enumerateCollection: true);
            }
            else if (NetworkNamespace.List().FirstOrDefault(item => item.Name == name) is { } found)
            {
                WriteObject(found);
            }
            else
            {
                WriteError(ErrorRecords.NotFound("network namespace", name));
            }
        }
    }
}
