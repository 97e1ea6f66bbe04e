using Microsoft.PowerShell.Commands;
using System.Collections;
using System.Management.Automation;
using System.Management.Automation.Language;
using System.Reflection;
using NetlinkPS.Runner.Binding;
using NetlinkPS.Runner.Execution;
using NetlinkPS.Runner.Language;

namespace NetlinkPS.Runner;

/// <summary>What the Tab key offers at the end of a text.</summary>
internal static class Completion
{
    public static IReadOnlyList<CompletionResult> Complete(Session session, string text)
    {
        string word = LastWord(text);
        string before = text[..^word.Length];
        PipelineSyntax? pipeline = null;
        if (before.Trim().Length > 0 && before.TrimEnd()[^1] is not ('|' or ';' or '&'))
            pipeline = Parser.Parse(before.TrimEnd().TrimEnd(',')) is [.., var last] ? last.Pipeline : null;
        if (pipeline is null || pipeline.Commands.Count == 0)
            return [.. session.AllCommands().Where(c => c.Name.StartsWith(word, StringComparison.OrdinalIgnoreCase))
                .Select(c => new CompletionResult(c.Name, c.Name, CompletionResultType.Command, c.Name))];
        CommandSyntax command = pipeline.Commands[^1];
        CmdletInfo info = session.FindCommand(command.Name);
        Cmdlet cmdlet = (Cmdlet)Activator.CreateInstance(info.ImplementingType)!;
        if (cmdlet is BuiltInCommand own) own.Session = session;
        cmdlet.Invocation = new InvocationInfo { MyCommand = info, InvocationName = command.Name, Line = text };
        try
        {
            return Complete(session, cmdlet, info, command, text, word, pipeline.Commands.Count > 1);
        }
        finally
        {
            (cmdlet as IDisposable)?.Dispose();
        }
    }

    private static IReadOnlyList<CompletionResult> Complete(Session session, Cmdlet cmdlet, CmdletInfo info, CommandSyntax command, string text, string word, bool expectsInput)
    {
        ParameterBinder binder = new(cmdlet, cmdlet.Invocation!, session.Engine, expectsInput);
        List<ArgumentSyntax> arguments = [.. command.Arguments];
        string before = text[..^word.Length].TrimEnd();
        // After a comma the word is one more element of the argument before it.
        if (before.EndsWith(',') && arguments.Count > 0) arguments.RemoveAt(arguments.Count - 1);
        ArgumentSyntax? open = arguments.LastOrDefault() is { Parameter: not null, HasValue: false } last ? last : null;
        BindableParameter? target = null;
        if (open is not null)
        {
            binder.BindForCompletion(arguments.SkipLast(1));
            target = binder.Find(open.Parameter!, false);
            if (target is { IsSwitch: true }) target = null;
        }
        else binder.BindForCompletion(arguments);
        if (target is null && word.StartsWith('-'))
            return [.. binder.Parameters.Where(p => p.Name.StartsWith(word[1..], StringComparison.OrdinalIgnoreCase) && !binder.Bound.ContainsKey(p.Name)
                && p.Sets.Exists(s => !s.Attribute.DontShow) && p.IsIn(binder.Possible))
                .Select(p => new CompletionResult("-" + p.Name, p.Name, CompletionResultType.ParameterName, $"[{MemberDefinition.TypeName(p.Type)}] {p.Name}"))];
        target ??= binder.NextPositional();
        return target is null ? [] : Values(session, target, info, command, text, word, binder);
    }

    private static List<CompletionResult> Values(Session session, BindableParameter parameter, CmdletInfo info, CommandSyntax command, string text, string word, ParameterBinder binder)
    {
        string bare = word.Trim('\'', '"');
        if (parameter.Completer is { } attribute)
        {
            IArgumentCompleter completer = attribute is IArgumentCompleterFactory factory ? factory.Create()
                : (IArgumentCompleter)Activator.CreateInstance(attribute.Type!)!;
            Hashtable bound = new(StringComparer.OrdinalIgnoreCase);
            foreach ((string name, object? value) in binder.Bound) bound[name] = value;
            return [.. completer.CompleteArgument(info.Name, parameter.Name, bare, new CommandAst(text, command.Name), bound)];
        }
        Type type = parameter.Type.IsArray ? parameter.Type.GetElementType()! : parameter.Type;
        type = Nullable.GetUnderlyingType(type) ?? type;
        IEnumerable<string> values = parameter.Validations.OfType<ValidateSetAttribute>().FirstOrDefault() is { } set ? set.ValidValues
            : type.IsEnum ? Enum.GetNames(type) : type == typeof(bool) ? ["$true", "$false"] : [];
        return [.. values.Where(v => v.StartsWith(bare, StringComparison.OrdinalIgnoreCase)).Order(StringComparer.OrdinalIgnoreCase)
            .Select(v => new CompletionResult(v, v, CompletionResultType.ParameterValue, v))];
    }

    private static string LastWord(string text)
    {
        int start = text.Length;
        char quote = '\0';
        for (int i = 0; i < text.Length; i++)
        {
            char c = text[i];
            if (quote != '\0') { if (c == quote) quote = '\0'; continue; }
            if (c is '\'' or '"') { quote = c; if (start == text.Length || start < 0) start = i; }
            else if (char.IsWhiteSpace(c) || c is '|' or ';' or ',' or '(' or '&') start = -1;
            else if (start < 0 || start == text.Length) start = i;
        }
        return start < 0 || start >= text.Length ? "" : text[start..];
    }
}
