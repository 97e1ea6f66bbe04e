namespace Netlink.Contracts;

/// <summary>Declares a property as a field of a fixed header or struct.</summary>
/// <param name="offset">Where it begins, in bytes.</param>
/// <param name="kernelName">The field's name in the kernel's headers: <c>ifi_index</c>.</param>
[AttributeUsage(AttributeTargets.Property)]
public sealed class NetlinkFieldAttribute(int offset, string kernelName) : Attribute
{
    /// <summary>Where the field begins, in bytes.</summary>
    public int Offset => offset;

    /// <summary>The field's name in the kernel's headers.</summary>
    public string KernelName => kernelName;

    /// <summary>What the bytes are, where the property's type leaves it open.</summary>
    public WireType Wire { get; set; }

    /// <summary>The bytes are in network byte order.</summary>
    public bool BigEndian { get; set; }

    /// <summary>For <see cref="byte"/> arrays and text: how many bytes the field has. For arrays of scalars: how many elements.</summary>
    public int Length { get; set; }

    /// <summary>For a list behind a struct (<c>struct tc_u32_key keys[]</c>): it goes on as far as the bytes do.</summary>
    public bool Rest { get; set; }

    /// <summary>For a <see cref="TimeSpan"/>: what the kernel counts in.</summary>
    public TimeUnit Time { get; set; }

    /// <summary>For an <see cref="INetlinkScalar{TSelf}"/>: how many of the value's units one of the kernel's is (8 for bits sent as bytes).</summary>
    public int Scale { get; set; } = 1;

    /// <summary>For a <see cref="TimeSpan"/>: the largest number means <see cref="TimeSpan.MaxValue"/>, for ever.</summary>
    public bool Infinite { get; set; }

    /// <summary>The public property that a user knows this value by, where it is not this one.</summary>
    public string? ShownAs { get; set; }
}
