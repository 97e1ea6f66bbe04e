using Netlink.Protocol;

namespace Netlink.SocketDiagnostics;

/// <summary>A socket of any kind, as the kernel lists it.</summary>
public abstract record SocketEntry : INetlinkObject
{
    private NetlinkOrigin? _origin;

    /// <summary>What it speaks.</summary>
    public abstract SocketProtocol Protocol { get; }

    /// <summary>What it does. Kinds of sockets that have no states are <see cref="SocketState.None"/>.</summary>
    public abstract SocketState State { get; init; }

    /// <summary>The number that descriptors of the socket have in <c>/proc</c>; 0 for one that no program holds any more.</summary>
    public abstract uint Inode { get; init; }

    /// <summary>The kernel's name of the socket: no other socket has had it since the machine started.</summary>
    public abstract ulong Cookie { get; init; }

    /// <summary>The number of the user that made it; null where the kernel does not tell.</summary>
    public abstract uint? UserId { get; }

    /// <summary>Bytes that wait to be read. Of a listening socket: connections that wait to be accepted.</summary>
    public abstract uint? ReceiveQueue { get; }

    /// <summary>Bytes that wait to be sent, or to be confirmed. Of a listening socket: how many connections may wait.</summary>
    public abstract uint? SendQueue { get; }

    /// <summary>Its own end, as text: address and port, path, or number.</summary>
    public abstract string Local { get; }

    /// <summary>The other end, as text; empty where there is none.</summary>
    public abstract string Remote { get; }

    /// <summary>The processes that hold it. Null where nobody asked: see <see cref="SocketOwnerMap"/>.</summary>
    public IReadOnlyList<SocketOwner>? Owners { get; set; }

    /// <summary>The first process that holds it; null where nobody asked, or none may be seen.</summary>
    public int? OwningProcess => Owners is [{ } owner, ..] ? owner.ProcessId : null;

    /// <summary>The name of the first process that holds it.</summary>
    public string? ProcessName => Owners is [{ } owner, ..] ? owner.ProcessName : null;

    /// <summary>Where it is; null is the process's own namespace.</summary>
    public NetworkNamespace? Namespace => _origin?.Namespace;

    NetlinkOrigin? INetlinkObject.GetOrigin() => _origin;

    void INetlinkObject.SetOrigin(NetlinkOrigin? origin) => _origin = origin;

    /// <summary>The name of a link, where it is known.</summary>
    private protected string? LinkName(int? index) => _origin?.LinkName(index);
}
