using System.Management.Automation;
using System.Reflection;

namespace NetlinkPS.Runner.Formatting;

/// <summary>
/// The only script that the Runner reads: a call of a public static method, <c>[Namespace.Type]::Method($_)</c> or
/// <c>[Namespace.Type]::Method($_.Property)</c> (in type data with <c>$this</c>). Anything else is refused.
/// </summary>
internal static class StaticCall
{
    public static Func<PSObject, object?> Parse(string script, Func<string, Type?> findType)
    {
        string text = script.Trim();
        int close = text.IndexOf("]::", StringComparison.Ordinal), open = text.IndexOf('(', StringComparison.Ordinal);
        if (text.StartsWith('[') && close > 0 && open > close && text.EndsWith(')'))
        {
            string typeName = text[1..close].Trim(), method = text[(close + 3)..open].Trim(), argument = text[(open + 1)..^1].Trim();
            string[] path = argument.Split('.');
            if (method.All(c => char.IsLetterOrDigit(c) || c == '_') && path[0] is "$_" or "$this" or "$PSItem" && path.Skip(1).All(p => p.Length > 0 && p.All(c => char.IsLetterOrDigit(c) || c == '_')))
                return target => Invoke(findType(typeName) ?? throw new NotSupportedException($"The type [{typeName}] of a view's script is not found."), method, Follow(target, path));
        }
        throw new NotSupportedException($"the script '{text}' is more than a static call like [Namespace.Type]::Method($_.Property)");
    }

    private static object? Follow(PSObject target, string[] path)
    {
        object? value = path.Length == 1 ? target : null;
        PSObject? current = target;
        for (int i = 1; i < path.Length && current is not null; i++)
        {
            value = PropertyExpression.Value(current, path[i]);
            current = value is null ? null : PSObject.AsPSObject(value);
        }
        return value;
    }

    private static object? Invoke(Type type, string name, object? argument)
    {
        object? plain = PSObject.Base(argument);
        MethodInfo[] candidates = [.. type.GetMethods(BindingFlags.Public | BindingFlags.Static).Where(m => m.Name == name && m.GetParameters().Length == 1)];
        MethodInfo method = candidates.FirstOrDefault(m => plain is not null && m.GetParameters()[0].ParameterType.IsInstanceOfType(plain))
            ?? candidates.FirstOrDefault() ?? throw new NotSupportedException($"[{type}] has no public static method {name} with one parameter.");
        Type wanted = method.GetParameters()[0].ParameterType;
        try
        {
            return method.Invoke(null, [wanted.IsInstanceOfType(plain) && wanted != typeof(object) ? plain : LanguagePrimitives.ConvertTo(argument, wanted)]);
        }
        catch (TargetInvocationException e) when (e.InnerException is { } inner)
        {
            throw new GetValueInvocationException($"Exception calling \"{name}\" with \"1\" argument(s): \"{inner.Message}\"", inner);
        }
    }
}
