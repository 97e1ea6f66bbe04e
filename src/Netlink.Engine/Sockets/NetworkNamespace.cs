using System.Globalization;
using System.Runtime.ExceptionServices;
using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;
using Netlink.Sockets;

namespace Netlink;

/// <summary>
/// A network namespace: a network stack of its own. Named as <c>ip netns</c> names it, or told by a path or by a process that lives in it.
/// </summary>
public sealed class NetworkNamespace : IEquatable<NetworkNamespace>
{
    /// <summary>Where the named namespaces are.</summary>
    public const string Directory = "/run/netns";

    private NetworkNamespace(string path, string? name, int? processId)
    {
        Path = path;
        Name = name;
        ProcessId = processId;
    }

    /// <summary>A namespace from what a person types: digits are a process, a slash makes a path, all else is a name.</summary>
    /// <param name="text">The text: <c>lab</c>, <c>/run/netns/lab</c>, <c>1234</c>.</param>
    public NetworkNamespace(string text)
    {
        NetworkNamespace parsed = Parse(text);
        (Path, Name, ProcessId) = (parsed.Path, parsed.Name, parsed.ProcessId);
    }

    /// <summary>The namespace that a process lives in.</summary>
    /// <param name="processId">The process.</param>
    public NetworkNamespace(int processId)
        : this(string.Create(CultureInfo.InvariantCulture, $"/proc/{processId}/ns/net"), null, processId)
    {
    }

    /// <summary>The namespace of this process.</summary>
    public static NetworkNamespace Current { get; } = new("/proc/self/ns/net", null, null);

    /// <summary>The file that stands for the namespace.</summary>
    public string Path { get; }

    /// <summary>The name, where it has one.</summary>
    public string? Name { get; }

    /// <summary>The process, where it is told by one.</summary>
    public int? ProcessId { get; }

    /// <summary>Whether the namespace is there now.</summary>
    public bool Exists => File.Exists(Path);

