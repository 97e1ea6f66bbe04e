using System.Management.Automation;
using Netlink.Routing;
using Netlink.TrafficControl;

namespace NetlinkPS;

/// <summary>What the cmdlets of traffic control have in common.</summary>
public abstract class TcCmdlet : NlCmdlet
{
    /// <summary>A link's conversation and the link itself; null where either is not there, which is written then.</summary>
    internal (RouteSession Session, Link Link)? Find(LinkIdentity identity) =>
        Connect(identity.Namespace) is { } session && Resolve(session, identity) is { } link ? (session, link) : null;

    /// <summary>Does something with text in <c>tc</c>'s words, and writes a word that is wrong as an error of the parameter that it is in.</summary>
    internal bool AttemptWords(object? target, string parameter, Action action)
    {
        try
        {
            return Attempt(target, action);
        }
        catch (FormatException exception)
        {
            WriteError(new ErrorRecord(new ArgumentException(exception.Message, parameter, exception), "InvalidOptions", ErrorCategory.InvalidArgument, target));
            return false;
        }
    }

    /// <summary>Finds a link's index by its name, for words that name one.</summary>
    internal Func<string, int?> LinkIndex(RouteSession session) => name =>
    {
        try
        {
            return new LinkIdentity(name).Find(session, StopToken)?.Index;
        }
        catch (ArgumentException)
        {
            return null;
        }
    };

    /// <summary>The kind of a qdisc that is there, for what it is asked for while parameters are bound: no error, then.</summary>
    internal string? KindOf(LinkIdentity? identity, Func<Qdisc, bool> wanted)
    {
        try
        {
            using RouteSession session = RouteSession.Open(identity?.Namespace ?? Namespace, StopToken);
            return identity?.Find(session, StopToken) is { } link ? session.Qdiscs.ListTree(link.Index, cancellationToken: StopToken).FirstOrDefault(wanted)?.Kind : null;
        }
        catch (Exception exception) when (exception is Netlink.NetlinkException or ArgumentException or UnauthorizedAccessException or IOException)
        {
            return null;
        }
    }
}
