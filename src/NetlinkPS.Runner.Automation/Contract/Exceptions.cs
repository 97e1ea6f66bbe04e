namespace System.Management.Automation;

/// <summary>Stands in an error record for the exception that carries the record, so that the two do not hold each other.</summary>
public class ParentContainsErrorRecordException : SystemException
{
    public ParentContainsErrorRecordException() { }
    public ParentContainsErrorRecordException(string message) : base(message) { }
    public ParentContainsErrorRecordException(string message, Exception? innerException) : base(message, innerException) { }
    public ParentContainsErrorRecordException(Exception wrapperException) : base(wrapperException.Message, wrapperException) { }
}

public class RuntimeException : SystemException, IContainsErrorRecord
{
    private ErrorRecord? _record;

    public RuntimeException() : this("") { }
    public RuntimeException(string message) : base(message) { }
    public RuntimeException(string message, Exception? innerException) : base(message, innerException) { }

    public RuntimeException(string message, Exception? innerException, ErrorRecord? errorRecord) : base(message, innerException) =>
        _record = errorRecord;

    internal string ErrorIdentifier { get; set; } = "RuntimeException";
    internal ErrorCategory Category { get; set; } = ErrorCategory.NotSpecified;
    internal object? Target { get; set; }

    public bool WasThrownFromThrowStatement { get; set; }

    public virtual ErrorRecord ErrorRecord => _record ??=
        new ErrorRecord(new ParentContainsErrorRecordException(Message, InnerException ?? this), ErrorIdentifier, Category, Target);
}

public class PipelineStoppedException : RuntimeException
{
    public PipelineStoppedException() : this("The pipeline has been stopped.") { }

    public PipelineStoppedException(string message, Exception? innerException = null) : base(message, innerException)
    {
        ErrorIdentifier = "PipelineStopped";
        Category = ErrorCategory.OperationStopped;
    }
}

public class PipelineClosedException : RuntimeException
{
    public PipelineClosedException() : base("The pipeline has been closed.") { }
    public PipelineClosedException(string message) : base(message) { }
    public PipelineClosedException(string message, Exception? innerException) : base(message, innerException) { }
}

public abstract class FlowControlException : SystemException
{
    internal FlowControlException() { }
}

public sealed class TerminateException : FlowControlException;

/// <summary>A command has all it wants: the ones before it stop, the ones after it go on.</summary>
internal sealed class StopUpstreamCommandsException(Cmdlet requester) : FlowControlException
{
    public Cmdlet Requester { get; } = requester;
}

public class ActionPreferenceStopException : RuntimeException
{
    public ActionPreferenceStopException() : this("") { }
    public ActionPreferenceStopException(string message) : this(message, null) { }
    public ActionPreferenceStopException(string message, Exception? innerException) : base(message, innerException)
    {
        ErrorIdentifier = "ActionPreferenceStop";
        Category = ErrorCategory.OperationStopped;
    }

    internal ActionPreferenceStopException(ErrorRecord record, string message) : base(message, null, record) { }
}

public class CmdletInvocationException : RuntimeException
{
    public CmdletInvocationException() { }
    public CmdletInvocationException(string message) : base(message) { }
    public CmdletInvocationException(string message, Exception? innerException) : base(message, innerException) { }
    internal CmdletInvocationException(ErrorRecord record) : base(record.ToString(), record.Exception, record) { }
}

public class CommandNotFoundException : RuntimeException
{
    public CommandNotFoundException() : this("") { }
    public CommandNotFoundException(string message) : this(message, null) { }
    public CommandNotFoundException(string message, Exception? innerException) : base(message, innerException)
    {
        ErrorIdentifier = "CommandNotFoundException";
        Category = ErrorCategory.ObjectNotFound;
    }

    public string CommandName { get => field ?? ""; set { field = value; Target = value; } }
}

public class ParseException : RuntimeException
{
    public ParseException() : this("") { }
    public ParseException(string message) : this(message, null) { }
    public ParseException(string message, Exception? innerException) : base(message, innerException)
    {
        ErrorIdentifier = "ParseException";
        Category = ErrorCategory.ParserError;
    }
}

public class MetadataException : RuntimeException
{
    public MetadataException() : this("") { }
    public MetadataException(string message) : base(message) => Category = ErrorCategory.MetadataError;
    public MetadataException(string message, Exception? innerException) : base(message, innerException) => Category = ErrorCategory.MetadataError;
}

public class ValidationMetadataException : MetadataException
{
    public ValidationMetadataException() { }
    public ValidationMetadataException(string message) : base(message) { }
    public ValidationMetadataException(string message, Exception? innerException) : base(message, innerException) { }
    internal ValidationMetadataException(string message, string errorId) : base(message) => ErrorIdentifier = errorId;
}

public class ArgumentTransformationMetadataException : MetadataException
{
    public ArgumentTransformationMetadataException() { }
    public ArgumentTransformationMetadataException(string message) : base(message) { }
    public ArgumentTransformationMetadataException(string message, Exception? innerException) : base(message, innerException) { }
}

public class ParsingMetadataException : MetadataException
{
    public ParsingMetadataException() { }
    public ParsingMetadataException(string message) : base(message) { }
    public ParsingMetadataException(string message, Exception? innerException) : base(message, innerException) { }
}

public class ExtendedTypeSystemException : RuntimeException
{
    public ExtendedTypeSystemException() { }
    public ExtendedTypeSystemException(string message) : base(message) { }
    public ExtendedTypeSystemException(string message, Exception? innerException) : base(message, innerException) { }
}

