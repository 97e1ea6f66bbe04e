using System.Management.Automation;
using Netlink;
using Netlink.Netfilter;

namespace NetlinkPS;

/// <summary>Makes connections that the kernel tracks, as if their packets had passed.</summary>
[Cmdlet(VerbsCommon.New, "NlConntrack", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.Low)]
[OutputType(typeof(ConntrackEntry))]
public sealed class NewNlConntrackCommand : NlCmdlet
{
    /// <summary>Who begins it.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipelineByPropertyName = true, HelpMessage = "Who begins it")]
    [Alias("src", "SourceAddress")]
    public InetAddress Source { get; set; }

    /// <summary>Whom it calls.</summary>
    [Parameter(Mandatory = true, Position = 1, ValueFromPipelineByPropertyName = true, HelpMessage = "Whom it calls")]
    [Alias("dst", "DestinationAddress")]
    public InetAddress Destination { get; set; }

    /// <summary>What it carries: tcp, udp, icmp, or a number.</summary>
    [Parameter(Mandatory = true, Position = 2, ValueFromPipelineByPropertyName = true, HelpMessage = "What it carries: tcp, udp, icmp, or a number")]
    [Alias("proto")]
    [IPProtocol]
    public IPProtocol Protocol { get; set; }

    /// <summary>How long it is remembered without packets: 300, 5m, 1:0:0.</summary>
    [Parameter(Mandatory = true, Position = 3, ValueFromPipelineByPropertyName = true, HelpMessage = "How long it is remembered without packets: 300 (seconds), 5m, 1:0:0")]
    [Seconds]
    public TimeSpan Timeout { get; set; }

    /// <summary>The port that it is begun from; of GRE, the call's number.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true, HelpMessage = "The port that it is begun from; of GRE, the call's number")]
    [Alias("sport")]
    public ushort? SourcePort { get; set; }

    /// <summary>The port that it calls; of GRE, the call's number.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true, HelpMessage = "The port that it calls; of GRE, the call's number")]
    [Alias("dport")]
    public ushort? DestinationPort { get; set; }

    /// <summary>ICMP's type: 8 asks for an echo, of ICMPv6 128 does.</summary>
    [Parameter(HelpMessage = "ICMP's type: 8 asks for an echo, of ICMPv6 128 does")]
    public byte? IcmpType { get; set; }

    /// <summary>ICMP's code.</summary>
    [Parameter(HelpMessage = "ICMP's code")]
    public byte? IcmpCode { get; set; }

    /// <summary>ICMP's number of the conversation.</summary>
    [Parameter(HelpMessage = "ICMP's number of the conversation")]
    public ushort? IcmpId { get; set; }

    /// <summary>Who answers, where that is not the destination.</summary>
    [Parameter(HelpMessage = "Who answers, where that is not the destination")]
    public InetAddress? ReplySource { get; set; }

    /// <summary>Who is answered, where that is not the source.</summary>
    [Parameter(HelpMessage = "Who is answered, where that is not the source")]
    public InetAddress? ReplyDestination { get; set; }

    /// <summary>The port that answers come from, where that is not the destination's.</summary>
    [Parameter(HelpMessage = "The port that answers come from, where that is not the destination's")]
    public ushort? ReplySourcePort { get; set; }

    /// <summary>The port that answers go to, where that is not the source's.</summary>
    [Parameter(HelpMessage = "The port that answers go to, where that is not the source's")]
    public ushort? ReplyDestinationPort { get; set; }

    /// <summary>TCP and SCTP: how far it is: ESTABLISHED.</summary>
    [Parameter(HelpMessage = "TCP and SCTP: how far it is: ESTABLISHED")]
    [ConntrackState]
    [ArgumentCompleter(typeof(ConntrackStateCompleter))]
    public string? State { get; set; }

    /// <summary>What is to be in its status: Assured, SeenReply.</summary>
    [Parameter(HelpMessage = "What is to be in its status: Assured, SeenReply")]
    public ConntrackStatus Status { get; set; }

    /// <summary>Its mark.</summary>
    [Parameter(HelpMessage = "Its mark")]
    public Mark? Mark { get; set; }

