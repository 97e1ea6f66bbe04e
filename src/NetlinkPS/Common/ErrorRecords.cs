using System.Management.Automation;
using Netlink;

namespace NetlinkPS;

/// <summary>Makes PowerShell's errors of the engine's. The ids are a contract: the error's name, as the kernel calls it.</summary>
internal static class ErrorRecords
{
    public const string NotFoundId = "ObjectNotFound";
    private const string NeedsPrivilege = "It needs CAP_NET_ADMIN in that namespace: run as root, or try it in a namespace of your own (unshare -Urn pwsh).";

    public static ErrorRecord From(Exception exception, object? target) => exception switch
    {
        NetlinkException { Error: not 0 } netlink => From(netlink, target),
        NetlinkException => new(exception, "RequestFailed", ErrorCategory.NotSpecified, target),
        FormatException => new(exception, "InvalidData", ErrorCategory.InvalidData, target),
        ArgumentException => new(exception, "InvalidValue", ErrorCategory.InvalidArgument, target),
        UnauthorizedAccessException => new(exception, "EACCES", ErrorCategory.PermissionDenied, target),
        _ => new(exception, exception.GetType().Name, ErrorCategory.NotSpecified, target),
    };

    /// <summary>Something was named that is not there.</summary>
    public static ErrorRecord NotFound(string what, object name, string? hint = null)
    {
        string message = $"There is no {what} '{name}'.";
        return WithHint(new(new ItemNotFoundException(message), NotFoundId, ErrorCategory.ObjectNotFound, name), message, hint);
    }

    /// <summary>Something of nftables was named without its table.</summary>
    /// <param name="what">What it is: a chain, a set.</param>
    /// <param name="name">Its name.</param>
    /// <param name="parameter">The parameter that would have said it, where the message is to end with it.</param>
    public static ErrorRecord WhichTable(string what, object name, string? parameter = null) =>
        new(new ArgumentException($"Which table's {what} '{name}' is meant? Name it with -Table.", parameter), "TableMissing", ErrorCategory.InvalidArgument, name);

    private static ErrorRecord From(NetlinkException exception, object? target)
    {
        ErrorCategory category = exception.ErrorName switch
        {
            _ when IsKindMissing(exception) => ErrorCategory.NotInstalled,
            "ENODEV" or "ENOENT" or "ESRCH" or "ENXIO" or "EADDRNOTAVAIL" => ErrorCategory.ObjectNotFound,
            "EEXIST" => ErrorCategory.ResourceExists,
            "EPERM" or "EACCES" => ErrorCategory.PermissionDenied,
            "EINVAL" or "ERANGE" or "ENETUNREACH" or "EHOSTUNREACH" or "EAFNOSUPPORT" => ErrorCategory.InvalidArgument,
            "EOPNOTSUPP" or "EPROTONOSUPPORT" or "ENOTSUPP" => ErrorCategory.NotInstalled,
            "EBUSY" => ErrorCategory.ResourceBusy,
            "ENOBUFS" or "ENOMEM" or "ENOSPC" => ErrorCategory.ResourceUnavailable,
            "ETIMEDOUT" => ErrorCategory.OperationTimeout,
            _ => ErrorCategory.NotSpecified,
        };
        string? hint = exception.ErrorName switch
        {
            "EPERM" or "EACCES" => NeedsPrivilege,
            "ENETUNREACH" when exception.Operation == "RTM_NEWROUTE" => "The gateway has to be on a network that a link has an address in: see Get-NlAddress.",
            "EOPNOTSUPP" when exception.Operation == "RTM_NEWLINK" => "The kernel may lack this kind of link: see Get-NlLinkKind for what this module knows.",
            "ENOSPC" when exception.Operation == "IPCTNL_MSG_CT_NEW" => "Connections have room for labels only while a rule uses labels.",
            "ENOENT" when exception.Operation == "SOCK_DIAG_BY_FAMILY" => "This kernel cannot list sockets of that kind: its diag module is missing.",
            "EOPNOTSUPP" when exception.Operation == "SOCK_DESTROY" => "This kernel cannot end sockets (CONFIG_INET_DIAG_DESTROY), or not those of this protocol.",
            "ENOENT" when exception.Operation == "SOCK_DESTROY" => "It has ended by itself meanwhile.",
            "EOPNOTSUPP" when exception.Operation is "WG_CMD_GET_DEVICE" or "WG_CMD_SET_DEVICE" => "The link is not of the kind wireguard: see Get-NlWgDevice.",
            _ when IsKindMissing(exception) => "The kernel was built without it, or its module is not installed.",
            "ENOENT" when exception.Operation is "RTM_NEWTCLASS" or "RTM_DELTCLASS" => "There is no such class, or no qdisc with classes: see Get-NlTcClass and Get-NlQdisc.",
            "ENOENT" when exception.Operation == "RTM_DELQDISC" => "There is no such qdisc, or only the one that the kernel gave the link, which stays: see Get-NlQdisc.",
            "EINVAL" when exception.Operation == "RTM_DELQDISC" => "What it serves and its handle have to be those of one qdisc: see Get-NlQdisc.",
            "EINVAL" when exception.Message.Contains("not classful", StringComparison.Ordinal) => "This qdisc asks no filters: name another with -Parent, or make one of the kind clsact for -Ingress and -Egress.",
            "ENOENT" or "EINVAL" when exception.Operation == "RTM_DELTFILTER" => "There is no such filter: see Get-NlTcFilter.",
            "EEXIST" when exception.Operation is "RTM_NEWQDISC" or "RTM_NEWTCLASS" or "RTM_NEWTFILTER" => "-Replace takes the place of what is there.",
            "ENOENT" when exception.Operation == "RTM_DELNEIGH" => "There is no such entry: see Get-NlNeighbor.",
            "ENOENT" when exception.Operation == "RTM_DELRULE" => "There is no such rule: see Get-NlRule.",
            "EBUSY" when exception.Operation == "RTM_DELTCLASS" => "Remove the classes below it and the filters that choose it first: see Get-NlTcClass and Get-NlTcFilter.",
            "ENOENT" when exception.Operation is "IPCTNL_MSG_CT_GET" or "IPCTNL_MSG_CT_NEW" or "IPCTNL_MSG_CT_DELETE" => "The connection has ended meanwhile, or there was none: see Get-NlConntrack.",
            "EEXIST" when exception.Operation == "IPCTNL_MSG_CT_NEW" => "The kernel knows this connection already: see Get-NlConntrack, and Set-NlConntrack to change it.",
            "EBUSY" when exception.Operation == "RTM_NEWLINK" => "The link may have to be down first: Set-NlLink -Down.",
            _ => null,
        };
        return WithHint(new(exception, exception.ErrorName, category, target), exception.Message, hint);
    }

    /// <summary>Whether the kernel lacks a kind of qdisc, of filter or of sockets to list; or a whole family of generic netlink.</summary>
    private static bool IsKindMissing(NetlinkException exception) => exception.ErrorName == "ENOENT"
        && (exception.Message.Contains("kind is unknown", StringComparison.Ordinal) || exception.Message.Contains("classifier not found", StringComparison.Ordinal)
            || exception.Message.Contains("has no family", StringComparison.Ordinal) || exception.Operation == "SOCK_DIAG_BY_FAMILY");

    private static ErrorRecord WithHint(ErrorRecord record, string message, string? hint)
    {
        if (hint is not null)
            record.ErrorDetails = new(message) { RecommendedAction = hint };
        return record;
    }
}
