namespace Netlink.Contracts;

/// <summary>How a list of values stands in attributes.</summary>
public enum ArrayKind
{
    /// <summary>No list: one value.</summary>
    None,

    /// <summary>The same attribute again for each element (<c>multi-attr</c> in the kernel's specifications).</summary>
    Repeated,

    /// <summary>One attribute that holds an attribute for each element; their numbers count up, mostly from 1 (<c>indexed-array</c>).</summary>
    Indexed,

    /// <summary>One attribute that holds an attribute of the same number for each element (<c>NFTA_LIST_ELEM</c>).</summary>
    Listed,

    /// <summary>One attribute that holds the elements one after the other, without headers (<c>binary</c> with a scalar or struct).</summary>
    Packed,

    /// <summary>
    /// One attribute that holds an attribute for each element, whose number is part of the element: the property with
    /// <see cref="NestKeyAttribute"/>. With two keys, two attributes lie one in the other (<c>nest-type-value</c>).
    /// </summary>
    Keyed,

    /// <summary>
    /// One attribute that holds structs one after the other, each with attributes of its own behind it and its whole length in its first
    /// two bytes (<c>struct rtnexthop</c>).
    /// </summary>
    Framed,
}