    /// <summary>Its zone.</summary>
    [Parameter(HelpMessage = "Its zone")]
    public ushort? Zone { get; set; }

    /// <summary>Its labels: numbers, or names out of connlabel.conf. A rule has to use labels.</summary>
    [Parameter(HelpMessage = "Its labels: numbers, or names out of connlabel.conf. A rule has to use labels")]
    [JoinedText]
    public ConntrackLabels? Label { get; set; }

    /// <summary>The helper that reads along: ftp, sip.</summary>
    [Parameter(HelpMessage = "The helper that reads along: ftp, sip")]
    public string? Helper { get; set; }

    /// <summary>What its source is translated to.</summary>
    [Parameter(HelpMessage = "What its source is translated to")]
    [Alias("SourceNat")]
    public InetAddress? SnatTo { get; set; }

    /// <summary>What its destination is translated to.</summary>
    [Parameter(HelpMessage = "What its destination is translated to")]
    [Alias("DestinationNat")]
    public InetAddress? DnatTo { get; set; }

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        if (Connect<ConntrackSession>() is not { } session)
            return;
        Attempt(Source, () =>
        {
            ConntrackEntry entry = Wanted();
            if (!ShouldProcess(entry.ToString(), "New connection"))
                return;
            session.Tracked.Create(entry, StopToken);
            WriteObject(session.Tracked.Get(entry, cancellationToken: StopToken));
        });
    }

    private ConntrackEntry Wanted()
    {
        Check();
        var original = new ConntrackTuple
        {
            Source = Source, Destination = Destination, Protocol = Protocol, SourcePort = SourcePort, DestinationPort = DestinationPort,
            IcmpType = IcmpType, IcmpCode = IcmpCode, IcmpId = IcmpId,
        };
        ConntrackTuple reversed = original.Reversed();
        var entry = new ConntrackEntry
        {
            Original = original,
            Reply = reversed with
            {
                Source = ReplySource ?? reversed.Source, Destination = ReplyDestination ?? reversed.Destination,
                SourcePort = ReplySourcePort ?? reversed.SourcePort, DestinationPort = ReplyDestinationPort ?? reversed.DestinationPort,
            },
            Timeout = Timeout, Status = Status == 0 ? null : Status, Mark = Mark, Zone = Zone, Labels = Label,
            Helper = Helper is null ? null : new() { Name = Helper },
            SourceNat = SnatTo is null ? null : new() { Address = SnatTo },
            DestinationNat = DnatTo is null ? null : new() { Address = DnatTo },
        };
        return State is null ? entry : ConntrackStates.Apply(entry, Protocol, State);
    }

    /// <summary>Says what is wrong where the kernel would only say that something is.</summary>
    private void Check()
    {
        if (Source.IsIPv6() != Destination.IsIPv6())
            throw new ArgumentException($"The source {Source} and the destination {Destination} are not of the same IP version.");
        bool hasPorts = Protocol is IPProtocol.Tcp or IPProtocol.Udp or IPProtocol.Sctp or IPProtocol.UdpLite or IPProtocol.Dccp or IPProtocol.Gre;
        bool isIcmp = Protocol is IPProtocol.Icmp or IPProtocol.IcmpV6;
        if (hasPorts && (SourcePort is null || DestinationPort is null))
            throw new ArgumentException($"{Protocol} needs -SourcePort and -DestinationPort.");
        if (!hasPorts && (SourcePort ?? DestinationPort ?? ReplySourcePort ?? ReplyDestinationPort) is not null)
            throw new ArgumentException($"{Protocol} has no ports.");
        if (isIcmp && (IcmpType is null || IcmpCode is null || IcmpId is null))
            throw new ArgumentException($"{Protocol} needs -IcmpType, -IcmpCode and -IcmpId.");
        if (!isIcmp && (IcmpType is not null || IcmpCode is not null || IcmpId is not null))
            throw new ArgumentException($"{Protocol} is not ICMP: it has no -IcmpType, -IcmpCode and -IcmpId.");
    }
}
