namespace Netlink.Contracts;

/// <summary>A public property that can be set: what a cmdlet offers as a parameter.</summary>
/// <param name="Name">Its name.</param>
/// <param name="ClrType">Its type, without <see cref="Nullable{T}"/>.</param>
/// <param name="ReadOnly">Whether the kernel only tells it.</param>
/// <param name="Unit">What one is, in words, where the type does not say it.</param>
/// <param name="Default">What the kernel takes when nothing is set, in words.</param>
/// <param name="Since">The kernel that first has it, where that is newer than 6.1.</param>
/// <param name="Description">The first sentences of its doc comment.</param>
public sealed record PropertySchema(
    string Name, Type ClrType, bool ReadOnly, string? Unit, string? Default, string? Since, string? Description);