    /// <summary>A named namespace.</summary>
    /// <param name="name">The name, as <c>ip netns</c> lists it.</param>
    /// <returns>The namespace, whether it is there or not.</returns>
    public static NetworkNamespace FromName(string name)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        if (name.Contains('/') || name is "." or "..")
            throw new FormatException($"'{name}' is not a namespace's name, such as lab.");
        return new($"{Directory}/{name}", name, null);
    }

    /// <summary>A namespace by the file that stands for it.</summary>
    /// <param name="path">The path.</param>
    /// <returns>The namespace, whether it is there or not.</returns>
    public static NetworkNamespace FromPath(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        string full = System.IO.Path.GetFullPath(path);
        string? folder = System.IO.Path.GetDirectoryName(full);
        return folder is Directory or "/var/run/netns" ? FromName(System.IO.Path.GetFileName(full)) : new(full, null, null);
    }

    /// <summary>The namespace that a process lives in.</summary>
    /// <param name="processId">The process.</param>
    /// <returns>The namespace, whether it is there or not.</returns>
    public static NetworkNamespace FromProcess(int processId) => new(processId);

    /// <summary>A namespace from what a person types: digits are a process, a slash makes a path, all else is a name.</summary>
    /// <param name="text">The text: <c>lab</c>, <c>/run/netns/lab</c>, <c>1234</c>.</param>
    /// <returns>The namespace, whether it is there or not.</returns>
    public static NetworkNamespace Parse(string text)
    {
        ArgumentException.ThrowIfNullOrEmpty(text);
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int processId))
            return FromProcess(processId);
        return text.Contains('/') ? FromPath(text) : FromName(text);
    }

    /// <summary>The named namespaces.</summary>
    /// <returns>Those that are there now, by name.</returns>
    public static IReadOnlyList<NetworkNamespace> List() => System.IO.Directory.Exists(Directory)
        ? [.. System.IO.Directory.EnumerateFiles(Directory).Select(FromPath).OrderBy(item => item.Name, StringComparer.Ordinal)]
        : [];

    /// <summary>Makes a named namespace, as <c>ip netns add</c> does. Its loopback link is down.</summary>
    /// <param name="name">The name.</param>
    /// <returns>The namespace.</returns>
    /// <exception cref="NetlinkException"><c>EEXIST</c>: there is one; <c>EPERM</c>: needs CAP_SYS_ADMIN. Nothing is left behind.</exception>
    public static NetworkNamespace Create(string name)
    {
        NetworkNamespace made = FromName(name);
        string doing = $"Create the namespace '{name}'";
        System.IO.Directory.CreateDirectory(Directory);
        ShareDirectory(doing);
        LibC.Own(LibC.open(made.Path, LibC.O_RDONLY | LibC.O_CREAT | LibC.O_EXCL | LibC.O_CLOEXEC, 0), doing).Dispose();
        try
        {
            OnOwnThread<object?>(() =>
            {
                LibC.Check(LibC.unshare(LibC.CLONE_NEWNET), doing);
                LibC.Check(LibC.mount("/proc/thread-self/ns/net", made.Path, "none", LibC.MS_BIND, 0), doing);
                return null;
            });
        }
        catch
        {
            File.Delete(made.Path);
            throw;
        }

        return made;
    }

    /// <summary>Takes a named namespace's name away, as <c>ip netns delete</c> does; it ends when nothing uses it any more.</summary>
    /// <exception cref="NetlinkException"><c>ENOENT</c>: there is none; <c>EPERM</c>: needs CAP_SYS_ADMIN.</exception>
    public void Delete()
    {
        string doing = $"Delete the namespace '{this}'";
        if (Name is null)
            throw new InvalidOperationException($"{doing}: it has no name that could be taken away.");
        if (LibC.umount2(Path, LibC.MNT_DETACH) < 0 && Marshal.GetLastPInvokeError() != 22) // EINVAL: a file that nothing is mounted on
            throw NetlinkException.FromLastError(doing);
        File.Delete(Path);
    }

    /// <summary>Opens the namespace's file.</summary>
    /// <returns>A descriptor that keeps the namespace alive.</returns>
    /// <exception cref="NetlinkException"><c>ENOENT</c>: there is no such namespace.</exception>
    public SafeFileHandle Open() => LibC.Own(LibC.open(Path, LibC.O_RDONLY | LibC.O_CLOEXEC, 0), $"Open the namespace '{this}'");

    /// <summary>Runs code in the namespace, on a thread of its own that ends with it.</summary>
    /// <typeparam name="T">What the code gives.</typeparam>
    /// <param name="code">The code. What it opens stays in the namespace.</param>
    /// <returns>What the code gave.</returns>
    /// <exception cref="NetlinkException"><c>ENOENT</c>: there is no such namespace; <c>EPERM</c>: needs CAP_SYS_ADMIN.</exception>
    public T Run<T>(Func<T> code)
    {
        ArgumentNullException.ThrowIfNull(code);
        using SafeFileHandle handle = Open();
        return RunIn(handle, code);
    }

    /// <summary>Runs code in a namespace that is held open, whether its name is still there or not.</summary>
    internal static T RunIn<T>(SafeFileHandle handle, Func<T> code) => OnOwnThread(() =>
    {
        LibC.Check(LibC.setns(handle, LibC.CLONE_NEWNET), "Enter the namespace");
        return code();
    });

    /// <summary>Runs code in the namespace, on a thread of its own that ends with it.</summary>
    /// <param name="code">The code. What it opens stays in the namespace.</param>
    /// <exception cref="NetlinkException"><c>ENOENT</c>: there is no such namespace; <c>EPERM</c>: needs CAP_SYS_ADMIN.</exception>
    public void Run(Action code) => Run<object?>(() =>
    {
        code();
        return null;
    });

    /// <inheritdoc/>
    public bool Equals(NetworkNamespace? other) => other is not null && other.Path == Path;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as NetworkNamespace);

    /// <inheritdoc/>
    public override int GetHashCode() => Path.GetHashCode(StringComparison.Ordinal);

    /// <inheritdoc/>
    public override string ToString() => Name ?? ProcessId?.ToString(CultureInfo.InvariantCulture) ?? Path;

    /// <summary>Makes the folder a mount point whose mounts others see too, so that namespaces made later reach those made before.</summary>
    private static void ShareDirectory(string doing)
    {
        if (LibC.mount("", Directory, "none", LibC.MS_SHARED | LibC.MS_REC, 0) == 0)
            return;
        LibC.Check(LibC.mount(Directory, Directory, "none", LibC.MS_BIND | LibC.MS_REC, 0), doing);
        LibC.Check(LibC.mount("", Directory, "none", LibC.MS_SHARED | LibC.MS_REC, 0), doing);
    }

    private static T OnOwnThread<T>(Func<T> code)
    {
        T result = default!;
        ExceptionDispatchInfo? failure = null;
        var thread = new Thread(() =>
        {
            try
            {
                result = code();
            }
            catch (Exception exception)
            {
                failure = ExceptionDispatchInfo.Capture(exception);
            }
        })
        { IsBackground = true, Name = "netlink namespace" };
        thread.Start();
        thread.Join();
        failure?.Throw();
        return result;
    }
}
