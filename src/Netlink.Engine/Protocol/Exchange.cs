using System.Runtime.InteropServices;
using Netlink.Contracts;
using Netlink.Wire;

namespace Netlink.Protocol;

/// <summary>A request that was sent, as its answers are understood.</summary>
internal sealed class Exchange(NetlinkOperation operation, uint sequence, ushort familyId, ContractSchema schema, byte[] request)
{
    /// <summary>Answers of this type are about the request itself: an error, or the word that all went well (<c>NLMSG_ERROR</c>).</summary>
    public const ushort ErrorType = 2;

    /// <summary>The end of a table (<c>NLMSG_DONE</c>).</summary>
    public const ushort DoneType = 3;

    /// <summary>Message types below this one mean the same in every family (<c>NLMSG_MIN_TYPE</c>).</summary>
    public const ushort FirstFamilyType = 16;

    private const int GenericHeaderSize = 4;

    public NetlinkOperation Operation => operation;

    public uint Sequence => sequence;

    /// <summary>Whether a message is an answer's object, and where its contract begins.</summary>
    public bool IsObject(in MessageHeader header, ref ReadOnlySpan<byte> payload)
    {
        if (!operation.IsGeneric)
            return operation.ReplyType == 0 || header.Type == operation.ReplyType;
        if (header.Type != familyId || payload.Length < GenericHeaderSize || (operation.ReplyType != 0 && payload[0] != operation.ReplyType))
            return false;
        payload = payload[GenericHeaderSize..];
        return true;
    }

    /// <summary>Reads an answer about the request itself.</summary>
    /// <returns>The error, or null when there is none; what the kernel said beside is in <paramref name="details"/>.</returns>
    public NetlinkException? ReadOutcome(in MessageHeader header, ReadOnlySpan<byte> payload, out ErrorDetails? details)
    {
        details = null;
        if (!MemoryMarshal.TryRead(payload, out int error))
            return header.Type == DoneType ? null : throw new NetlinkFormatException("An error message has no error number.");
        if ((header.Flags & MessageFlags.AcknowledgeAttributes) != 0)
            details = ReadDetails(header, payload);
        return error < 0 ? new NetlinkException(-error, operation.Name, details) : null;
    }

    private ErrorDetails? ReadDetails(in MessageHeader header, ReadOnlySpan<byte> payload)
    {
        int start = sizeof(int);
        if (header.Type == ErrorType)
        {
            if (!MessageHeader.TryRead(payload[start..], out MessageHeader echoed))
                return null;
            start += (header.Flags & MessageFlags.Capped) != 0 ? MessageHeader.Size : (int)Math.Min(echoed.Length, payload.Length);
        }

        if (start >= payload.Length)
            return null;
        ExtendedAcknowledgement answer = ExtendedAcknowledgement.Read(payload[Math.Min(Alignment.Align(start), payload.Length)..]);
        int contract = MessageHeader.Size + (operation.IsGeneric ? GenericHeaderSize : 0);
        ReadOnlySpan<byte> body = request.AsSpan(Math.Min(contract, request.Length));
        return new ErrorDetails
        {
            Message = answer.Message,
            Offset = (int?)answer.Offset,
            Attribute = answer.Offset is { } offset ? schema.PathAt(body, (int)offset - contract) : null,
            Policy = answer.Policy?.ToString(),
            Missing = answer.MissingType is { } type ? SchemaPath.Missing(schema, body, (int?)answer.MissingNest - contract, (int)type) : null,
            Cookie = answer.Cookie,
        };
    }
}
