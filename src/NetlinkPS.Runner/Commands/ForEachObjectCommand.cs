using System.Collections;
using System.Management.Automation;
using NetlinkPS.Runner.Formatting;

namespace Microsoft.PowerShell.Commands;

/// <summary>ForEach-Object on a member: the value of a property, or what a method returns.</summary>
[Cmdlet("ForEach", "Object", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.Low, DefaultParameterSetName = "PropertyAndMethodSet")]
public sealed class ForEachObjectCommand : BuiltInCommand
{
    [Parameter(ValueFromPipeline = true)] public PSObject? InputObject { get; set; }
    [Parameter(Mandatory = true, Position = 0)] public string MemberName { get; set; } = "";
    [Parameter(ValueFromRemainingArguments = true), Alias("Args")] public object?[] ArgumentList { get; set; } = [];

    protected override void ProcessRecord()
    {
        if (InputObject is null)
        {
            WriteError(Error("You cannot call a method on a null-valued expression.", "InputObjectIsNull", ErrorCategory.InvalidArgument));
            return;
        }
        bool withArguments = MyInvocation.BoundParameters.ContainsKey(nameof(ArgumentList));
        PSMemberInfo[] found = WildcardPattern.ContainsWildcardCharacters(MemberName)
            ? [.. InputObject.Members.Match(MemberName)]
            : InputObject.Members[MemberName] is { } member ? [member] : [];
        if (found.Length > 1)
        {
            WriteError(Error($"Input name \"{MemberName}\" is ambiguous. It can be resolved to multiple matched members. Possible matches include:{string.Concat(found.Select(m => " " + m.Name))}.",
                withArguments ? "AmbiguousMethodName" : "AmbiguousPropertyOrMethodName", ErrorCategory.InvalidArgument, InputObject));
            return;
        }
        string target = $"InputObject: {InputObject}";
        if (found.Length == 1 && found[0] is PSMethodInfo method)
        {
            if (!ShouldProcess(target, withArguments ? $"Invoke method '{method.Name}' with arguments: '{string.Join(", ", ArgumentList.Select(PSObject.ToText))}'" : $"Invoke method '{method.Name}'")) return;
            try
            {
                object? returned = method.Invoke(ArgumentList);
                if (returned is not null || ((PSMethod)method).ReturnsValue) WriteObject(returned, true);
            }
            catch (MethodInvocationException e)
            {
                WriteError(new ErrorRecord(e, withArguments ? "MethodInvocationException" : e.ErrorIdentifier, ErrorCategory.NotSpecified, InputObject));
            }
            return;
        }
        if (withArguments)
        {
            WriteError(Error($"Cannot find a method with the name \"{MemberName}\" on the input object.", "MethodNotFound", ErrorCategory.InvalidArgument, InputObject));
            return;
        }
        if (!ShouldProcess(target, $"Retrieve the value for property '{(found.Length == 1 ? found[0].Name : MemberName)}'")) return;
        object? value = found.Length == 1 ? found[0].Value : PropertyExpression.Value(InputObject, MemberName);
        WriteObject(value, true);
    }
}
