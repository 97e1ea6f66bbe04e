using Netlink;

namespace NetlinkPS;

/// <summary>Offers the generic netlink families.</summary>
public sealed class FamilyCompleter : NlCompleter
{
    /// <inheritdoc/>
    protected override IEnumerable<(string Text, string ToolTip)> Offer(NetworkNamespace? place)
    {
        using var session = GenericSession.Open(place, CancellationToken.None);
        return [.. session.Control.List().Select(family => (family.Name!, $"{family.Name}: version {family.Version}"))];
    }
}
