using System.Globalization;
using System.Runtime.InteropServices;
using Netlink.Sockets;

namespace Netlink.SocketDiagnostics;

/// <summary>
/// Which processes hold which sockets, as <c>/proc</c> showed it at one moment. It reads the descriptors of all processes: make one for a whole
/// list of sockets, not one for each.
/// </summary>
public sealed class SocketOwnerMap
{
    private const string Prefix = "socket:[";
    private readonly Dictionary<uint, List<SocketOwner>> _owners = [];

    private SocketOwnerMap()
    {
    }

    /// <summary>Whether some processes did not show their descriptors: those of other users, without CAP_SYS_PTRACE.</summary>
    public bool IsPartial { get; private set; }

    /// <summary>Reads the descriptors of all processes that one may look at.</summary>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <returns>What was found.</returns>
    public static SocketOwnerMap Read(CancellationToken cancellationToken = default)
    {
        var map = new SocketOwnerMap();
        foreach (string folder in Directory.EnumerateDirectories("/proc"))
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (int.TryParse(folder.AsSpan("/proc/".Length), NumberStyles.None, CultureInfo.InvariantCulture, out int process))
                map.Read(process, folder);
        }

        return map;
    }

    /// <summary>The processes that hold a socket.</summary>
    /// <param name="inode">The socket's <see cref="SocketEntry.Inode"/>.</param>
    /// <returns>The processes, by number; none where none holds it or none may be seen.</returns>
    public IReadOnlyList<SocketOwner> Find(uint inode) => inode != 0 && _owners.TryGetValue(inode, out List<SocketOwner>? owners) ? owners : [];

    /// <summary>Notes at a socket which processes hold it.</summary>
    /// <param name="socket">The socket.</param>
    public void Assign(SocketEntry socket)
    {
        ArgumentNullException.ThrowIfNull(socket);
        socket.Owners = Find(socket.Inode);
    }

    private void Read(int process, string folder)
    {
        string? name = null;
        Span<byte> target = stackalloc byte[64];
        foreach (int descriptor in Descriptors($"{folder}/fd"))
        {
            int length = (int)LibC.readlink($"{folder}/fd/{descriptor}", ref target[0], (nuint)target.Length);
            if (length < 0)
                NoteFailure();
            if (!TryParseInode(target[..Math.Max(length, 0)], out uint inode))
                continue;
            name ??= Name(folder);
            if (!_owners.TryGetValue(inode, out List<SocketOwner>? owners))
                _owners[inode] = owners = [];
            owners.Add(new(process, name, descriptor));
        }
    }

    /// <summary>The names in a folder that are numbers. .NET's own enumeration would look at what each link leads to, and may hang there.</summary>
    private unsafe List<int> Descriptors(string folder)
    {
        var descriptors = new List<int>();
        nint directory = LibC.opendir(folder);
        if (directory == 0)
        {
            NoteFailure();
            return descriptors;
        }

        LibC.dirent* entry;
        while ((entry = LibC.readdir(directory)) != null)
        {
            ReadOnlySpan<byte> name = MemoryMarshal.CreateReadOnlySpanFromNullTerminated(entry->d_name);
            if (int.TryParse(name, NumberStyles.None, CultureInfo.InvariantCulture, out int descriptor))
                descriptors.Add(descriptor);
        }

        LibC.closedir(directory);
        return descriptors;
    }

    /// <summary>A process that ended meanwhile is nothing to note.</summary>
    private void NoteFailure() => IsPartial |= Marshal.GetLastPInvokeError() == LibC.EACCES;

    private static string Name(string folder)
    {
        try
        {
            return File.ReadAllText($"{folder}/comm").TrimEnd('\n');
        }
        catch (IOException)
        {
            return "";
        }
    }

    private static bool TryParseInode(ReadOnlySpan<byte> target, out uint inode)
    {
        inode = 0;
        return target.StartsWith("socket:["u8) && target[^1] == ']'
            && uint.TryParse(target[Prefix.Length..^1], NumberStyles.None, CultureInfo.InvariantCulture, out inode);
    }
}
