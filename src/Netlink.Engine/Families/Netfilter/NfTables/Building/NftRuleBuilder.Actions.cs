using System.Globalization;
using System.Text.RegularExpressions;

namespace Netlink.Netfilter;

/// <summary>What is done with packets that match.</summary>
public sealed partial class NftRuleBuilder
{
    private void Act(NftRuleSpecification wanted)
    {
        CheckVerdicts(wanted);
        if (wanted.Limit is not null)
            Limit(wanted.Limit, wanted.LimitBurst);
        else if (wanted.LimitBurst is not null)
            throw new ArgumentException("A burst is one of a limit: say -Limit, too.", nameof(wanted.LimitBurst));
        if (wanted.Counter)
            Add("counter", new NftCounterExpression { Bytes = 0, Packets = 0 });
        Log(wanted);
        if (wanted.SetMark is { } mark)
        {
            Put(First, BitConverter.GetBytes(mark));
            Add("meta", new NftMetaExpression { Key = NftMetaKey.Mark, Source = First });
        }

        if (wanted.SetCtMark is { } connection)
        {
            Put(First, BitConverter.GetBytes(connection));
            Add("ct", new NftConntrackExpression { Key = NftConntrackKey.Mark, Source = First });
        }

        if (wanted.NoTrack)
            Add("notrack", new NftNoTrackExpression());
        if (wanted.RejectWith is { } reject)
            Refuse(reject.Trim());
        if (wanted.SnatTo is { } source)
            Translate(NftNatType.Source, source, wanted.NatFlags, nameof(wanted.SnatTo));
        if (wanted.DnatTo is { } destination)
            Translate(NftNatType.Destination, destination, wanted.NatFlags, nameof(wanted.DnatTo));
        if (wanted.Masquerade)
            Add("masq", new NftMasqueradeExpression { Flags = wanted.NatFlags == 0 ? null : wanted.NatFlags });
        if (wanted.RedirectTo is { } redirect)
            Redirect(redirect.Trim().TrimStart(':'), wanted.NatFlags);
        if (wanted.Verdict is { } verdict)
            Add("immediate", new NftImmediateExpression { Destination = NftRegister.Verdict, Data = new() { Verdict = verdict } });
    }

    private static void CheckVerdicts(NftRuleSpecification wanted)
    {
        string[] last =
        [
            .. new[]
            {
                wanted.Verdict is null ? null : $"{wanted.Verdict.Code}", wanted.RejectWith is null ? null : nameof(wanted.RejectWith), wanted.SnatTo is null ? null : nameof(wanted.SnatTo),
                wanted.DnatTo is null ? null : nameof(wanted.DnatTo), wanted.Masquerade ? nameof(wanted.Masquerade) : null, wanted.RedirectTo is null ? null : nameof(wanted.RedirectTo),
            }.OfType<string>(),
        ];
        if (last.Length > 1)
            throw new ArgumentException($"A rule ends in one way: {string.Join(" and ", last)} do not go together.", last[1]);
        if (wanted.NatFlags != 0 && wanted.SnatTo is null && wanted.DnatTo is null && !wanted.Masquerade && wanted.RedirectTo is null)
            throw new ArgumentException("It only goes with a translation of addresses.", nameof(wanted.NatFlags));
    }

    private void Put(NftRegister register, byte[] value) => Add("immediate", new NftImmediateExpression { Destination = register, Data = new() { Value = value } });

    private void Limit(string text, uint? burst)
    {
        Match match = LimitText().Match(text);
        if (!match.Success || !ulong.TryParse(match.Groups["rate"].Value, NumberStyles.None, CultureInfo.InvariantCulture, out ulong rate) || rate == 0)
            throw new ArgumentException($"'{text}' is no limit: that is packets in a time, as in 10/second, or bytes, as in 1 mbytes/minute.", nameof(NftRuleSpecification.Limit));
        ulong scale = match.Groups["unit"].Value switch { "bytes" => 1, "kbytes" => 1 << 10, "mbytes" => 1 << 20, _ => 0 };
        Add("limit", new NftLimitExpression
        {
            Rate = rate * Math.Max(1, scale),
            Per = match.Groups["time"].Value switch
            {
                "minute" => TimeSpan.FromMinutes(1), "hour" => TimeSpan.FromHours(1), "day" => TimeSpan.FromDays(1), "week" => TimeSpan.FromDays(7), _ => TimeSpan.FromSeconds(1),
            },
            Burst = burst ?? (scale == 0 ? NftLimitObject.UsualBurst : 0),
            Counts = scale == 0 ? NftLimitType.Packets : NftLimitType.Bytes,
            Flags = match.Groups["over"].Success ? NftLimitFlags.Over : 0,
        });
    }

    private void Log(NftRuleSpecification wanted)
    {
        const int MostPrefix = 127;
        if (!wanted.Log && wanted.LogPrefix is null && wanted.LogLevel is null && wanted.LogGroup is null)
            return;
        if (wanted.LogPrefix is { } prefix && Wire.WireText.Encode(prefix).Length > MostPrefix)
            throw new ArgumentException($"A prefix has at most {MostPrefix} bytes.", nameof(wanted.LogPrefix));
        if (wanted is { LogGroup: not null, LogLevel: not null })
            throw new ArgumentException("A level is one of the log; with a group packets go to programs.", nameof(wanted.LogLevel));
        Add("log", new NftLogExpression { Prefix = wanted.LogPrefix, Group = wanted.LogGroup, Level = wanted.LogLevel });
    }

