using System.Buffers.Binary;
using System.Globalization;
using System.Runtime.InteropServices;
using Netlink.Contracts;
using Netlink.Protocol;
using Netlink.Sockets;
using Netlink.Wire;

namespace Netlink.Tracing;

/// <summary>
/// Takes traced messages apart: names and values come out of the contracts that are declared. It remembers the requests that it has seen, so
/// that answers and errors say what they belong to, and the names of generic netlink families, which the control family tells.
/// </summary>
public sealed class TraceDecoder
{
    private const int RememberedRequests = 4096;
    private const int GenericHeaderSize = 4;
    private const int NetfilterHeaderSize = 4;
    private const int FirstFamilyType = 16;
    private const string Control = "nlctrl";
    private const ushort FamilyIdAttribute = 1;
    private const ushort FamilyNameAttribute = 2;
    private readonly ContractRegistry _registry = new(FamilyRegistry.All);
    private readonly Dictionary<ushort, string> _families = new() { [GenericFamilyResolver.ControlId] = Control };
    private readonly Dictionary<(NetlinkProtocol, int?, uint), SeenRequest> _requests = [];
    private readonly Queue<(NetlinkProtocol, int?, uint)> _order = new();
    private int _count;

    /// <summary>
    /// Is asked for the name of a generic netlink family whose number the trace does not explain; null leaves it a number. Numbers differ
    /// from boot to boot: ask only the kernel that the trace is of.
    /// </summary>
    public Func<ushort, string?>? ResolveFamily { get; init; }

    /// <summary>Takes a datagram apart.</summary>
    /// <param name="datagram">The datagram.</param>
    /// <returns>Its messages.</returns>
    /// <exception cref="NetlinkFormatException">The bytes are no netlink messages.</exception>
    public IReadOnlyList<TraceMessage> Decode(TraceDatagram datagram)
    {
        ArgumentNullException.ThrowIfNull(datagram);
        if (datagram.Protocol == NetlinkProtocol.UEvent)
            return [DecodeEvent(datagram)];
        var messages = new List<TraceMessage>();
        ReadOnlyMemory<byte> rest = datagram.Bytes;
        while (rest.Length > 0)
        {
            // iproute2 sends more of its buffer than the message; the kernel stops at a length of 0 too.
            if (messages.Count > 0 && !rest.Span.ContainsAnyExcept((byte)0))
                break;
            if (!MessageHeader.TryRead(rest.Span, out MessageHeader header))
                throw Wrong(datagram, $"{rest.Length} bytes are left where a message of at least {MessageHeader.Size} bytes should begin");
            if (header.Length < MessageHeader.Size || header.Length > (uint)rest.Length)
                throw Wrong(datagram, $"a message says that it has {header.Length} bytes, where {rest.Length} are there");
            messages.Add(Decode(datagram, header, datagram.Bytes.Length - rest.Length, rest[MessageHeader.Size..(int)header.Length]));
            rest = rest[Math.Min(Alignment.Align((int)header.Length), rest.Length)..];
        }

        return messages;
    }

    /// <summary>Takes datagrams apart, one after the other.</summary>
    /// <param name="datagrams">The datagrams.</param>
    /// <returns>Their messages.</returns>
    /// <exception cref="NetlinkFormatException">The bytes are no netlink messages.</exception>
    public IEnumerable<TraceMessage> Decode(IEnumerable<TraceDatagram> datagrams) => datagrams.SelectMany(Decode);

    private TraceMessage Decode(TraceDatagram datagram, MessageHeader header, int offset, ReadOnlyMemory<byte> payload)
    {
        TraceDirection direction = datagram.Direction != TraceDirection.Unknown ? datagram.Direction
            : header.Flags.HasFlag(MessageFlags.Request) ? TraceDirection.ToKernel : TraceDirection.FromKernel;
        SeenRequest? answered = direction == TraceDirection.FromKernel ? _requests.GetValueOrDefault((datagram.Protocol, datagram.ProcessId, header.Sequence)) : null;
        Part part = header.Type < FirstFamilyType ? DecodeControl(header, payload, datagram.Protocol, answered) : DecodeObject(datagram, header, payload, direction, answered);
        if (direction == TraceDirection.ToKernel && header.Type >= FirstFamilyType)
            Remember(datagram, header, payload, part);
        return new TraceMessage
        {
            Number = ++_count, Datagram = datagram, Direction = direction, Header = header, Offset = offset, Operation = part.Operation, Family = part.Family, Contract = part.Contract, Schema = part.Schema, Body = part.Body,
            Error = part.Error, Fields = part.Fields,
            Flags = TraceText.Flags(header.Flags, part.Operation, header.Type < FirstFamilyType), Answers = answered?.Operation ?? part.Answers,
        };
    }

