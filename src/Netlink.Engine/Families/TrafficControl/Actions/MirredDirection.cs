using Netlink.Contracts;

namespace Netlink.TrafficControl;

/// <summary>What is done with a packet at another link.</summary>
public enum MirredDirection
{
    /// <summary>It is sent there.</summary>
    [KernelName("TCA_EGRESS_REDIR")] EgressRedirect = 1,

    /// <summary>A copy is sent there.</summary>
    [KernelName("TCA_EGRESS_MIRROR")] EgressMirror = 2,

    /// <summary>It comes in there.</summary>
    [KernelName("TCA_INGRESS_REDIR")] IngressRedirect = 3,

    /// <summary>A copy comes in there.</summary>
    [KernelName("TCA_INGRESS_MIRROR")] IngressMirror = 4,
}
