using Netlink.Contracts;
using Netlink.Sockets;

namespace Netlink.Tracing;

/// <summary>
/// Which contract a message's bytes are, and what the message is called: out of the declared families. A message is known by its protocol and
/// type; in generic netlink by the family's name and the command.
/// </summary>
internal sealed class ContractRegistry
{
    // The families of sockets that share a message type, by the address family that stands first in each.
    private static readonly Dictionary<byte, string> SocketHeaders = new()
    {
        [1] = "unix_", [2] = "inet_", [10] = "inet_", [16] = "netlink_", [17] = "packet_", [30] = "tipc_", [40] = "vsock_", [43] = "smc_", [44] = "xdp_",
    };

    private readonly ILookup<(NetlinkProtocol, string?, int), OperationSchema> _requests;
    private readonly ILookup<(NetlinkProtocol, string?, int), OperationSchema> _answers;

    public ContractRegistry(IReadOnlyList<FamilySchema> families)
    {
        (FamilySchema Family, OperationSchema Operation)[] all = [.. families.SelectMany(family => family.Operations.Select(operation => (family, operation)))];
        _requests = all.ToLookup(pair => Key(pair.Family, Number(pair.Operation)), pair => pair.Operation);

        // Where any answer is taken, it has the request's own number.
        _answers = all.Where(pair => pair.Operation.Reply is not null)
            .ToLookup(pair => Key(pair.Family, pair.Operation.Operation.ReplyType is > 0 and var reply ? reply : Number(pair.Operation)), pair => pair.Operation);
    }

    /// <summary>The name of a request, or of the notification that has the same number.</summary>
    public string? Name(NetlinkProtocol protocol, string? family, int number) => _requests[(protocol, family, number)].FirstOrDefault()?.Operation.Name;

    /// <summary>The name of the request whose answer has a number, where the number is no request's.</summary>
    public string? AnswerName(NetlinkProtocol protocol, string? family, int number) => _answers[(protocol, family, number)].FirstOrDefault()?.Operation.Name;

    /// <summary>The contract of a message; the request that it answers helps to choose.</summary>
    public ContractSchema? Find(
        NetlinkProtocol protocol, string? family, int number, TraceDirection direction, bool isDump, ReadOnlySpan<byte> payload, OperationSchema? answered)
    {
        OperationSchema[] requests = [.. _requests[(protocol, family, number)]], answers = [.. _answers[(protocol, family, number)]];
        if (direction != TraceDirection.FromKernel && requests.Length > 0)
            return Choose([.. requests.OrderBy(request => request.IsDump == isDump ? 0 : 1).Select(request => request.Request())], payload);
        if (answered?.Reply is { } reply && (answered.Operation.ReplyType == 0 || answered.Operation.ReplyType == number))
            return Choose([reply()], payload);
        return Choose([.. answers.Select(answer => answer.Reply!()), .. requests.Select(request => request.Request())], payload);
    }

    /// <summary>The request that a message is; null where nobody declared it.</summary>
    public OperationSchema? Request(NetlinkProtocol protocol, string? family, int number, bool isDump, ReadOnlySpan<byte> payload)
    {
        OperationSchema[] requests = [.. _requests[(protocol, family, number)]];
        ContractSchema? contract = Find(protocol, family, number, TraceDirection.ToKernel, isDump, payload, null);
        return requests.FirstOrDefault(request => request.Request() == contract && request.IsDump == isDump && request.Reply is not null)
            ?? requests.FirstOrDefault(request => request.Request() == contract && request.Reply is not null) ?? requests.FirstOrDefault();
    }

    private static ContractSchema? Choose(ContractSchema[] candidates, ReadOnlySpan<byte> payload)
    {
        ContractSchema[] real = [.. candidates.Where(candidate => candidate.Type != typeof(NoAttributes)).Distinct()];
        if (real.Length > 1 && !payload.IsEmpty && SocketHeaders.TryGetValue(payload[0], out string? prefix))
        {
            ContractSchema? fitting = real.FirstOrDefault(candidate => candidate.HeaderName?.StartsWith(prefix, StringComparison.Ordinal) == true);
            if (fitting is not null)
                return fitting;
        }

        return real.FirstOrDefault() ?? candidates.FirstOrDefault();
    }

    private static int Number(OperationSchema operation) => operation.Operation.IsGeneric ? operation.Operation.Command : operation.Operation.MessageType;

    private static (NetlinkProtocol, string?, int) Key(FamilySchema family, int number) =>
        (family.Protocol, family.Protocol == NetlinkProtocol.Generic ? family.Name : null, number);
}
