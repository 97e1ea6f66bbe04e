using System.ComponentModel;
using Netlink.SocketDiagnostics;

namespace NetlinkPS.Formats;

/// <summary>Shapes what the views of <c>formats/Sockets.Format.ps1xml</c> show.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class SocketView
{
    /// <summary>What a socket speaks, and whether over IPv6.</summary>
    /// <param name="socket">The socket.</param>
    /// <returns>The protocol: <c>tcp</c>, <c>udp6</c>, <c>unix</c>.</returns>
    public static string Protocol(SocketEntry socket)
    {
        ArgumentNullException.ThrowIfNull(socket);
        return socket.Protocol.ToString().ToLowerInvariant() + (socket is InetSocketEntry { IsIPv6: true } ? "6" : "");
    }

    /// <summary>A socket's own end. What does not fit loses its middle, so that the port and the end of a path are seen.</summary>
    /// <param name="socket">The socket.</param>
    /// <returns>The end.</returns>
    public static string Local(SocketEntry socket)
    {
        ArgumentNullException.ThrowIfNull(socket);
        return View.Shorten(socket.Local);
    }

    /// <summary>A socket's other end, shortened like its own.</summary>
    /// <param name="socket">The socket.</param>
    /// <returns>The end.</returns>
    public static string Remote(SocketEntry socket)
    {
        ArgumentNullException.ThrowIfNull(socket);
        return View.Shorten(socket.Remote);
    }

    /// <summary>What a socket does. One that is not connected is only closed where there could be a connection.</summary>
    /// <param name="socket">The socket.</param>
    /// <returns>The state.</returns>
    public static string State(SocketEntry socket)
    {
        ArgumentNullException.ThrowIfNull(socket);
        return socket.State switch
        {
            SocketState.None => "",
            SocketState.Closed when socket.Protocol != SocketProtocol.Tcp => "Unconnected",
            _ => socket.State.ToString(),
        };
    }

    /// <summary>The processes that hold a socket.</summary>
    /// <param name="socket">The socket.</param>
    /// <returns>The first, number before name as <c>netstat</c> has it, and how many more.</returns>
    public static string Owners(SocketEntry socket)
    {
        ArgumentNullException.ThrowIfNull(socket);
        if (socket.Owners is not [{ } first, ..])
            return "";
        int others = socket.Owners.DistinctBy(owner => owner.ProcessId).Count() - 1;
        return $"{first.ProcessId}/{first.ProcessName}{(others > 0 ? $" +{others}" : "")}";
    }
}
