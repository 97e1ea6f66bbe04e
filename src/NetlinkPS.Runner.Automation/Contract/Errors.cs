using System.Globalization;

namespace System.Management.Automation;

public enum ErrorCategory
{
    NotSpecified, OpenError, CloseError, DeviceError, DeadlockDetected, InvalidArgument, InvalidData, InvalidOperation,
    InvalidResult, InvalidType, MetadataError, NotImplemented, NotInstalled, ObjectNotFound, OperationStopped,
    OperationTimeout, SyntaxError, ParserError, PermissionDenied, ResourceBusy, ResourceExists, ResourceUnavailable,
    ReadError, WriteError, FromStdErr, SecurityError, ProtocolError, ConnectionError, AuthenticationError,
    LimitsExceeded, QuotaExceeded, NotEnabled,
}

public interface IContainsErrorRecord
{
    ErrorRecord ErrorRecord { get; }
}

public class ErrorDetails(string message)
{
    public string Message { get; } = message;
    public string RecommendedAction { get; set; } = "";
    public override string ToString() => Message;
}

public class ErrorCategoryInfo
{
    private readonly ErrorRecord _record;

    internal ErrorCategoryInfo(ErrorRecord record, ErrorCategory category) { _record = record; Category = category; }

    public ErrorCategory Category { get; internal set; }
    public string Activity { get => field ?? _record.InvocationInfo?.MyCommand?.Name ?? ""; set; }

    public string Reason
    {
        get => field ?? (_record.Exception is CmdletInvocationException or ParentContainsErrorRecordException && _record.Exception.InnerException is { } inner
            ? inner : _record.Exception).GetType().Name;
        set;
    }

    public string TargetName { get => field ?? _record.TargetObject?.ToString() ?? ""; set; }
    public string TargetType { get => field ?? PSObject.Base(_record.TargetObject)?.GetType().Name ?? ""; set; }

    public string GetMessage() => GetMessage(CultureInfo.CurrentUICulture);

    public string GetMessage(CultureInfo uiCultureInfo)
    {
        string message = $"{Category}: ({Shortened(TargetName)}:{Shortened(TargetType)}) [{Shortened(Activity)}], {Shortened(Reason)}";
        return message;
    }

    public override string ToString() => GetMessage();

    private static string Shortened(string text) => text.Length <= 40 ? text : string.Concat(text.AsSpan(0, 18), "...", text.AsSpan(text.Length - 19));
}

public class ErrorRecord
{
    private readonly string _errorId;

    public ErrorRecord(Exception exception, string errorId, ErrorCategory errorCategory, object? targetObject)
    {
        ArgumentNullException.ThrowIfNull(exception);
        Exception = exception;
        _errorId = errorId ?? "";
        TargetObject = targetObject;
        CategoryInfo = new ErrorCategoryInfo(this, errorCategory);
    }

    public ErrorRecord(ErrorRecord errorRecord, Exception? replaceParentContainsErrorRecordException)
    {
        ArgumentNullException.ThrowIfNull(errorRecord);
        Exception = errorRecord.Exception is ParentContainsErrorRecordException && replaceParentContainsErrorRecordException is { } replacement
            ? replacement : errorRecord.Exception;
        _errorId = errorRecord._errorId;
        TargetObject = errorRecord.TargetObject;
        CategoryInfo = new ErrorCategoryInfo(this, errorRecord.CategoryInfo.Category);
        ErrorDetails = errorRecord.ErrorDetails;
        InvocationInfo = errorRecord.InvocationInfo;
        CommandTypeName = errorRecord.CommandTypeName;
    }

    public Exception Exception { get; }
    public object? TargetObject { get; internal set; }
    public ErrorCategoryInfo CategoryInfo { get; }
    public ErrorDetails? ErrorDetails { get; set; }
    public InvocationInfo? InvocationInfo { get; internal set; }
    public string? ScriptStackTrace => null;

    public string FullyQualifiedErrorId => CommandTypeName is { Length: > 0 } command
        ? _errorId.Length == 0 ? command : _errorId + "," + command : _errorId;

    internal string? CommandTypeName { get; set; }

    /// <summary>Records which command failed; the first one to claim a record keeps it.</summary>
    internal void SetInvocation(InvocationInfo? invocation)
    {
        if (invocation is null || InvocationInfo is not null) return;
        InvocationInfo = invocation;
        CommandTypeName ??= invocation.MyCommand is CmdletInfo cmdlet ? cmdlet.ImplementingType.FullName : invocation.MyCommand?.Name;
    }

    public override string ToString() => ErrorDetails?.Message is { Length: > 0 } text ? text : Exception.Message;
}
