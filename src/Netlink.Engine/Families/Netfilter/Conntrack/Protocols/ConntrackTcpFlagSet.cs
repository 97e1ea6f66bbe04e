using Netlink.Contracts;

namespace Netlink.Netfilter;

/// <summary>Flags of one side of a TCP connection, and which of them are to be changed (<c>struct nf_ct_tcp_flags</c>).</summary>
/// <param name="Flags">The flags.</param>
/// <param name="Mask">Which of them a change changes. The kernel tells none.</param>
public readonly record struct ConntrackTcpFlagSet(ConntrackTcpFlags Flags, ConntrackTcpFlags Mask = 0) : INetlinkValue<ConntrackTcpFlagSet>
{
    /// <inheritdoc/>
    int INetlinkValue<ConntrackTcpFlagSet>.GetWireLength() => 2;

    /// <inheritdoc/>
    public static bool TryRead(ReadOnlySpan<byte> payload, out ConntrackTcpFlagSet value)
    {
        value = payload.Length >= 2 ? new((ConntrackTcpFlags)payload[0], (ConntrackTcpFlags)payload[1]) : default;
        return payload.Length >= 2;
    }

    /// <inheritdoc/>
    public void WriteTo(Span<byte> destination)
    {
        destination[0] = (byte)Flags;
        destination[1] = (byte)Mask;
    }

    /// <inheritdoc/>
    public override string ToString() => Mask == 0 ? Flags.ToString() : $"{Flags}/{Mask}";
}
