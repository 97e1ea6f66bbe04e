using Netlink.Contracts;
using Netlink.Sockets;
using Netlink.Wire;

namespace Netlink.Tracing;

/// <summary>A traced message, taken apart.</summary>
public sealed class TraceMessage
{
    /// <summary>By how many spaces each level of <see cref="ToString"/> is set in.</summary>
    public const int Indent = 4;

    /// <summary>Which message of the trace it is, from 1.</summary>
    public required int Number { get; init; }

    /// <summary>Where it stands in the trace, when, and who it was.</summary>
    public required TraceDatagram Datagram { get; init; }

    /// <summary>The header.</summary>
    public required MessageHeader Header { get; init; }

    /// <summary>Where in the datagram it begins, in bytes.</summary>
    public required int Offset { get; init; }

    /// <summary>What the message is: <c>RTM_NEWLINK</c>, <c>NLMSG_DONE</c>; a number where nobody declared it.</summary>
    public required string Operation { get; init; }

    /// <summary>The generic netlink family, or the part of Netfilter; null for other protocols.</summary>
    public string? Family { get; init; }

    /// <summary>The flags by the kernel's names: <c>NLM_F_REQUEST|NLM_F_DUMP</c>.</summary>
    public required string Flags { get; init; }

    /// <summary>The contract that its fields were read with; null where there is none, and then <see cref="Fields"/> says less.</summary>
    public string? Contract { get; init; }

    /// <summary>The contract's declaration; null where there is none, and for the messages that mean the same in every protocol.</summary>
    public ContractSchema? Schema { get; init; }

    /// <summary>The contract's bytes: what stands behind the header, and in generic netlink behind the family's.</summary>
    public ReadOnlyMemory<byte> Body { get; init; }

    /// <summary>The request that this answers, where it is in the trace.</summary>
    public string? Answers { get; init; }

    /// <summary>For an error: its name; null for all else, an acknowledgement too.</summary>
    public string? Error { get; init; }

    /// <summary>The header's fields and the attributes.</summary>
    public IReadOnlyList<TraceField> Fields { get; init; } = [];

    /// <summary>Whether every attribute was declared.</summary>
    public bool IsKnown => Contract is not null && AllFields().All(part => part.IsKnown);

    /// <summary>The protocol.</summary>
    public NetlinkProtocol Protocol => Datagram.Protocol;

    /// <summary>Where it went; where the trace does not say, by whether it is a request.</summary>
    public required TraceDirection Direction { get; init; }

    /// <summary>The process that sent or received it.</summary>
    public int? ProcessId => Datagram.ProcessId;

    /// <summary>The request's number, which its answers repeat.</summary>
    public uint Sequence => Header.Sequence;

    /// <summary>The most telling of the fields, in one line.</summary>
    public string Summary => TraceText.Summary(this);

    /// <summary>The fields and all that they are made of.</summary>
    /// <returns>The fields, each before its own.</returns>
    public IEnumerable<TraceField> AllFields() => Fields.SelectMany(field => field.All());

    /// <summary>The message as text of several lines: a line for the header, one for each attribute, deeper ones further in.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => TraceText.Message(this);
}
