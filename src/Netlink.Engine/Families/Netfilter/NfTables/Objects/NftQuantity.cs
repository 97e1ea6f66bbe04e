using System.Globalization;

namespace Netlink.Netfilter;

/// <summary>Sizes as <c>nft</c> writes them: <c>25 mbytes</c>.</summary>
internal static class NftQuantity
{
    private const int Step = 1024;
    private static readonly string[] s_units = ["bytes", "kbytes", "mbytes"];

    public static string Bytes(ulong bytes)
    {
        int unit = 0;
        while (bytes != 0 && bytes % Step == 0 && unit < s_units.Length - 1)
        {
            bytes /= Step;
            unit++;
        }

        return string.Create(CultureInfo.InvariantCulture, $"{bytes} {s_units[unit]}");
    }
}
