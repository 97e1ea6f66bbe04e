using Netlink.Contracts;

namespace Netlink.SocketDiagnostics;

/// <summary>One of the paths of an MPTCP connection.</summary>
[NetlinkAttributeSet]
public sealed partial record MptcpSubflow
{
    /// <summary>The connection's name at the other side.</summary>
    [NetlinkAttribute(1, "MPTCP_SUBFLOW_ATTR_TOKEN_REM")]
    public uint? RemoteToken { get; init; }

    /// <summary>The connection's name at this side.</summary>
    [NetlinkAttribute(2, "MPTCP_SUBFLOW_ATTR_TOKEN_LOC")]
    public uint? LocalToken { get; init; }

    /// <summary>How far the path has been written, counted in its own bytes.</summary>
    [NetlinkAttribute(3, "MPTCP_SUBFLOW_ATTR_RELWRITE_SEQ")]
    public uint? WriteSequence { get; init; }

    /// <summary>Where the data that comes lies in the connection.</summary>
    [NetlinkAttribute(4, "MPTCP_SUBFLOW_ATTR_MAP_SEQ")]
    public ulong? MapSequence { get; init; }

    /// <summary>Where it lies in the path.</summary>
    [NetlinkAttribute(5, "MPTCP_SUBFLOW_ATTR_MAP_SFSEQ")]
    public uint? MapPathSequence { get; init; }

    /// <summary>The path's first number.</summary>
    [NetlinkAttribute(6, "MPTCP_SUBFLOW_ATTR_SSN_OFFSET")]
    public uint? SequenceOffset { get; init; }

    /// <summary>How many bytes of it there are.</summary>
    [NetlinkAttribute(7, "MPTCP_SUBFLOW_ATTR_MAP_DATALEN")]
    public ushort? MapLength { get; init; }

    /// <summary>What the path is.</summary>
    [NetlinkAttribute(8, "MPTCP_SUBFLOW_ATTR_FLAGS")]
    public MptcpSubflowFlags? Flags { get; init; }

    /// <summary>The number of the other side's address.</summary>
    [NetlinkAttribute(9, "MPTCP_SUBFLOW_ATTR_ID_REM")]
    public byte? RemoteId { get; init; }

    /// <summary>The number of this side's address.</summary>
    [NetlinkAttribute(10, "MPTCP_SUBFLOW_ATTR_ID_LOC")]
    public byte? LocalId { get; init; }
}
