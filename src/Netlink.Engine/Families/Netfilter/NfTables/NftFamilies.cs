using System.Globalization;

namespace Netlink.Netfilter;

/// <summary>The families' names, as <c>nft</c> writes them.</summary>
public static class NftFamilies
{
    /// <summary>The families, from the commonest to the rarest.</summary>
    public static IReadOnlyList<NftFamily> All { get; } =
        [NftFamily.Inet, NftFamily.IP, NftFamily.IP6, NftFamily.Arp, NftFamily.Bridge, NftFamily.NetDevice];

    /// <summary>Gives a family's name.</summary>
    /// <param name="family">The family.</param>
    /// <returns><c>inet</c>, <c>ip</c>, <c>ip6</c>, <c>arp</c>, <c>bridge</c>, <c>netdev</c>; a number for any other.</returns>
    public static string Name(this NftFamily family) => family switch
    {
        NftFamily.Inet => "inet",
        NftFamily.IP => "ip",
        NftFamily.IP6 => "ip6",
        NftFamily.Arp => "arp",
        NftFamily.Bridge => "bridge",
        NftFamily.NetDevice => "netdev",
        NftFamily.Unspecified => "unspec",
        _ => ((byte)family).ToString(CultureInfo.InvariantCulture),
    };

    /// <summary>Finds a family by its name.</summary>
    /// <param name="name"><c>inet</c>, <c>ip</c>, <c>ip6</c>, <c>arp</c>, <c>bridge</c> or <c>netdev</c>.</param>
    /// <param name="family">The family.</param>
    /// <returns>Whether there is one of that name.</returns>
    public static bool TryParse(string? name, out NftFamily family)
    {
        foreach (NftFamily known in All)
        {
            if (string.Equals(known.Name(), name, StringComparison.OrdinalIgnoreCase))
            {
                family = known;
                return true;
            }
        }

        return Enum.TryParse(name, ignoreCase: true, out family) && All.Contains(family);
    }
}
