using System.Management.Automation;
using Netlink.Contracts;
using Netlink.Routing;

namespace NetlinkPS;

/// <summary>Gets the parameters that kinds of links have, with their types, units and defaults.</summary>
[Cmdlet(VerbsCommon.Get, "NlLinkKind")]
[OutputType(typeof(LinkKindParameter))]
public sealed class GetNlLinkKindCommand : PSCmdlet
{
    /// <summary>Kinds, or patterns of kinds.</summary>
    [Parameter(Position = 0, ValueFromPipeline = true, HelpMessage = "Kinds, or patterns of kinds")]
    [Alias("Kind")]
    [ArgumentCompleter(typeof(LinkKindCompleter))]
    [SupportsWildcards]
    public string[] Name { get; set; } = ["*"];

    /// <summary>The settings that a link has as a port of this kind, not those of the kind itself.</summary>
    [Parameter(HelpMessage = "The settings that a link has as a port of this kind")]
    public SwitchParameter Port { get; set; }

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        SubMessageRegistry registry = Port ? PortOptions.Forms : LinkOptions.Forms;
        foreach (string name in Name)
        {
            var pattern = new WildcardPattern(name, WildcardOptions.IgnoreCase);
            SubMessageForm[] forms = [.. registry.Forms.Where(form => pattern.IsMatch(form.Kind))];
            if (forms.Length == 0 && !WildcardPattern.ContainsWildcardCharacters(name))
                WriteError(ErrorRecords.NotFound("kind of link", name, $"This module knows: {string.Join(", ", registry.Forms.Select(form => form.Kind))}."));
            foreach (SubMessageForm form in forms)
                WriteObject(form.Schema().Properties.Select(property => Describe(form.Kind, property)), enumerateCollection: true);
        }
    }

    private static LinkKindParameter Describe(string kind, PropertySchema property) => new(
        kind, property.Name, TypeName(property.ClrType), property.Unit, property.Default, property.Since, property.ReadOnly, property.Description);

    private static string TypeName(Type type) =>
        type.IsGenericType ? $"{type.GetGenericArguments()[0].Name}[]" : type.IsEnum ? $"{type.Name} ({string.Join(", ", Enum.GetNames(type))})" : type.Name;
}