    private void Refuse(string text)
    {
        string[] words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words is ["tcp", "reset"])
        {
            NeedTransport(Tcp);
            Add("reject", new NftRejectExpression { Type = NftRejectType.TcpReset, Code = 0 });
            return;
        }

        if (words.Length == 0)
            words = _network switch { null => ["icmpx", "port-unreachable"], IPv6 => ["icmpv6", "port-unreachable"], _ => ["icmp", "port-unreachable"] };
        byte[] code = new byte[1];
        string name = words is ["icmp" or "icmpv6" or "icmpx", ..] ? words[0] : "";
        string value = words.Length > 2 && words[1] == "type" ? words[2] : words[^1];
        if (name.Length == 0 || words.Length < 2 || !NftDataType.Find($"{name}_code")!.TryParse(value, code))
            throw new ArgumentException($"'{text}' is no way to refuse: that is tcp reset, or icmp, icmpv6 or icmpx and a code, as in icmpx admin-prohibited.", nameof(NftRuleSpecification.RejectWith));
        if (name == "icmpx" && !IsMixed)
            throw new ArgumentException($"icmpx is for tables of several families; this one is {_family.Name()}.", nameof(NftRuleSpecification.RejectWith));
        if (name != "icmpx")
            NeedNetwork(name == "icmpv6" ? IPv6 : IPv4, nameof(NftRuleSpecification.RejectWith));
        Add("reject", new NftRejectExpression { Type = name == "icmpx" ? NftRejectType.Icmpx : NftRejectType.Icmp, Code = code[0] });
    }

    private void Translate(NftNatType type, string text, NftNatFlags flags, string parameter)
    {
        Match match = TargetText().Match(text.Trim());
        string address = match.Groups["address"].Value.Replace("[", "", StringComparison.Ordinal).Replace("]", "", StringComparison.Ordinal), ports = match.Groups["ports"].Value;
        bool isIP6 = address.Contains(':', StringComparison.Ordinal);
        var data = new NftNatExpression { Type = type, Family = (uint)_family, Flags = flags };
        NftRegister next = First;
        if (address.Length > 0)
        {
            NftDataType kind = NftDataType.Find(isIP6 ? "ipv6_addr" : "ipv4_addr")!;
            if (address.Contains('/', StringComparison.Ordinal) || !NftKey.TryParse(new(kind), address, out NftKey? key) || key.IsCatchAll)
                throw new ArgumentException($"'{text}' is no address or range to translate to, as in 192.0.2.1, 192.0.2.1-192.0.2.9, 192.0.2.1:80 or [2001:db8::1]:80.", parameter);
            if (_family is NftFamily.IP or NftFamily.IP6 && isIP6 != (_family == NftFamily.IP6))
                throw new ArgumentException($"The address is not of the table's family, {_family.Name()}.", parameter);
            if (_network is { } known && known != (isIP6 ? IPv6 : IPv4))
                throw new ArgumentException("The address is not of the family of the rule's other addresses.", parameter);
            Put(next, key.First.ToArray());
            data = data with { Family = isIP6 ? IPv6 : IPv4, AddressFrom = next++ };
            if (key.IsRange)
            {
                Put(next, key.Last.ToArray());
                data = data with { AddressTo = next++ };
            }
        }
        else if (ports.Length == 0)
        {
            throw new ArgumentException("It needs an address, or a port after a colon.", parameter);
        }

        if (ports.Length > 0)
        {
            (NftRegister? low, NftRegister? high) = Ports(ports, next, parameter);
            data = data with { PortFrom = low, PortTo = high, Flags = flags | NftNatFlags.Ports };
        }

        Add("nat", data with { Flags = data.Flags == 0 ? null : data.Flags });
    }

    private void Redirect(string ports, NftNatFlags flags)
    {
        var data = new NftRedirectExpression();
        if (ports.Length > 0)
        {
            flags |= NftNatFlags.Ports;
            (NftRegister? low, NftRegister? high) = Ports(ports, First, nameof(NftRuleSpecification.RedirectTo));
            data = data with { PortFrom = low, PortTo = high };
        }

        Add("redir", data with { Flags = flags == 0 ? null : flags });
    }

    private (NftRegister? Low, NftRegister? High) Ports(string text, NftRegister register, string parameter)
    {
        if (_transport is null)
            throw new ArgumentException("Ports need a protocol: say -Protocol tcp or udp, too.", parameter);
        NftDataType service = NftDataType.Find("inet_service")!;
        NftKey key = Parse(new NftType(service), service, text, parameter);
        Put(register, key.First.ToArray());
        if (!key.IsRange)
            return (register, null);
        Put(register + 1, key.Last.ToArray());
        return (register, register + 1);
    }

    [GeneratedRegex(@"^(?<over>over\s+)?(?<rate>\d+)\s*(?<unit>bytes|kbytes|mbytes|packets)?\s*/\s*(?<time>second|minute|hour|day|week)$")]
    private static partial Regex LimitText();

    [GeneratedRegex(@"^(?<address>\[[^\]]*\](-\[[^\]]*\])?|[0-9.]+(-[0-9.]+)?|[0-9a-fA-F]*:[0-9a-fA-F]*:[0-9a-fA-F:.]*(-[0-9a-fA-F:.]+)?)?(:(?<ports>\d+(-\d+)?))?$")]
    private static partial Regex TargetText();
}