public class GetValueException : ExtendedTypeSystemException
{
    public GetValueException() { }
    public GetValueException(string message) : base(message) { }
    public GetValueException(string message, Exception? innerException) : base(message, innerException) { }
}

public class GetValueInvocationException : GetValueException
{
    public GetValueInvocationException() { }
    public GetValueInvocationException(string message) : base(message) { }
    public GetValueInvocationException(string message, Exception? innerException) : base(message, innerException) { }
}

public class SetValueException : ExtendedTypeSystemException
{
    public SetValueException() { }
    public SetValueException(string message) : base(message) { }
    public SetValueException(string message, Exception? innerException) : base(message, innerException) { }
}

public class MethodInvocationException : ExtendedTypeSystemException
{
    public MethodInvocationException() { }
    public MethodInvocationException(string message) : base(message) { }
    public MethodInvocationException(string message, Exception? innerException) : base(message, innerException) { }
}

public class PSInvalidCastException : InvalidCastException, IContainsErrorRecord
{
    private readonly string _errorId = "PSInvalidCastException";

    public PSInvalidCastException() { }
    public PSInvalidCastException(string message) : base(message) { }
    public PSInvalidCastException(string message, Exception? innerException) : base(message, innerException) { }
    internal PSInvalidCastException(string errorId, string message, Exception? innerException) : base(message, innerException) => _errorId = errorId;

    public ErrorRecord ErrorRecord => field ??=
        new ErrorRecord(new ParentContainsErrorRecordException(Message, this), _errorId, ErrorCategory.InvalidArgument, null);
}

public class PSArgumentException : ArgumentException, IContainsErrorRecord
{
    public PSArgumentException() { }
    public PSArgumentException(string message) : base(message) { }
    public PSArgumentException(string message, string paramName) : base(message, paramName) { }
    public PSArgumentException(string message, Exception? innerException) : base(message, innerException) { }

    public ErrorRecord ErrorRecord => field ??=
        new ErrorRecord(new ParentContainsErrorRecordException(Message, this), "Argument", ErrorCategory.InvalidArgument, null);
}

public class PSArgumentNullException : ArgumentNullException, IContainsErrorRecord
{
    public PSArgumentNullException() { }
    public PSArgumentNullException(string paramName) : base(paramName) { }
    public PSArgumentNullException(string paramName, string message) : base(paramName, message) { }
    public PSArgumentNullException(string message, Exception? innerException) : base(message, innerException) { }

    public ErrorRecord ErrorRecord => field ??=
        new ErrorRecord(new ParentContainsErrorRecordException(Message, this), "ArgumentNull", ErrorCategory.InvalidArgument, null);
}

public class PSInvalidOperationException : InvalidOperationException, IContainsErrorRecord
{
    public PSInvalidOperationException() { }
    public PSInvalidOperationException(string message) : base(message) { }
    public PSInvalidOperationException(string message, Exception? innerException) : base(message, innerException) { }

    public ErrorRecord ErrorRecord => field ??=
        new ErrorRecord(new ParentContainsErrorRecordException(Message, this), "InvalidOperation", ErrorCategory.InvalidOperation, null);
}

public class PSNotSupportedException : NotSupportedException, IContainsErrorRecord
{
    public PSNotSupportedException() { }
    public PSNotSupportedException(string message) : base(message) { }
    public PSNotSupportedException(string message, Exception? innerException) : base(message, innerException) { }

    public ErrorRecord ErrorRecord => field ??=
        new ErrorRecord(new ParentContainsErrorRecordException(Message, this), "NotSupported", ErrorCategory.NotImplemented, null);
}

public class ItemNotFoundException : RuntimeException
{
    public ItemNotFoundException() : this("") { }
    public ItemNotFoundException(string message) : this(message, null) { }
    public ItemNotFoundException(string message, Exception? innerException) : base(message, innerException)
    {
        ErrorIdentifier = "PathNotFound";
        Category = ErrorCategory.ObjectNotFound;
    }
}

public class ParameterBindingException : RuntimeException
{
    public ParameterBindingException() { }
    public ParameterBindingException(string message) : base(message) { }
    public ParameterBindingException(string message, Exception? innerException) : base(message, innerException) { }

    internal ParameterBindingException(BindingFailure kind, string errorId, ErrorCategory category, string message, InvocationInfo invocation,
        string? parameterName = null, Type? parameterType = null, object? argument = null, Exception? innerException = null) : base(message, innerException)
    {
        Kind = kind;
        ErrorId = ErrorIdentifier = errorId;
        Category = category;
        ParameterName = parameterName ?? "";
        ParameterType = parameterType;
        TypeSpecified = argument?.GetType();
        CommandInvocation = invocation;
        ErrorRecord.SetInvocation(invocation);
    }

    internal BindingFailure Kind { get; }

    public string ErrorId { get; } = "";
    public string ParameterName { get; } = "";
    public Type? ParameterType { get; }
    public Type? TypeSpecified { get; }
    public InvocationInfo? CommandInvocation { get; }
    public long Line => CommandInvocation?.ScriptLineNumber ?? -1;
    public long Offset => CommandInvocation?.OffsetInLine ?? -1;
}

/// <summary>What a binding failure means to the binder: whether another parameter set may still succeed.</summary>
internal enum BindingFailure { Plain, Transformation, Validation }