    private Part DecodeObject(TraceDatagram datagram, MessageHeader header, ReadOnlyMemory<byte> payload, TraceDirection direction, SeenRequest? answered)
    {
        Identity id = Identify(datagram.Protocol, header.Type, payload);
        if (id.IsBatch)
            return DecodeBatch(header.Type, payload);
        bool isDump = (header.Flags & MessageFlags.Dump) == MessageFlags.Dump;
        ReadOnlyMemory<byte> body = payload[Math.Min(id.HeaderSize, payload.Length)..];
        ContractSchema? contract = Find(datagram.Protocol, id, direction, isDump, body.Span, answered?.Schema);
        List<TraceField> fields = GenericHeader(datagram.Protocol, payload);
        if (contract is not null)
            fields.AddRange(SchemaWalk.Read(contract, body));
        else
            AddUnknown(fields, datagram.Protocol, body);
        if (id.Family == Control)
            Learn(body.Span);
        string? declared = _registry.Name(datagram.Protocol, id.Family, id.Number);
        string operation = declared ?? Name(datagram.Protocol, header.Type)
            ?? (_registry.AnswerName(datagram.Protocol, id.Family, id.Number) is { } request ? $"answer to {request}" : $"message {MessageNames.Number(id.Number)}");
        return new(operation, id.Shown, contract?.Name, fields) { Schema = contract, Body = body };
    }

    private ContractSchema? Find(NetlinkProtocol protocol, Identity id, TraceDirection direction, bool isDump, ReadOnlySpan<byte> body, OperationSchema? answered) =>
        _registry.Find(protocol, id.Family, id.Number, direction, isDump, body, answered)
        ?? (protocol == NetlinkProtocol.Generic ? null : _registry.Find(protocol, null, MessageNames.Maker(protocol, id.Number), TraceDirection.FromKernel, false, body, null));

    private static string? Name(NetlinkProtocol protocol, ushort type) => protocol switch
    {
        NetlinkProtocol.Route => MessageNames.Route(type),
        NetlinkProtocol.Netfilter => MessageNames.Netfilter(type),
        _ => null,
    };

    private static void AddUnknown(List<TraceField> fields, NetlinkProtocol protocol, ReadOnlyMemory<byte> body)
    {
        bool isNetfilter = protocol == NetlinkProtocol.Netfilter && body.Length >= NetfilterHeaderSize;
        if (isNetfilter)
        {
            fields.AddRange(NetfilterHeader(body));
            body = body[NetfilterHeaderSize..];
        }

        if (isNetfilter || protocol == NetlinkProtocol.Generic)
            fields.AddRange(SchemaWalk.ReadUnknown(body));
        else if (!body.IsEmpty)
            fields.Add(new("payload", null, body) { Value = body.ToArray(), IsKnown = false });
    }

    /// <summary>What a message is by its type, and in generic netlink by the command behind the header.</summary>
    private Identity Identify(NetlinkProtocol protocol, ushort type, ReadOnlyMemory<byte> payload)
    {
        switch (protocol)
        {
            case NetlinkProtocol.Generic:
                if (!_families.TryGetValue(type, out string? name) && ResolveFamily?.Invoke(type) is { } resolved)
                    name = _families[type] = resolved;
                return new(name, name ?? $"family {MessageNames.Number(type)}", payload.IsEmpty ? 0 : payload.Span[0], GenericHeaderSize);
            case NetlinkProtocol.Netfilter:
                return new(null, MessageNames.NetfilterPart(type), type, 0) { IsBatch = type is FirstFamilyType or FirstFamilyType + 1 };
            default:
                return new(null, null, type, 0);
        }
    }

    private static List<TraceField> GenericHeader(NetlinkProtocol protocol, ReadOnlyMemory<byte> payload) =>
        protocol != NetlinkProtocol.Generic || payload.Length < GenericHeaderSize ? [] : [Header("cmd", payload, 0), Header("version", payload, 1)];

    private static List<TraceField> NetfilterHeader(ReadOnlyMemory<byte> payload) =>
        [Header("nfgen_family", payload, 0), Header("version", payload, 1), Header("res_id", payload, 2, (ulong)((payload.Span[2] << 8) | payload.Span[3]), sizeof(ushort))];

    private static TraceField Header(string name, ReadOnlyMemory<byte> payload, int offset, ulong? value = null, int size = 1) =>
        new(name, name, payload.Slice(offset, size)) { IsHeader = true, Value = value ?? payload.Span[offset] };

