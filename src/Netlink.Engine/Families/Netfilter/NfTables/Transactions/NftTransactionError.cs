using System.Globalization;
using System.Text.RegularExpressions;

namespace Netlink.Netfilter;

/// <summary>What the kernel had against a transaction.</summary>
public sealed partial class NftTransactionError
{
    internal NftTransactionError(NftChange? change, NetlinkException error, object? item, int firstElement)
    {
        Change = change;
        Error = error;
        if (change?.Item is NftSetElements { Elements: { } elements } && ElementIndex().Match(error.Details.Attribute ?? "") is { Success: true } match)
        {
            ElementIndexInCall = firstElement + int.Parse(match.Groups[1].ValueSpan, CultureInfo.InvariantCulture);
            Element = ElementIndexInCall < elements.Count ? elements[ElementIndexInCall.Value] : null;
            Culprit = Given(change, ElementIndexInCall.Value) is { } given ? $"element {given.Index + 1} ({given.Element.Key})" : $"element {ElementIndexInCall + 1}";
        }
        else if (item is NftRule { Expressions: { } expressions } && ExpressionIndex().Match(error.Details.Attribute ?? "") is { Success: true } found
            && int.Parse(found.Groups[1].ValueSpan, CultureInfo.InvariantCulture) is var index && index < expressions.Count)
        {
            Culprit = Words(expressions[index]);
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

    /// <summary>What in the call failed, for people: an element with its key, an expression of a rule.</summary>
    internal string? Culprit { get; }

    /// <inheritdoc/>
    public override string ToString() => Change is null ? Error.Message : $"{Change}{(Culprit is null ? "" : $", {Culprit}")}: {Error.Message}";

    /// <summary>The element as it was given: a range travels as its two ends.</summary>
    private static (int Index, NftElement Element)? Given(NftChange change, int raw)
    {
        if (change is not { SetOfElements: { } set, Elements: { } elements })
            return null;
        for (int i = 0, end = 0; i < elements.Count; i++)
        {
            end += NftElements.ToRaw(set, [elements[i]]).Count;
            if (end > raw)
                return (i, elements[i]);
        }

        return null;
    }

    private static string Words(NftExpression expression) => expression.Data switch
    {
        NftLookupExpression lookup => $"@{lookup.Set}",
        NftDynamicSetExpression dynamic => $"@{dynamic.Set}",
        NftObjectReferenceExpression { Name: { } name } => $"\"{name}\"",
        NftImmediateExpression { Data.Verdict: { } verdict } => $"{verdict}",
        _ => $"{expression.Name}",
    };

    [GeneratedRegex(@"\.Expressions\[(\d+)\]")]
    private static partial Regex ExpressionIndex();

    [GeneratedRegex(@"\.Elements\[(\d+)\]")]
    private static partial Regex ElementIndex();
}
