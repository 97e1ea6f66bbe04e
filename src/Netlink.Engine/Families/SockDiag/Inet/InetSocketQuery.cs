namespace Netlink.SocketDiagnostics;

/// <summary>Which sockets of TCP, UDP, SCTP, MPTCP or raw IP are asked for. The kernel chooses; nothing else is sent.</summary>
public sealed record InetSocketQuery
{
    /// <summary>Which protocol.</summary>
    public SocketProtocol Protocol { get; init; } = SocketProtocol.Tcp;

    /// <summary>Whether IPv4 sockets are asked for.</summary>
    public bool IPv4 { get; init; } = true;

    /// <summary>Whether IPv6 sockets are asked for.</summary>
    public bool IPv6 { get; init; } = true;

    /// <summary>In which states.</summary>
    public SocketStates States { get; init; } = SocketStates.All;

    /// <summary>What is asked for beyond addresses, states and queues. Each costs the kernel time.</summary>
    public InetDetails Details { get; init; }

    /// <summary>Which of those; null is all.</summary>
    public SocketFilter? Filter { get; init; }

    /// <summary>Whether what BPF programs keep with the sockets is asked for.</summary>
    public bool IncludeBpfStorage { get; init; }

    internal IEnumerable<InetSocketRequest> Requests()
    {
        InetSocketRequest request = InetSocketRequest.For(Protocol) with
        {
            States = States,
            Details = Details,
            Filter = Filter?.Compile(),
            BpfStorages = IncludeBpfStorage ? new() : null,
        };
        if (IPv4)
            yield return request with { Family = SocketFamilies.IPv4 };
        if (IPv6)
            yield return request with { Family = SocketFamilies.IPv6 };
    }
}
