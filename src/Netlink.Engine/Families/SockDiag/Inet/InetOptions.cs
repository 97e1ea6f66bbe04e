namespace Netlink.SocketDiagnostics;

/// <summary>Options of a socket (<c>struct inet_diag_sockopt</c>).</summary>
[Flags]
public enum InetOptions : ushort
{
    /// <summary>Errors are queued to be read (<c>IP_RECVERR</c>).</summary>
    ReceiveErrors = 1 << 0,

    /// <summary>It is of a protocol with connections (<c>is_icsk</c>).</summary>
    ConnectionSocket = 1 << 1,

    /// <summary>It may have an address that is not there (<c>IP_FREEBIND</c>).</summary>
    FreeBind = 1 << 2,

    /// <summary>The program writes the IP header (<c>IP_HDRINCL</c>).</summary>
    HeaderIncluded = 1 << 3,

    /// <summary>What it sends to a group comes back (<c>IP_MULTICAST_LOOP</c>).</summary>
    MulticastLoop = 1 << 4,

    /// <summary>It may speak for other addresses (<c>IP_TRANSPARENT</c>).</summary>
    Transparent = 1 << 5,

    /// <summary>It gets all groups that the machine is in (<c>IP_MULTICAST_ALL</c>).</summary>
    MulticastAll = 1 << 6,

    /// <summary>Fragments are not put together (<c>IP_NODEFRAG</c>).</summary>
    NoDefragment = 1 << 7,

    /// <summary>The port is chosen when it connects (<c>IP_BIND_ADDRESS_NO_PORT</c>).</summary>
    BindAddressNoPort = 1 << 8,

    /// <summary>Errors carry their extensions (<c>IP_RECVERR_RFC4884</c>).</summary>
    ReceiveErrorsRfc4884 = 1 << 9,

    /// <summary>It connects with the first data (<c>TCP_FASTOPEN_CONNECT</c>).</summary>
    DeferConnect = 1 << 10,
}
