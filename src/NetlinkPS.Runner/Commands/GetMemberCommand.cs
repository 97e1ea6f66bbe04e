using System.Management.Automation;

namespace Microsoft.PowerShell.Commands;

[Cmdlet("Get", "Member")]
public sealed class GetMemberCommand : BuiltInCommand
{
    private readonly HashSet<string> _seen = new(StringComparer.Ordinal);

    [Parameter(ValueFromPipeline = true)] public PSObject? InputObject { get; set; }
    [Parameter(Position = 0)] public string[] Name { get; set; } = ["*"];
    [Parameter, Alias("Type")] public PSMemberTypes MemberType { get; set; } = PSMemberTypes.All;

    protected override void ProcessRecord()
    {
        if (InputObject is null || !_seen.Add(InputObject.InternalTypeNames[0])) return;
        foreach (PSMemberInfo member in InputObject.Members.Where(m => (m.MemberType & MemberType) != 0 && Name.Any(n => new WildcardPattern(n, WildcardOptions.IgnoreCase).IsMatch(m.Name)))
            .OrderBy(m => m.MemberType.ToString(), StringComparer.OrdinalIgnoreCase).ThenBy(m => m.Name, StringComparer.OrdinalIgnoreCase))
        {
            PSObject definition = new();
            definition.TypeNames.Insert(0, "Microsoft.PowerShell.Commands.MemberDefinition");
            definition.Properties.Add(new PSNoteProperty("TypeName", InputObject.InternalTypeNames[0]));
            definition.Properties.Add(new PSNoteProperty("Name", member.Name));
            definition.Properties.Add(new PSNoteProperty("MemberType", member.MemberType));
            definition.Properties.Add(new PSNoteProperty("Definition", member.ToString()));
            WriteObject(definition);
        }
    }

    protected override void EndProcessing()
    {
        if (_seen.Count == 0)
            WriteError(new ErrorRecord(new InvalidOperationException("You must specify an object for the Get-Member cmdlet."), "NoObjectInGetMember", ErrorCategory.CloseError, null));
    }
}
