using Netlink.Contracts;

namespace Netlink.Routing;

/// <summary>A namespace as another one numbers it: links that reach across are told with such ids.</summary>
[NetlinkMessage("rtgenmsg", 1)]
public sealed partial record NamespaceId
{
    /// <summary>Always unspecified.</summary>
    [NetlinkField(0, "rtgen_family")]
    public byte Family { get; init; }

    /// <summary>The id; -1 is none.</summary>
    [NetlinkAttribute(1, "NETNSA_NSID")]
    public int? Id { get; init; }

    /// <summary>In a request: a process in the namespace.</summary>
    [NetlinkAttribute(2, "NETNSA_PID")]
    public uint? ProcessId { get; init; }

    /// <summary>In a request: a descriptor of the namespace.</summary>
    [NetlinkAttribute(3, "NETNSA_FD")]
    public int? Descriptor { get; init; }

    /// <summary>In a request: the namespace whose numbering is meant, as an id in this one.</summary>
    [NetlinkAttribute(4, "NETNSA_TARGET_NSID")]
    public int? TargetId { get; init; }

    /// <summary>The id in the numbering of the asking namespace, where another's was meant.</summary>
    [NetlinkAttribute(5, "NETNSA_CURRENT_NSID", ReadOnly = true)]
    public int? CurrentId { get; init; }
}
