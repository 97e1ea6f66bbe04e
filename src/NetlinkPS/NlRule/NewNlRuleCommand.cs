using System.Management.Automation;
using Netlink;
using Netlink.Routing;
using Netlink.Wire;

namespace NetlinkPS;

/// <summary>Makes policy rules.</summary>
[Cmdlet(VerbsCommon.New, "NlRule", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.Low)]
[OutputType(typeof(Rule))]
public sealed class NewNlRuleCommand : NlCmdlet
{
    /// <summary>The table that is looked in.</summary>
    [Parameter(Position = 0, HelpMessage = "The table that is looked in")]
    [Alias("lookup")]
    [ArgumentCompleter(typeof(TableCompleter))]
    public TableIdentity? Table { get; set; }

    /// <summary>Its place: rules with the least number come first.</summary>
    [Parameter(HelpMessage = "Its place: rules with the least number come first")]
    [Alias("Preference")]
    public uint? Priority { get; set; }

    /// <summary>Where packets come from.</summary>
    [Parameter(HelpMessage = "Where packets come from")]
    [Alias("from")]
    public IPPrefix? Source { get; set; }

    /// <summary>Where packets go.</summary>
    [Parameter(HelpMessage = "Where packets go")]
    [Alias("to")]
    public IPPrefix? Destination { get; set; }

    /// <summary>The link that packets come in by; it need not be there yet.</summary>
    [Parameter(HelpMessage = "The link that packets come in by; it need not be there yet")]
    [Alias("iif")]
    [ArgumentCompleter(typeof(LinkCompleter))]
    public string? InputLink { get; set; }

    /// <summary>The link that packets leave by, of sockets that are bound to it.</summary>
    [Parameter(HelpMessage = "The link that packets leave by, of sockets that are bound to it")]
    [Alias("oif")]
    [ArgumentCompleter(typeof(LinkCompleter))]
    public string? OutputLink { get; set; }

    /// <summary>The packets' mark: 0x10/0xff.</summary>
    [Parameter(HelpMessage = "The packets' mark: 0x10/0xff")]
    [Alias("fwmark")]
    public Mark? Mark { get; set; }

    /// <summary>The packets' type of service.</summary>
    [Parameter(HelpMessage = "The packets' type of service")]
    public byte Tos { get; set; }

    /// <summary>The packets' protocol, by number: 6 is TCP, 17 is UDP.</summary>
    [Parameter(HelpMessage = "The packets' protocol, by number: 6 is TCP, 17 is UDP")]
    public byte? IPProtocol { get; set; }

    /// <summary>The packets' source ports: 1000-2000.</summary>
    [Parameter(HelpMessage = "The packets' source ports: 1000-2000")]
    [Alias("sport")]
    public PortRange? SourcePort { get; set; }

    /// <summary>The packets' destination ports: 80, 1000-2000.</summary>
    [Parameter(HelpMessage = "The packets' destination ports: 80, 1000-2000")]
    [Alias("dport")]
    public PortRange? DestinationPort { get; set; }

    /// <summary>The first of the sending users, by number.</summary>
    [Parameter(HelpMessage = "The first of the sending users, by number")]
    public uint? FirstUser { get; set; }

    /// <summary>The last of the sending users, by number.</summary>
    [Parameter(HelpMessage = "The last of the sending users, by number")]
    public uint? LastUser { get; set; }

    /// <summary>The packet's VRF chooses the table.</summary>
    [Parameter(HelpMessage = "The packet's VRF chooses the table")]
    [Alias("l3mdev")]
    public SwitchParameter L3Master { get; set; }

    /// <summary>A route whose prefix is of this length or shorter is not taken.</summary>
    [Parameter(HelpMessage = "A route whose prefix is of this length or shorter is not taken")]
    [ValidateRange(0, 128)]
    public int? SuppressPrefixLength { get; set; }

    /// <summary>A route by a link of this group is not taken.</summary>
    [Parameter(HelpMessage = "A route by a link of this group is not taken")]
    public uint? SuppressLinkGroup { get; set; }

    /// <summary>Goes on with the rule of this priority.</summary>
    [Parameter(HelpMessage = "Goes on with the rule of this priority")]
    public uint? Goto { get; set; }

    /// <summary>What is done with packets; a table is looked in where nothing is named.</summary>
    [Parameter(HelpMessage = "What is done with packets; a table is looked in where nothing is named")]
    public RuleAction? Action { get; set; }

    /// <summary>Matches what the selectors do not.</summary>
    [Parameter(HelpMessage = "Matches what the selectors do not")]
    [Alias("not")]
    public SwitchParameter Invert { get; set; }

    /// <summary>Who makes the rule; Boot where nobody is named, as ip rule does.</summary>
    [Parameter(HelpMessage = "Who makes the rule; Boot where nobody is named, as ip rule does")]
    public RouteProtocol Protocol { get; set; } = RouteProtocol.Boot;

    /// <summary>An IPv6 rule, where no address says it.</summary>
    [Parameter(HelpMessage = "An IPv6 rule, where no address says it")]
    public SwitchParameter IPv6 { get; set; }

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        Rule rule = Wanted();
        if (!ShouldProcess(rule.ToString(), "New rule") || Connect() is not { } session)
            return;
        Attempt(rule, () => WriteObject(session.Rules.NewEcho(rule, MessageFlags.Create | MessageFlags.Exclusive, StopToken) ?? rule));
    }

    private Rule Wanted()
    {
        var rule = new Rule
        {
            Family = IPv6 ? AddressFamilies.IPv6 : AddressFamilies.IPv4,
            Priority = Priority,
            InputLink = InputLink,
            OutputLink = OutputLink,
            Mark = Mark,
            Tos = Tos,
            IPProtocol = IPProtocol,
            SourcePort = SourcePort,
            DestinationPort = DestinationPort,
            L3Master = L3Master ? true : null,
            SuppressPrefixLength = SuppressPrefixLength,
            SuppressLinkGroup = SuppressLinkGroup,
            Goto = Goto,
            Protocol = Protocol,
            Action = Action ?? (Goto is null ? RuleAction.Table : RuleAction.Goto),
            Flags = Invert ? RuleFlags.Invert : 0,
        };
        if (Table is { } table)
            rule = rule with { Table = table.Number };
        if (Source is not null)
            rule = rule with { Source = Source };
        if (Destination is not null)
            rule = rule with { Destination = Destination };
        if (FirstUser is not null)
            rule = rule with { FirstUser = FirstUser };
        return LastUser is null ? rule : rule with { LastUser = LastUser };
    }
}
