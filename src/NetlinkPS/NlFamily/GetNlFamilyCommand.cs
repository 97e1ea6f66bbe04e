using System.Globalization;
using System.Management.Automation;
using Netlink;
using Netlink.Control;
using Netlink.Protocol;

namespace NetlinkPS;

/// <summary>Gets generic netlink families with their commands and multicast groups, or what their commands take.</summary>
[Cmdlet(VerbsCommon.Get, "NlFamily")]
[OutputType(typeof(GenericFamily), typeof(FamilyPolicyEntry))]
public sealed class GetNlFamilyCommand : NlCmdlet
{
    /// <summary>Names, or patterns of names. A family that is named exactly is loaded where its module is not yet.</summary>
    [Parameter(Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true, HelpMessage = "Names, or patterns of names")]
    [ArgumentCompleter(typeof(FamilyCompleter))]
    [SupportsWildcards]
    public string[] Name { get; set; } = ["*"];

    /// <summary>Gets what the commands take: a line for each attribute.</summary>
    [Parameter(HelpMessage = "Gets what the commands take: a line for each attribute")]
    public SwitchParameter Policy { get; set; }

    /// <summary>With -Policy: only these commands.</summary>
    [Parameter(HelpMessage = "With -Policy: only these commands")]
    public uint[]? Command { get; set; }

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        if (Connect<GenericSession>() is not { } session)
            return;
        foreach (string name in Name)
        {
            foreach (GenericFamily family in Find(session, name))
            {
                if (!Policy)
                    WriteObject(family);
                else
                    Attempt(name, () => WritePolicy(session.Control.GetPolicy(family.Name!, cancellationToken: StopToken)));
            }
        }
    }

    private List<GenericFamily> Find(GenericSession session, string name)
    {
        var found = new List<GenericFamily>();
        Attempt(name, () =>
        {
            if (WildcardPattern.ContainsWildcardCharacters(name))
            {
                var pattern = new WildcardPattern(name, WildcardOptions.IgnoreCase);
                found.AddRange(session.Control.List(StopToken).Where(family => pattern.IsMatch(family.Name)));
            }
            else
            {
                try
                {
                    found.Add(session.Control.Get(new GenericFamily { Name = name }, StopToken));
                }
                catch (NetlinkException exception) when (exception.ErrorName == "ENOENT")
                {
                    WriteError(ErrorRecords.NotFound("generic netlink family", name, "The kernel was built without it, or its module is not loaded: see Get-NlFamily."));
                }
            }
        });
        return found;
    }

    private void WritePolicy(IReadOnlyList<OperationPolicy> operations)
    {
        foreach (OperationPolicy operation in operations.Where(operation => Command is null || Command.Contains(operation.Command)))
        {
            Write(operation, "Do", operation.Do, []);
            Write(operation, "Dump", operation.Dump, []);
        }
    }

    /// <summary>Writes attributes, each followed by those in it. A nest that leads back to where it lies is not entered again.</summary>
    private void Write(OperationPolicy operation, string request, IReadOnlyList<PolicyAttribute>? attributes, IReadOnlyList<PolicyAttribute> way)
    {
        foreach (PolicyAttribute attribute in attributes ?? [])
        {
            PolicyAttribute[] here = [.. way, attribute];
            string path = string.Join('.', here.Select(step => step.Attribute.ToString(CultureInfo.InvariantCulture)));
            WriteObject(new FamilyPolicyEntry(
                operation.Family, operation.Command, request, path, attribute.Attribute, attribute.Type, attribute.Policy.ToString(), attribute.Policy));
            if (!way.Contains(attribute))
                Write(operation, request, attribute.GetNested(), here);
        }
    }
}
