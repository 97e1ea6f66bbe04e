namespace Netlink.Bench;

/// <summary>What would be left behind on the machine: it is taken away however the run ends, Ctrl+C included.</summary>
internal sealed class Scratch : IDisposable
{
    private readonly Stack<Action> _undo = new();
    private bool _closed;

    /// <summary>Makes a namespace.</summary>
    public NetworkNamespace Namespace(string name) => Keep(() => NetworkNamespace.Create($"nlbench-{name}-{Environment.ProcessId}"), made => made.Delete());

    /// <summary>Writes a file.</summary>
    /// <returns>Its path.</returns>
    public string File(string contents) => Keep(Path.GetTempFileName, System.IO.File.Delete, path => System.IO.File.WriteAllText(path, contents));

    public void Dispose()
    {
        lock (_undo)
        {
            _closed = true;
            while (_undo.TryPop(out Action? undo))
                undo();
        }
    }

    // Nothing is made without being noted, and nothing after the end.
    private T Keep<T>(Func<T> make, Action<T> undo, Action<T>? fill = null)
    {
        lock (_undo)
        {
            ObjectDisposedException.ThrowIf(_closed, this);
            T made = make();
            _undo.Push(() => undo(made));
            fill?.Invoke(made);
            return made;
        }
    }
}
