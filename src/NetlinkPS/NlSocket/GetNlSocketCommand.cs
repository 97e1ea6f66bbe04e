using System.Management.Automation;
using Netlink;
using Netlink.Routing;
using Netlink.SocketDiagnostics;

namespace NetlinkPS;

/// <summary>Gets the sockets of a network namespace: TCP, UDP and raw ones, or those of the protocols that are named.</summary>
[Cmdlet(VerbsCommon.Get, "NlSocket")]
[OutputType(typeof(InetSocketEntry), typeof(UnixSocketEntry), typeof(PacketSocketEntry), typeof(NetlinkSocketEntry), typeof(VsockEntry), typeof(XdpSocketEntry))]
public sealed class GetNlSocketCommand : NlCmdlet
{
    private static readonly SocketProtocol[] Usual = [SocketProtocol.Tcp, SocketProtocol.Udp, SocketProtocol.Raw];
    private SocketOwnerMap? _owners;

    /// <summary>Which protocols. Without it TCP, UDP and raw IP; Unix where a path is given.</summary>
    [Parameter(Position = 0, HelpMessage = "Which protocols. Without it TCP, UDP and raw IP; Unix where a path is given")]
    public SocketProtocol[]? Protocol { get; set; }

    /// <summary>Only sockets in these states: listening, established, time-wait, connected ...; Windows' names do as well.</summary>
    [Parameter(HelpMessage = "Only sockets in these states: listening, established, time-wait, connected ...; Windows' names do as well")]
    [ArgumentCompleter(typeof(SocketStateCompleter))]
    public SocketStateIdentity[]? State { get; set; }

    /// <summary>Only sockets that wait for others to begin: listening ones, and those of UDP and raw IP that are not connected.</summary>
    [Parameter(HelpMessage = "Only sockets that wait for others to begin: listening ones, and those of UDP and raw IP that are not connected")]
    public SwitchParameter Listening { get; set; }

    /// <summary>Only sockets with these ports of their own.</summary>
    [Parameter(HelpMessage = "Only sockets with these ports of their own: 80, 8000-8010")]
    [Alias("sport")]
    public PortRange[]? LocalPort { get; set; }

    /// <summary>Only sockets whose other side has these ports.</summary>
    [Parameter(HelpMessage = "Only sockets whose other side has these ports: 443, 8000-8010")]
    [Alias("dport")]
    public PortRange[]? RemotePort { get; set; }

    /// <summary>Only sockets whose own address is in these networks.</summary>
    [Parameter(HelpMessage = "Only sockets whose own address is in these networks; a bare address finds itself")]
    [Alias("src")]
    public IPPrefix[]? LocalAddress { get; set; }

    /// <summary>Only sockets whose other side is in these networks.</summary>
    [Parameter(HelpMessage = "Only sockets whose other side is in these networks; a bare address finds itself")]
    [Alias("dst")]
    public IPPrefix[]? RemoteAddress { get; set; }

    /// <summary>Only sockets that are bound to this link.</summary>
    [Parameter(ValueFromPipeline = true, HelpMessage = "Only sockets that are bound to this link")]
    [Alias("InterfaceAlias", "InterfaceIndex", "dev")]
    [ArgumentCompleter(typeof(LinkCompleter))]
    public LinkIdentity? Link { get; set; }

    /// <summary>Only sockets whose packets carry this mark. Needs CAP_NET_ADMIN.</summary>
    [Parameter(HelpMessage = "Only sockets whose packets carry this mark: 0x10/0xff. Needs CAP_NET_ADMIN")]
    [Alias("fwmark")]
    public Mark? Mark { get; set; }

    /// <summary>Only Unix sockets with this name; wildcards do. Abstract names begin with @.</summary>
    [Parameter(HelpMessage = "Only Unix sockets with this name; wildcards do. Abstract names begin with @")]
    [SupportsWildcards]
    [ArgumentCompleter(typeof(SocketPathCompleter))]
    public string[]? Path { get; set; }

    /// <summary>Only sockets that these processes hold.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true, HelpMessage = "Only sockets that these processes hold")]
    [Alias("Id")]
    [ArgumentCompleter(typeof(ProcessCompleter))]
    public int[]? OwningProcess { get; set; }

    /// <summary>Tells which processes hold each socket: reads the descriptors of all processes once.</summary>
    [Parameter(HelpMessage = "Tells which processes hold each socket: reads the descriptors of all processes once")]
    public SwitchParameter Process { get; set; }

    /// <summary>Only IPv4 sockets.</summary>
    [Parameter(HelpMessage = "Only IPv4 sockets")]
    public SwitchParameter IPv4 { get; set; }

    /// <summary>Only IPv6 sockets.</summary>
    [Parameter(HelpMessage = "Only IPv6 sockets")]
    public SwitchParameter IPv6 { get; set; }

    /// <summary>Only addresses, states and queues are asked for: the quickest where there are very many sockets.</summary>
    [Parameter(HelpMessage = "Only addresses, states and queues are asked for: the quickest where there are very many sockets")]
    public SwitchParameter Brief { get; set; }

    private bool IsOfIP => IPv4 || IPv6 || LocalPort is not null || RemotePort is not null || LocalAddress is not null || RemoteAddress is not null || Mark is not null;

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        if (Connect<SocketSession>(Link?.Namespace) is not { } session)
            return;
        int? link = null;
        if (Link is not null)
        {
            if (Connect(Link.Namespace) is not { } routing || Resolve(routing, Link) is not { } found)
                return;
            link = found.Index;
        }

