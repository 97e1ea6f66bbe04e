namespace Netlink.Contracts;

/// <summary>Says of a property that was written by hand, over attributes that are not public, what an attribute would say of itself.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class NetlinkPropertyAttribute : Attribute
{
    /// <summary>What one is, in words, where the property's type does not say it.</summary>
    public string? Unit { get; set; }

    /// <summary>What the kernel takes when nothing is set, in words.</summary>
    public string? Default { get; set; }

    /// <summary>The kernel that first has it, where that is newer than 6.1.</summary>
    public string? Since { get; set; }

    /// <summary>The kernel tells it and does not take it.</summary>
    public bool ReadOnly { get; set; }
}
