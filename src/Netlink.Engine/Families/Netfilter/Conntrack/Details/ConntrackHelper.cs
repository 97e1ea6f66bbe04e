using Netlink.Contracts;

namespace Netlink.Netfilter;

/// <summary>The helper that reads along for connections to come: <c>ftp</c>, <c>sip</c>.</summary>
[NetlinkAttributeSet]
public sealed partial record ConntrackHelper
{
    /// <summary>Its name, up to 15 bytes.</summary>
    [NetlinkAttribute(1, "CTA_HELP_NAME")]
    public string? Name { get; init; }

    /// <summary>What it keeps of the connection; each helper has a form of its own.</summary>
    [NetlinkAttribute(2, "CTA_HELP_INFO")]
    public byte[]? Data { get; init; }

    /// <inheritdoc/>
    public override string ToString() => Name ?? "";
}
