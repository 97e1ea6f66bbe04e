using Netlink.Contracts;

namespace Netlink.Netfilter;

/// <summary>The groups that hear of connections and expectations (<c>NFNLGRP_CONNTRACK_*</c>).</summary>
public enum ConntrackGroup
{
    /// <summary>New connections.</summary>
    [KernelName("NFNLGRP_CONNTRACK_NEW")] New = 1,

    /// <summary>Changes of connections.</summary>
    [KernelName("NFNLGRP_CONNTRACK_UPDATE")] Update = 2,

    /// <summary>Connections that ended.</summary>
    [KernelName("NFNLGRP_CONNTRACK_DESTROY")] Destroy = 3,

    /// <summary>New expectations.</summary>
    [KernelName("NFNLGRP_CONNTRACK_EXP_NEW")] ExpectationNew = 4,

    /// <summary>Changes of expectations.</summary>
    [KernelName("NFNLGRP_CONNTRACK_EXP_UPDATE")] ExpectationUpdate = 5,

    /// <summary>Expectations that ended.</summary>
    [KernelName("NFNLGRP_CONNTRACK_EXP_DESTROY")] ExpectationDestroy = 6,
}
