namespace Netlink;

/// <summary>What the kernel says about a failure, or about a success, beyond its number (an extended acknowledgement).</summary>
public sealed record ErrorDetails
{
    internal static readonly ErrorDetails None = new();

    /// <summary>The kernel's own words (<c>NLMSGERR_ATTR_MSG</c>).</summary>
    public string? Message { get; init; }

    /// <summary>The property that is to blame: <c>Route.Gateway</c> (from <c>NLMSGERR_ATTR_OFFS</c>).</summary>
    public string? Attribute { get; init; }

    /// <summary>Where in the request the mistake lies, in bytes (<c>NLMSGERR_ATTR_OFFS</c>).</summary>
    public int? Offset { get; init; }

    /// <summary>What the kernel would have taken: <c>0 to 128</c> (from <c>NLMSGERR_ATTR_POLICY</c>).</summary>
    public string? Policy { get; init; }

    /// <summary>The property that the kernel missed (from <c>NLMSGERR_ATTR_MISS_TYPE</c> and <c>NLMSGERR_ATTR_MISS_NEST</c>).</summary>
    public string? Missing { get; init; }

    /// <summary>Data for the program that asked (<c>NLMSGERR_ATTR_COOKIE</c>).</summary>
    public ReadOnlyMemory<byte> Cookie { get; init; }

    internal string Explain()
    {
        string?[] parts = [Message, Missing is null ? null : $"{Missing} is missing", Policy is null ? null : $"it takes {Policy}"];
        return string.Join("; ", parts.Where(part => !string.IsNullOrEmpty(part)));
    }
}
