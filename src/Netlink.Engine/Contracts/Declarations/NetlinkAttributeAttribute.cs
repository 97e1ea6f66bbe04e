namespace Netlink.Contracts;

/// <summary>
/// Declares a property as an attribute. The property is nullable: null is an absent attribute (a <see cref="bool"/> with
/// <see cref="WireType.Flag"/> is false instead).
/// </summary>
/// <param name="type">The attribute's number.</param>
/// <param name="kernelName">Its name in the kernel's headers: <c>RTA_GATEWAY</c>.</param>
[AttributeUsage(AttributeTargets.Property)]
public sealed class NetlinkAttributeAttribute(ushort type, string kernelName) : Attribute
{
    /// <summary>Declares a property as a list of values.</summary>
    /// <param name="type">The attribute's number.</param>
    /// <param name="kernelName">Its name in the kernel's headers.</param>
    /// <param name="array">How the list stands in attributes.</param>
    public NetlinkAttributeAttribute(ushort type, string kernelName, ArrayKind array)
        : this(type, kernelName) => Array = array;

    /// <summary>The attribute's number.</summary>
    public ushort Type => type;

    /// <summary>The attribute's name in the kernel's headers.</summary>
    public string KernelName => kernelName;

    /// <summary>How a list stands in attributes; <see cref="ArrayKind.None"/> where there is none.</summary>
    public ArrayKind Array { get; }

    /// <summary>What the bytes are, where the property's type leaves it open.</summary>
    public WireType Wire { get; set; }

    /// <summary>The bytes are in network byte order.</summary>
    public bool BigEndian { get; set; }

    /// <summary>For a <see cref="TimeSpan"/>: what the kernel counts in.</summary>
    public TimeUnit Time { get; set; }

    /// <summary>For a <see cref="TimeSpan"/>: the largest number means <see cref="TimeSpan.MaxValue"/>, for ever.</summary>
    public bool Infinite { get; set; }

    /// <summary>For an <see cref="INetlinkScalar{TSelf}"/>: how many of the value's units one of the kernel's is (8 for bits sent as bytes).</summary>
    public int Scale { get; set; } = 1;

    /// <summary>For a sub-message: the property whose value chooses the form.</summary>
    public string? Selector { get; set; }

    /// <summary>For an <see cref="ArrayKind.Indexed"/> list: the number of the first element's attribute; for a <see cref="ArrayKind.Listed"/> one: of each.</summary>
    public int FirstIndex { get; set; } = 1;

    /// <summary>A nest is written without <c>NLA_F_NESTED</c>, as the kernel does for this attribute.</summary>
    public bool NoNestedFlag { get; set; }

    /// <summary>What one is, in words, where the property's type does not say it: <c>packets</c>.</summary>
    public string? Unit { get; set; }

    /// <summary>What the kernel takes when the attribute is absent, in words.</summary>
    public string? Default { get; set; }

    /// <summary>The kernel that first has it, where that is newer than 6.1.</summary>
    public string? Since { get; set; }

    /// <summary>The kernel tells it and does not take it: it is no parameter of a cmdlet that makes such an object.</summary>
    public bool ReadOnly { get; set; }

    /// <summary>
    /// Most objects do not have it: it is kept beside the object, which stays small. The property is partial then, and the generator writes
    /// its accessors.
    /// </summary>
    public bool Rare { get; set; }

    /// <summary>The public property that a user knows this value by, where it is not this one.</summary>
    public string? ShownAs { get; set; }
}
