using Netlink.Contracts;

namespace Netlink.SocketDiagnostics;

/// <summary>What TCP thinks of the path (<c>TCP_CA_*</c>).</summary>
public enum TcpCongestionState : byte
{
    /// <summary>All is well.</summary>
    [KernelName("TCP_CA_Open")] Open = 0,

    /// <summary>Packets come out of order, or some are lost.</summary>
    [KernelName("TCP_CA_Disorder")] Disorder = 1,

    /// <summary>The window shrinks: congestion was marked or seen here.</summary>
    [KernelName("TCP_CA_CWR")] WindowReduction = 2,

    /// <summary>What was lost is sent again.</summary>
    [KernelName("TCP_CA_Recovery")] Recovery = 3,

    /// <summary>Nothing was confirmed in time.</summary>
    [KernelName("TCP_CA_Loss")] Loss = 4,
}
