namespace Netlink.Netfilter;

/// <summary>Where on a packet's way a base chain sees it.</summary>
public enum NftHookPoint
{
    /// <summary>As it comes in, before the routing decision (<c>NF_INET_PRE_ROUTING</c>).</summary>
    Prerouting,

    /// <summary>For this machine, after the routing decision (<c>NF_INET_LOCAL_IN</c>).</summary>
    Input,

    /// <summary>For somebody else (<c>NF_INET_FORWARD</c>).</summary>
    Forward,

    /// <summary>From this machine (<c>NF_INET_LOCAL_OUT</c>).</summary>
    Output,

    /// <summary>As it leaves, after the routing decision (<c>NF_INET_POST_ROUTING</c>).</summary>
    Postrouting,

    /// <summary>As it comes in by a link, before all else (<c>NF_INET_INGRESS</c>, <c>NF_NETDEV_INGRESS</c>).</summary>
    Ingress,

    /// <summary>As it leaves by a link, after all else (<c>NF_NETDEV_EGRESS</c>).</summary>
    Egress,
}
