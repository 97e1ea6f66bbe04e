using System.Management.Automation;
using Netlink;
using Netlink.Wire;

namespace NetlinkPS;

/// <summary>What all cmdlets of the module have: a namespace, sessions that end with the pipeline, a stop that stops, and errors.</summary>
public abstract class NlCmdlet : PSCmdlet, IDisposable
{
    private readonly CancellationTokenSource _stop = new();
    private readonly Dictionary<(Type Kind, string Place), IDisposable> _sessions = [];

    /// <summary>The network namespace: a name, a path, or the id of a process in it.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true, HelpMessage = "The network namespace: a name, a path, or the id of a process in it")]
    [Alias("netns")]
    [ArgumentCompleter(typeof(NamespaceCompleter))]
    public NetworkNamespace? Namespace { get; set; }

    /// <summary>Ends what the cmdlet waits for.</summary>
    protected CancellationToken StopToken => _stop.Token;

    /// <summary>The conversation with the routing part of the kernel in a namespace: see <see cref="Connect{TSession}"/>.</summary>
    internal RouteSession? Connect(NetworkNamespace? place = null) => Connect<RouteSession>(place);

    /// <summary>The conversation with a part of the kernel in a namespace, opened when it is first needed. An error to open it is written, and gives null.</summary>
    /// <param name="place">The namespace; null is the one that <see cref="Namespace"/> names.</param>
    internal TSession? Connect<TSession>(NetworkNamespace? place = null)
        where TSession : class, ICmdletSession<TSession>
    {
        place ??= Namespace;
        (Type, string) key = (typeof(TSession), place?.Path ?? "");
        if (_sessions.TryGetValue(key, out IDisposable? known))
            return (TSession)known;
        if (place is { Exists: false })
        {
            WriteError(ErrorRecords.NotFound("network namespace", place, place.Name is null ? null : "See Get-NlNamespace, or make one with New-NlNamespace."));
            return null;
        }

        TSession? session = null;
        Attempt(place, () =>
        {
            session = TSession.Open(place, StopToken);
            session.Connection.Warning = warning => WriteWarning($"{warning.Operation}: {warning.Details.Message}");
            _sessions[key] = session;
        });
        return session;
    }

    /// <summary>Does something, and writes what the kernel refuses as an error, so that the rest of the pipeline goes on.</summary>
    /// <returns>Whether it was done.</returns>
    internal bool Attempt(object? target, Action action)
    {
        try
        {
            action();
            return true;
        }
        catch (OperationCanceledException)
        {
            throw new PipelineStoppedException();
        }
        catch (Exception exception) when (exception is NetlinkException or NetlinkFormatException or ArgumentException or UnauthorizedAccessException)
        {
            WriteError(ErrorRecords.From(exception, target));
            return false;
        }
    }

    /// <summary>Finds a link, or writes that there is none.</summary>
    internal Netlink.Routing.Link? Resolve(RouteSession session, LinkIdentity identity)
    {
        Netlink.Routing.Link? link = null;
        bool found = Attempt(identity, () => link = identity.Find(session, StopToken));
        if (found && link is null)
            WriteError(ErrorRecords.NotFound("link", identity, "See Get-NlLink."));
        return link;
    }

    /// <inheritdoc/>
    protected override void StopProcessing() => _stop.Cancel();

    /// <summary>Ends the sessions.</summary>
    public void Dispose()
    {
        foreach (IDisposable session in _sessions.Values)
            session.Dispose();
        _sessions.Clear();
        _stop.Dispose();
        GC.SuppressFinalize(this);
    }
}
