namespace Netlink.Netfilter;

/// <summary>Sets together with values. No rule can ask for one of them or the other, but it can ask for none of them.</summary>
public sealed partial class NftRuleBuilder
{
    private const uint OwnChain = 1;

    /// <summary>
    /// Puts a rule into a chain of its own (since 5.9), where rules before it send back what is in none of the sets and none of the values:
    /// <c>jump { ip saddr != 10.0.0.0/8 ip saddr != @trusted return; ... }</c>. So a packet meets the rule once, with its limit and its counter.
    /// </summary>
    private NftRule WithGuards(NftRule rule, NftRuleSpecification wanted)
    {
        if (wanted.Verdict?.Code is NftVerdictCode.Return or NftVerdictCode.Goto)
            throw new ArgumentException("A set together with other values makes a chain of the rule's own, which return and goto would only leave: make a rule for each.", _mixed[0]);
        NftRule[] inner = [.. _mixed.Select(parameter => Guard(wanted, parameter)), rule with { Chain = null, ChainId = OwnChain, Comment = null }];
        var jump = new NftVerdict { Code = NftVerdictCode.Jump, ChainId = OwnChain };
        return new NftRule
        {
            Family = _family, Table = _table, Chain = _chain, Comment = wanted.Comment,
            Expressions = [new() { Name = "immediate", Data = new NftImmediateExpression { Destination = NftRegister.Verdict, Data = new() { Verdict = jump } } }],
        }.With(new NftRuleParts([], [new(null, OwnChain, inner)]));
    }

    /// <summary>The rule that sends back what a parameter does not mean.</summary>
    private NftRule Guard(NftRuleSpecification wanted, string parameter)
    {
        NftRuleSpecification other = parameter switch
        {
            nameof(wanted.InputLink) => new() { InputLink = Not(wanted.InputLink) },
            nameof(wanted.OutputLink) => new() { OutputLink = Not(wanted.OutputLink) },
            nameof(wanted.SourceHardwareAddress) => new() { SourceHardwareAddress = Not(wanted.SourceHardwareAddress) },
            nameof(wanted.DestinationHardwareAddress) => new() { DestinationHardwareAddress = Not(wanted.DestinationHardwareAddress) },
            nameof(wanted.VlanId) => new() { VlanId = Not(wanted.VlanId) },
            nameof(wanted.EtherType) => new() { EtherType = Not(wanted.EtherType), VlanId = wanted.VlanId },
            nameof(wanted.ArpOperation) => new() { ArpOperation = Not(wanted.ArpOperation) },
            nameof(wanted.SourceAddress) => new() { EtherType = ArpFrames(), SourceAddress = Not(wanted.SourceAddress) },
            nameof(wanted.DestinationAddress) => new() { EtherType = ArpFrames(), DestinationAddress = Not(wanted.DestinationAddress) },
            nameof(wanted.Protocol) => new() { Protocol = Not(wanted.Protocol) },
            nameof(wanted.SourcePort) => new() { Protocol = wanted.Protocol, SourcePort = Not(wanted.SourcePort) },
            nameof(wanted.DestinationPort) => new() { Protocol = wanted.Protocol, DestinationPort = Not(wanted.DestinationPort) },
            nameof(wanted.IcmpType) => new() { Protocol = wanted.Protocol, IcmpType = Not(wanted.IcmpType) },
            _ => throw new ArgumentException("A set stands alone here.", parameter),
        };
        var guard = new NftRuleBuilder(_family, _table, null, _find) { _impliesIP6 = _network == IPv6 };
        return guard.Build(other with { Verdict = new() { Code = NftVerdictCode.Return } }) with { ChainId = OwnChain };
    }

    private string[]? ArpFrames() => _isArp && _family != NftFamily.Arp ? ["arp"] : null;

    private static string[] Not(IReadOnlyList<string>? values) => [$"!{values![0]}", .. values.Skip(1)];
}
