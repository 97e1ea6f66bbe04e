namespace NetlinkPS;

/// <summary>A parameter that a kind of link has.</summary>
/// <param name="Kind">The kind.</param>
/// <param name="Name">The parameter, without its hyphen.</param>
/// <param name="Type">The type of its value.</param>
/// <param name="Unit">What one is, where the type does not say it.</param>
/// <param name="Default">What the kernel takes when it is not given.</param>
/// <param name="Since">The kernel that first has it, where that is newer than 6.1.</param>
/// <param name="ReadOnly">Whether the kernel only tells it: it is a property, and no parameter.</param>
/// <param name="Description">What it means.</param>
public sealed record LinkKindParameter(
    string Kind, string Name, string Type, string? Unit, string? Default, string? Since, bool ReadOnly, string? Description);