        if ((Process || OwningProcess is not null) && _owners is null)
            Attempt(null, ReadOwners);
        foreach (SocketProtocol protocol in Protocol ?? (Path is null ? Usual : [SocketProtocol.Unix]))
            Attempt(protocol, () => Write(session, protocol, link));
    }

    private void ReadOwners()
    {
        _owners = SocketOwnerMap.Read(StopToken);
        if (_owners.IsPartial)
            WriteVerbose("Some processes do not show their sockets: those of other users need CAP_SYS_PTRACE.");
    }

    private void Write(SocketSession session, SocketProtocol protocol, int? link)
    {
        try
        {
            foreach (SocketEntry socket in List(session, protocol, link).Where(IsWanted))
            {
                if (_owners is not null && !HasOwner(socket, _owners))
                    continue;
                WriteObject(socket);
            }
        }
        catch (NetlinkException exception) when (exception.ErrorName == "ENOENT" && Protocol is null)
        {
            WriteVerbose($"This kernel cannot list {protocol} sockets.");
        }
    }

    private bool HasOwner(SocketEntry socket, SocketOwnerMap owners)
    {
        owners.Assign(socket);
        return OwningProcess is null || socket.Owners!.Any(owner => OwningProcess.Contains(owner.ProcessId));
    }

    private IEnumerable<SocketEntry> List(SocketSession session, SocketProtocol protocol, int? link)
    {
        SocketDiagnosticsFamily sockets = session.Sockets;
        bool isElsewhere = IsOfIP || (link is not null && protocol is SocketProtocol.Unix or SocketProtocol.Netlink or SocketProtocol.Vsock);
        return protocol switch
        {
            <= SocketProtocol.Raw => Path is null ? sockets.Stream(InetQuery(protocol, link), StopToken) : [],
            _ when isElsewhere => [],
            SocketProtocol.Unix => sockets.Stream(new UnixSocketQuery { Details = Brief ? UnixDetails.Name | UnixDetails.Peer | UnixDetails.Queues : UnixDetails.All }, StopToken),
            SocketProtocol.Packet => sockets.Stream(new PacketSocketQuery { Details = Brief ? PacketDetails.Info | PacketDetails.Memory : PacketDetails.All }, StopToken)
                .Where(socket => link is null || socket.LinkIndex == link),
            SocketProtocol.Netlink => sockets.Stream(new NetlinkSocketQuery { Details = Brief ? NetlinkDetails.Memory : NetlinkDetails.All }, StopToken),
            SocketProtocol.Vsock => sockets.Stream(new VsockQuery(), StopToken),
            _ => sockets.Stream(new XdpSocketQuery { Details = Brief ? XdpDetails.Info | XdpDetails.Memory : XdpDetails.All }, StopToken)
                .Where(socket => link is null || socket.Info?.LinkIndex == link),
        };
    }

    private InetSocketQuery InetQuery(SocketProtocol protocol, int? link) => new()
    {
        Protocol = protocol,
        IPv4 = IPv4 || !IPv6,
        IPv6 = IPv6 || !IPv4,
        States = States(protocol),
        Details = Brief ? InetDetails.None : InetDetails.All,
        Filter = SocketFilter.All(
            SocketFilter.Any(LocalPort?.Select(SocketFilter.LocalPort) ?? []),
            SocketFilter.Any(RemotePort?.Select(SocketFilter.RemotePort) ?? []),
            SocketFilter.Any(LocalAddress?.Select(SocketFilter.LocalAddress) ?? []),
            SocketFilter.Any(RemoteAddress?.Select(SocketFilter.RemoteAddress) ?? []),
            link is { } index ? SocketFilter.Link(index) : null,
            Mark is { } mark ? SocketFilter.Mark(mark) : null),
    };

    private SocketStates States(SocketProtocol protocol)
    {
        SocketStates asked = State?.Aggregate(SocketStates.None, (all, next) => all | next.States) ?? SocketStates.All;
        if (!Listening)
            return asked;
        return asked & (protocol is SocketProtocol.Udp or SocketProtocol.UdpLite or SocketProtocol.Raw ? SocketStates.Closed : SocketStates.Listen);
    }

    /// <summary>What the kernel has no filter for.</summary>
    private bool IsWanted(SocketEntry socket) => socket switch
    {
        InetSocketEntry { Protocol: not SocketProtocol.Sctp } => true,
        InetSocketEntry => IsInState(socket) && (!Listening || socket.State == SocketState.Listen),
        UnixSocketEntry unix => IsInState(unix) && (!Listening || unix.State == SocketState.Listen || unix is { Type: SocketKind.Datagram, Path: not null, State: SocketState.Closed })
            && (Path is null || (unix.Path is { } name && Path.Any(pattern => new WildcardPattern(pattern).IsMatch(name)))),
        VsockEntry => Path is null && IsInState(socket) && (!Listening || socket.State == SocketState.Listen),
        _ => Path is null && State is null && !Listening,
    };

    private bool IsInState(SocketEntry socket) => State is null || State.Any(state => (state.States & (SocketStates)(1u << (int)socket.State)) != 0);
}
