using System.Globalization;
using System.Text.RegularExpressions;

namespace Netlink.Netfilter;

/// <summary>What the kernel had against a transaction.</summary>
public sealed partial class NftTransactionError
{
    internal NftTransactionError(NftChange? change, NetlinkException error, int firstElement)
    {
        Change = change;
        Error = error;
        if (change?.Item is NftSetElements { Elements: { } elements } && ElementIndex().Match(error.Details.Attribute ?? "") is { Success: true } match)
        {
            ElementIndexInCall = firstElement + int.Parse(match.Groups[1].ValueSpan, CultureInfo.InvariantCulture);
            Element = ElementIndexInCall < elements.Count ? elements[ElementIndexInCall.Value] : null;
        }
    }

    /// <summary>The call that failed; null when the transaction as a whole did.</summary>
    public NftChange? Change { get; }

    /// <summary>The kernel's reason.</summary>
    public NetlinkException Error { get; }

    /// <summary>Of elements: which one, counted from 0, where the kernel says so.</summary>
    public int? ElementIndexInCall { get; }

    /// <summary>Of elements: the one that failed, where the kernel says so.</summary>
    public NftSetElement? Element { get; }

    /// <inheritdoc/>
    public override string ToString()
    {
        if (Change is null)
            return Error.Message;
        string element = ElementIndexInCall is { } index ? $", element {(index + 1).ToString(CultureInfo.InvariantCulture)}" : "";
        return $"{Change}{element}: {Error.Message}";
    }

    [GeneratedRegex(@"\.Elements\[(\d+)\]")]
    private static partial Regex ElementIndex();
}