    private static Part DecodeBatch(ushort type, ReadOnlyMemory<byte> payload)
    {
        List<TraceField> fields = payload.Length < NetfilterHeaderSize ? [] : NetfilterHeader(payload);
        if (payload.Length > NetfilterHeaderSize)
        {
            foreach (TraceField field in SchemaWalk.ReadUnknown(payload[NetfilterHeaderSize..]))
                fields.Add(field.Number == 1 && field.Bytes.Length == 4 ? Named("Generation", "NFNL_BATCH_GENID", 1, field.Bytes, BinaryPrimitives.ReadUInt32BigEndian(field.Bytes.Span)) : field);
        }

        return new(type == FirstFamilyType ? "NFNL_MSG_BATCH_BEGIN" : "NFNL_MSG_BATCH_END", "nfnetlink", "nfgenmsg", fields);
    }

    /// <summary>The messages that mean the same in every protocol.</summary>
    private Part DecodeControl(MessageHeader header, ReadOnlyMemory<byte> payload, NetlinkProtocol protocol, SeenRequest? answered) => header.Type switch
    {
        1 => new("NLMSG_NOOP", null, "nlmsghdr", []),
        2 => DecodeError(payload, header.Flags.HasFlag(MessageFlags.Capped), protocol, answered),
        3 => DecodeDone(payload, answered),
        4 => new("NLMSG_OVERRUN", null, "nlmsghdr", []),
        _ => new($"message {MessageNames.Number(header.Type)}", null, null, payload.IsEmpty ? [] : [new("payload", null, payload) { Value = payload.ToArray(), IsKnown = false }]),
    };

    private static Part DecodeDone(ReadOnlyMemory<byte> payload, SeenRequest? answered)
    {
        if (payload.Length < sizeof(int))
            return new("NLMSG_DONE", null, "nlmsghdr", []);
        int error = -MemoryMarshal.Read<int>(payload.Span);
        List<TraceField> fields = [Error(payload[..sizeof(int)], error), .. Explanation(payload[sizeof(int)..], answered)];
        return new("NLMSG_DONE", null, "nlmsghdr", fields) { Error = error > 0 ? LinuxError.Name(error) : null };
    }

    private Part DecodeError(ReadOnlyMemory<byte> payload, bool isCapped, NetlinkProtocol protocol, SeenRequest? answered)
    {
        if (payload.Length < sizeof(int) + MessageHeader.Size)
            return new("NLMSG_ERROR", null, "nlmsgerr", [new("payload", null, payload) { Value = payload.ToArray(), IsKnown = false, Problem = "it is shorter than struct nlmsgerr" }]);
        int error = -MemoryMarshal.Read<int>(payload.Span);
        ReadOnlyMemory<byte> inner = payload[sizeof(int)..];
        MessageHeader.TryRead(inner.Span, out MessageHeader request);
        ReadOnlyMemory<byte> after = inner[MessageHeader.Size..];
        if (answered is null)
        {
            Identity id = Identify(protocol, request.Type, after);
            string? name = _registry.Name(protocol, id.Family, id.Number) ?? Name(protocol, request.Type);
            answered = name is null ? null : new(name, null, null, default, 0);
        }

        // A failed request comes back whole, unless the socket asked for its header only.
        int echoed = isCapped || request.Length < MessageHeader.Size ? 0 : Math.Min(Alignment.Align((int)Math.Min(request.Length, int.MaxValue - 3)) - MessageHeader.Size, after.Length);
        List<TraceField> fields =
        [
            Error(payload[..sizeof(int)], error),
            new("RequestType", "nlmsg_type", inner.Slice(4, 2)) { IsHeader = true, Value = request.Type },
            new("RequestSequence", "nlmsg_seq", inner.Slice(8, 4)) { IsHeader = true, Value = request.Sequence },
            .. Explanation(after[echoed..], answered),
        ];
        return new("NLMSG_ERROR", null, "nlmsgerr", fields) { Error = error > 0 ? LinuxError.Name(error) : null, Answers = answered?.Operation };
    }

    private static TraceField Error(ReadOnlyMemory<byte> bytes, int error) => new("Error", "error", bytes)
    {
        IsHeader = true, Value = error == 0 ? "0 (done)" : error < 0 ? MessageNames.Number(-error) : $"-{LinuxError.Name(error)} ({LinuxError.Describe(error)})",
    };

