using System.Management.Automation.Language;

namespace System.Management.Automation;

public readonly struct SwitchParameter(bool isPresent) : IEquatable<SwitchParameter>
{
    public static SwitchParameter Present => new(true);
    public bool IsPresent { get; } = isPresent;
    public bool ToBool() => IsPresent;

    public static implicit operator bool(SwitchParameter switchParameter) => switchParameter.IsPresent;
    public static implicit operator SwitchParameter(bool value) => new(value);
    public static bool operator ==(SwitchParameter first, SwitchParameter second) => first.IsPresent == second.IsPresent;
    public static bool operator !=(SwitchParameter first, SwitchParameter second) => first.IsPresent != second.IsPresent;
    public static bool operator ==(SwitchParameter first, bool second) => first.IsPresent == second;
    public static bool operator !=(SwitchParameter first, bool second) => first.IsPresent != second;
    public static bool operator ==(bool first, SwitchParameter second) => first == second.IsPresent;
    public static bool operator !=(bool first, SwitchParameter second) => first != second.IsPresent;

    public bool Equals(SwitchParameter other) => IsPresent == other.IsPresent;
    public override bool Equals(object? obj) => obj is bool value ? value == IsPresent : obj is SwitchParameter other && Equals(other);
    public override int GetHashCode() => IsPresent.GetHashCode();
    public override string ToString() => IsPresent.ToString();
}

public enum ProgressRecordType { Processing, Completed }

public class ProgressRecord(int activityId, string activity, string statusDescription)
{
    public int ActivityId { get; } = activityId;
    public string Activity { get; set; } = activity;
    public string StatusDescription { get; set; } = statusDescription;
    public string? CurrentOperation { get; set; }
    public int ParentActivityId { get; set; } = -1;
    public int PercentComplete { get; set; } = -1;
    public int SecondsRemaining { get; set; } = -1;
    public ProgressRecordType RecordType { get; set; }

    public override string ToString() =>
        $"parent = {ParentActivityId} id = {ActivityId} act = {Activity} stat = {StatusDescription} cur = {CurrentOperation} pct = {PercentComplete} sec = {SecondsRemaining} type = {RecordType}";
}

public class InformationRecord(object messageData, string? source)
{
    public object MessageData { get; } = messageData;
    public string? Source { get; set; } = source;
    public DateTime TimeGenerated { get; set; } = DateTime.Now;
    public List<string> Tags { get; } = [];
    public string User { get => field ??= Environment.UserName; set; }
    public string Computer { get => field ??= Environment.MachineName; set; }
    public uint ProcessId { get; set; } = (uint)Environment.ProcessId;
    public uint NativeThreadId { get; set; }
    public uint ManagedThreadId { get; set; } = (uint)Environment.CurrentManagedThreadId;

    public override string ToString() => MessageData?.ToString() ?? "";
}

public class HostInformationMessage
{
    public string? Message { get; set; }
    public bool? NoNewLine { get; set; }
    public ConsoleColor? ForegroundColor { get; set; }
    public ConsoleColor? BackgroundColor { get; set; }
    public override string ToString() => Message ?? "";
}

public enum CompletionResultType
{
    Text, History, Command, ProviderItem, ProviderContainer, Property, Method, ParameterName, ParameterValue, Variable,
    Namespace, Type, Keyword, DynamicKeyword,
}

public class CompletionResult(string completionText, string listItemText, CompletionResultType resultType, string toolTip)
{
    public CompletionResult(string completionText) : this(completionText, completionText, CompletionResultType.Text, completionText) { }

    public string CompletionText { get; } = completionText;
    public string ListItemText { get; } = listItemText;
    public CompletionResultType ResultType { get; } = resultType;
    public string ToolTip { get; } = toolTip;
}

public interface IArgumentCompleter
{
    IEnumerable<CompletionResult> CompleteArgument(string commandName, string parameterName, string wordToComplete,
        CommandAst commandAst, System.Collections.IDictionary fakeBoundParameters);
}

[AttributeUsage(AttributeTargets.Property | AttributeTargets.Field)]
public class ArgumentCompleterAttribute : Attribute
{
    public ArgumentCompleterAttribute(Type type) => Type = type;

    /// <summary>A completer of its own kind, made by <see cref="IArgumentCompleterFactory"/>.</summary>
    protected ArgumentCompleterAttribute() { }

    public Type? Type { get; }
}

public interface IArgumentCompleterFactory
{
    IArgumentCompleter Create();
}
