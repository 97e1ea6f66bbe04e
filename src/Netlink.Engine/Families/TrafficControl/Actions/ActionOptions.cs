using Netlink.Contracts;

namespace Netlink.TrafficControl;

/// <summary>The settings that only actions of one kind have: <c>tc ... action KIND</c>.</summary>
[SubMessages]
public abstract partial record ActionOptions
{
    /// <summary>The settings as <c>tc</c> prints them, in one line.</summary>
    internal virtual string Describe(Func<int, string?> linkName) => ToString();
}