    /// <summary>The extended acknowledgement, with the place of a mistake in a user's words.</summary>
    private static List<TraceField> Explanation(ReadOnlyMemory<byte> attributes, SeenRequest? answered)
    {
        List<TraceField> fields = SchemaWalk.Read(ExtendedAcknowledgement.Schema, attributes);
        int offset = fields.FindIndex(field => field.KernelName == "NLMSGERR_ATTR_OFFS");
        if (offset >= 0 && fields[offset].Value is ulong at && answered?.Contract is { } contract
            && contract.PathAt(answered.Payload.Span, (int)at - MessageHeader.Size - answered.HeaderSize) is { } path)
        {
            fields[offset] = Named("Offset", "NLMSGERR_ATTR_OFFS", 2, fields[offset].Bytes, $"{at}, which is {path}");
        }

        return fields;
    }

    private static TraceField Named(string name, string kernelName, int number, ReadOnlyMemory<byte> bytes, object value) => new(name, kernelName, bytes) { Number = number, Value = value };

    private void Remember(TraceDatagram datagram, MessageHeader header, ReadOnlyMemory<byte> payload, Part part)
    {
        Identity id = Identify(datagram.Protocol, header.Type, payload);
        ReadOnlyMemory<byte> body = payload[Math.Min(id.HeaderSize, payload.Length)..];
        bool isDump = (header.Flags & MessageFlags.Dump) == MessageFlags.Dump;
        OperationSchema? schema = id.IsBatch ? null : _registry.Request(datagram.Protocol, id.Family, id.Number, isDump, body.Span);
        ContractSchema? contract = id.IsBatch ? null : Find(datagram.Protocol, id, TraceDirection.ToKernel, isDump, body.Span, null);
        (NetlinkProtocol, int?, uint) key = (datagram.Protocol, datagram.ProcessId, header.Sequence);
        if (!_requests.ContainsKey(key))
            _order.Enqueue(key);
        _requests[key] = new(part.Operation, schema, contract, body, id.HeaderSize);
        if (_order.Count > RememberedRequests)
            _requests.Remove(_order.Dequeue());
    }

    /// <summary>The control family tells which number has which name.</summary>
    private void Learn(ReadOnlySpan<byte> attributes)
    {
        ushort? id = null;
        string? name = null;
        try
        {
            for (var reader = new AttributeReader(attributes); reader.TryRead(out ushort type, out ReadOnlySpan<byte> value);)
            {
                if (type == FamilyIdAttribute && value.Length >= sizeof(ushort))
                    id = MemoryMarshal.Read<ushort>(value);
                else if (type == FamilyNameAttribute)
                    name = AttributeValue.ReadString(value);
            }
        }
        catch (NetlinkFormatException)
        {
            return;
        }

        if (id is { } number && name is not null)
            _families[number] = name;
    }

    /// <summary>The kernel's events about devices are no messages but text: a line that says what and where, then names with values.</summary>
    private TraceMessage DecodeEvent(TraceDatagram datagram)
    {
        var fields = new List<TraceField>();
        string? operation = null;
        ReadOnlyMemory<byte> rest = datagram.Bytes;
        while (!rest.IsEmpty)
        {
            int end = rest.Span.IndexOf((byte)0);
            ReadOnlyMemory<byte> line = end < 0 ? rest : rest[..end];
            rest = end < 0 ? default : rest[(end + 1)..];
            string text = AttributeValue.ReadString(line.Span);
            int split = text.IndexOf('=', StringComparison.Ordinal);
            operation ??= text;
            if (split > 0)
                fields.Add(new(text[..split], text[..split], line) { Value = text[(split + 1)..] });
        }

        return new TraceMessage { Number = ++_count, Datagram = datagram, Direction = datagram.Direction, Header = default, Offset = 0, Operation = operation ?? "", Flags = "0", Contract = "uevent", Fields = fields };
    }

    private static NetlinkFormatException Wrong(TraceDatagram datagram, string what) =>
        new(string.Create(CultureInfo.InvariantCulture, $"{(datagram.Place is { } place ? $"{place}: " : "")}{what}: these are no netlink messages, or not all of their bytes."));

    private sealed record SeenRequest(string Operation, OperationSchema? Schema, ContractSchema? Contract, ReadOnlyMemory<byte> Payload, int HeaderSize);

    private sealed record Part(string Operation, string? Family, string? Contract, IReadOnlyList<TraceField> Fields)
    {
        public string? Error { get; init; }

        public ContractSchema? Schema { get; init; }

        public ReadOnlyMemory<byte> Body { get; init; }

        public string? Answers { get; init; }
    }

    private readonly record struct Identity(string? Family, string? Shown, int Number, int HeaderSize)
    {
        public bool IsBatch { get; init; }
    }
}
