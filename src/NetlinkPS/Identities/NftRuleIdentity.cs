using System.Globalization;
using Netlink.Netfilter;

namespace NetlinkPS;

/// <summary>A rule as a parameter takes it: its handle, or a rule.</summary>
public sealed class NftRuleIdentity
{
    /// <summary>A rule by its handle.</summary>
    /// <param name="handle">The number that the kernel gave it.</param>
    public NftRuleIdentity(long handle) => Handle = checked((ulong)handle);

    /// <summary>A rule by its handle as text.</summary>
    /// <param name="handle">The number that the kernel gave it.</param>
    /// <exception cref="FormatException">It is no number.</exception>
    public NftRuleIdentity(string handle) => Handle = ulong.TryParse(handle, NumberStyles.None, CultureInfo.InvariantCulture, out ulong number)
        ? number : throw new FormatException($"'{handle}' is no handle of a rule: that is a number.");

    /// <summary>A rule.</summary>
    /// <param name="rule">The rule, as Get-NlNftRule gives it.</param>
    public NftRuleIdentity(NftRule rule)
    {
        ArgumentNullException.ThrowIfNull(rule);
        (Rule, Handle) = (rule, rule.Handle ?? 0);
    }

    /// <summary>The number that the kernel gave it.</summary>
    public ulong Handle { get; }

    internal NftRule? Rule { get; }

    /// <inheritdoc/>
    public override string ToString() => Rule?.ToString() ?? string.Create(CultureInfo.InvariantCulture, $"handle {Handle}");
}
