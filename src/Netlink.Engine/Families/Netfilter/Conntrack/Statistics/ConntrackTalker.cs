namespace Netlink.Netfilter;

/// <summary>Connections that have something in common, and what they have carried together.</summary>
public sealed class ConntrackTalker
{
    /// <summary>What they have in common, as text.</summary>
    public required string Name { get; init; }

    /// <summary>Who began them, where they are put together by that.</summary>
    public InetAddress? Source { get; init; }

    /// <summary>Whom they call, where they are put together by that.</summary>
    public InetAddress? Destination { get; init; }

    /// <summary>What they carry, where they are put together by that.</summary>
    public IPProtocol? Protocol { get; init; }

    /// <summary>The port that they call, where they are put together by that.</summary>
    public ushort? DestinationPort { get; init; }

    /// <summary>Their zone, where they are put together by that.</summary>
    public ushort? Zone { get; init; }

    /// <summary>How many connections.</summary>
    public long Flows { get; private set; }

    /// <summary>How many packets, both ways.</summary>
    public ulong Packets { get; private set; }

    /// <summary>How many bytes, both ways.</summary>
    public ulong Bytes => SentBytes + ReceivedBytes;

    /// <summary>How many bytes went to whom they call.</summary>
    public ulong SentBytes { get; private set; }

    /// <summary>How many bytes came back.</summary>
    public ulong ReceivedBytes { get; private set; }

    /// <inheritdoc/>
    public override string ToString() => $"{Name}: {Flows} connections, {Bytes} bytes";

    internal void Add(ConntrackEntry entry)
    {
        Flows++;
        Packets += entry.Packets ?? 0;
        SentBytes += entry.OriginalCounters?.Bytes ?? 0;
        ReceivedBytes += entry.ReplyCounters?.Bytes ?? 0;
    }
}
