using System.ComponentModel;
using Netlink.Protocol;

namespace NetlinkPS.Formats;

/// <summary>Shapes what the views of <c>formats/Generic.Format.ps1xml</c> show.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class FamilyView
{
    /// <summary>How many commands a family has.</summary>
    /// <param name="family">The family.</param>
    /// <returns>The number.</returns>
    public static int Commands(GenericFamily family)
    {
        ArgumentNullException.ThrowIfNull(family);
        return family.Operations?.Count ?? 0;
    }

    /// <summary>The names of a family's multicast groups.</summary>
    /// <param name="family">The family.</param>
    /// <returns>The names.</returns>
    public static string Groups(GenericFamily family)
    {
        ArgumentNullException.ThrowIfNull(family);
        return string.Join(", ", family.Groups ?? []);
    }
}
