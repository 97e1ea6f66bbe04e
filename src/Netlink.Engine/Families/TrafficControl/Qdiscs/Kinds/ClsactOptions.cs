using Netlink.Contracts;

namespace Netlink.TrafficControl;

/// <summary>Hooks for filters on what comes in and on what goes out. It has no settings.</summary>
[NetlinkAttributeSet]
[SubMessage("clsact")]
public sealed partial record ClsactOptions : QdiscOptions
{
    /// <inheritdoc/>
    public override string ToString() => "";
}
